package comptoir.receipt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.testing.RandomSales;
import comptoir.testing.TestSale;
import comptoir.testing.TestShop;
import comptoir.testing.TestTill;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
final class PdfReceiptTest {

  private static final double POINTS_OF_80_MM = 80 / 25.4 * 72;

  @TempDir Path folder;
  private TestTill till;
  private final PdfReceipt pdf = new PdfReceipt();

  @BeforeEach
  void open() {
    till = TestTill.in(folder);
  }

  @AfterEach
  void close() {
    till.close();
  }

  @Test
  void thePdfSaysWhatTheDocumentSays() throws Exception {
    var text = text(written(SampleReceipts.rich()));

    for (var expected :
        new String[] {
          "Maison Verdier",
          "Ticket T01-000001",
          "Carnet cousu main à couverture de lin,",
          "Prix du web −10,00",
          "Retrait W-10482, payé en ligne 24,00",
          "134,01 €",
          "Comptoir 1.0.0"
        }) {
      assertTrue(text.contains(expected), () -> expected + " is missing in\n" + text);
    }
  }

  @Test
  void thePageIsEightyMillimetresWideAndAsLongAsItsLines() throws Exception {
    try (var few = opened(SampleReceipts.longOne(1));
        var many = opened(SampleReceipts.longOne(60))) {
      assertEquals(1, many.getNumberOfPages());
      var box = many.getPage(0).getMediaBox();
      assertEquals(POINTS_OF_80_MM, box.getWidth(), 0.01);
      assertTrue(box.getHeight() > few.getPage(0).getMediaBox().getHeight() + 59 * 10);
    }
  }

  @Test
  void theFontsAreInTheFile() throws Exception {
    try (var document = opened(SampleReceipts.published())) {
      var resources = document.getPage(0).getResources();
      var fonts = 0;
      for (var name : resources.getFontNames()) {
        assertTrue(resources.getFont(name).isEmbedded(), name::getName);
        fonts++;
      }
      assertEquals(2, fonts);
    }
  }

  @Test
  void moreLinesThanAPageCanHoldGoOnOverleaf() throws Exception {
    try (var document = opened(SampleReceipts.longOne(1_100))) {
      var text = new PDFTextStripper().getText(document);

      assertEquals(2, document.getNumberOfPages());
      for (var n = 1; n <= 1_100; n++) {
        assertTrue(text.contains("Article numéro " + n + " "), "article " + n);
      }
    }
  }

  @Test
  void theSameReceiptGivesTheSameBytes() throws Exception {
    var document = document(SampleReceipts.published());
    pdf.write(document, folder.resolve("one.pdf"));
    new PdfReceipt().write(document, folder.resolve("two.pdf"));

    assertArrayEquals(
        Files.readAllBytes(folder.resolve("one.pdf")),
        Files.readAllBytes(folder.resolve("two.pdf")));
  }

  @Test
  void signsThatTheFontLacksAreReplacedAndNothingFails() throws Exception {
    var sale =
        SampleReceipts.empty(TestShop.EUR)
            .line("A", "茶 \u00a0e\u0301tui\t\u200bŁódź \ud83e\uded6 ﬁn", 1, 500, 550)
            .cash();
    var text = text(written(sale));

    assertTrue(text.contains("? étui Łódź ? fin"), text);
  }

  @Test
  void whateverIsSoldThePdfIsWritten() throws Exception {
    var sales = new RandomSales(51);
    for (var round = 0; round < 20; round++) {
      var entry = SampleReceipts.journalled(till, sales.next());
      var document = new Receipts(folder, Runnable::run).document(entry, till.shop);
      var file = folder.resolve("random.pdf");
      pdf.write(document, file);

      assertTrue(text(file).contains(entry.transaction().number()));
    }
  }

  @Test
  void noTextReachesBeyondThePaper() throws Exception {
    var sale =
        SampleReceipts.empty(TestShop.EUR)
            .line("A", "W".repeat(90), 999, 99_999_999, 2000)
            .line("B", "Une étiquette assez longue pour courir sur deux lignes", 1, 1, 0)
            .cash();
    var loaded = Typeface.load("ComptoirSans-Regular.ttf");
    var bold = Typeface.load("ComptoirSans-Bold.ttf");
    var widest = PdfLayout.PAGE_WIDTH - 2 * PdfLayout.MARGIN;
    for (var row : PdfLayout.of(document(sale), loaded, bold)) {
      for (var mark : row.marks()) {
        if (mark instanceof PdfRow.Text text) {
          var face = text.style().isBold() ? bold : loaded;
          var end = text.x() + face.width(text.text(), text.style().size());
          assertTrue(text.x() >= 0 && end <= widest, () -> text + " ends at " + end);
        }
      }
    }
  }

  @Test
  void aFailureLeavesTheOldFileAndNoRemains() throws Exception {
    var file = Files.createDirectories(folder.resolve("out").resolve("taken.pdf"));
    Files.writeString(file.resolve("inside"), "a folder of that name that is not empty");

    assertThrows(IOException.class, () -> pdf.write(document(SampleReceipts.published()), file));

    try (var left = Files.list(folder.resolve("out"))) {
      assertEquals(1, left.count());
    }
  }

  private PDDocument opened(TestSale sale) throws IOException {
    return Loader.loadPDF(written(sale).toFile());
  }

  private Path written(TestSale sale) throws IOException {
    var document = document(sale);
    var file = folder.resolve(document.number() + ".pdf");
    pdf.write(document, file);
    return file;
  }

  private ReceiptDocument document(TestSale sale) {
    var entry = SampleReceipts.journalled(till, sale);
    return new Receipts(folder, Runnable::run).document(entry, till.shop);
  }

  private static String text(Path file) throws IOException {
    try (var document = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(document).replace('\u00a0', ' ').replace('\u202f', ' ');
    }
  }
}
