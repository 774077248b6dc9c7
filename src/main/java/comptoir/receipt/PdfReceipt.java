package comptoir.receipt;

import comptoir.receipt.PdfRow.Bar;
import comptoir.receipt.PdfRow.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/// Writes receipts as PDF: 80 mm wide, as long as they are, the fonts embedded. The same receipt
/// gives the same bytes. Any thread, one receipt at a time.
final class PdfReceipt {

  private static final int VERTICAL_MARGIN = 17_000;

  /// PDF pages end at 14,400 points.
  private static final int LONGEST_PAGE = 14_000_000;

  private @Nullable Faces faces;

  private record Faces(Typeface regular, Typeface bold) {}

  /// The fonts as one document holds them.
  private record Fonts(PDFont regular, PDFont bold) {}

  /// Writes beside the file, then moves into place.
  synchronized void write(ReceiptDocument document, Path file) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    var fresh = Files.createTempFile(folder, ".receipt", ".pdf");
    try {
      save(document, fresh);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /// Loads the fonts; a failure shows when a receipt is written.
  synchronized void warmUp() {
    try {
      faces();
    } catch (IOException e) {
      throw new IllegalStateException("The receipt's fonts do not load", e);
    }
  }

  private Faces faces() throws IOException {
    var loaded = faces;
    if (loaded == null) {
      loaded =
          new Faces(
              Typeface.load("ComptoirSans-Regular.ttf"), Typeface.load("ComptoirSans-Bold.ttf"));
      faces = loaded;
    }
    return loaded;
  }

  private void save(ReceiptDocument document, Path file) throws IOException {
    var loaded = faces();
    var rows = PdfLayout.of(document, loaded.regular(), loaded.bold());
    try (var pdf = new PDDocument()) {
      describe(pdf, document);
      var fonts =
          new Fonts(
              PDType0Font.load(pdf, loaded.regular().font(), true),
              PDType0Font.load(pdf, loaded.bold().font(), true));
      for (var page : pages(rows)) {
        draw(pdf, page, fonts);
      }
      pdf.save(file.toFile());
    }
  }

  private static void describe(PDDocument pdf, ReceiptDocument document) {
    var about = pdf.getDocumentInformation();
    about.setTitle(document.number());
    about.setCreator("Comptoir");
    about.setCreationDate(GregorianCalendar.from(document.at().toZonedDateTime()));
    pdf.getDocumentCatalog().setLanguage(document.locale().toLanguageTag());
    pdf.setDocumentId(document.at().toEpochSecond());
  }

  private static List<List<PdfRow>> pages(List<PdfRow> rows) {
    var pages = new ArrayList<List<PdfRow>>();
    var page = new ArrayList<PdfRow>();
    var height = 0;
    for (var row : rows) {
      if (height + row.height() > LONGEST_PAGE) {
        pages.add(page);
        page = new ArrayList<>();
        height = 0;
      }
      page.add(row);
      height += row.height();
    }
    pages.add(page);
    return pages;
  }

  private static void draw(PDDocument pdf, List<PdfRow> rows, Fonts fonts) throws IOException {
    var height = rows.stream().mapToInt(PdfRow::height).sum() + 2 * VERTICAL_MARGIN;
    var page = new PDPage(new PDRectangle(points(PdfLayout.PAGE_WIDTH), points(height)));
    pdf.addPage(page);
    try (var content = new PDPageContentStream(pdf, page)) {
      var top = height - VERTICAL_MARGIN;
      for (var row : rows) {
        for (var mark : row.marks()) {
          draw(content, mark, top, fonts);
        }
        top -= row.height();
      }
    }
  }

  private static void draw(PDPageContentStream content, PdfRow.Mark mark, int top, Fonts fonts)
      throws IOException {
    switch (mark) {
      case Bar bar -> {
        content.addRect(
            points(PdfLayout.MARGIN + bar.x()),
            points(top - bar.top() - bar.height()),
            points(bar.width()),
            points(bar.height()));
        content.fill();
      }
      case Text text -> {
        content.beginText();
        content.setFont(
            text.style().isBold() ? fonts.bold() : fonts.regular(), points(text.style().size()));
        content.newLineAtOffset(points(PdfLayout.MARGIN + text.x()), points(top - text.baseline()));
        content.showText(text.text());
        content.endText();
      }
    }
  }

  private static float points(int thousandths) {
    return thousandths / 1000f;
  }
}
