package comptoir.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import comptoir.testing.TestShop;
import comptoir.testing.TestTill;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PdfReceiptTest {

  @TempDir Path folder;

  @Test
  void look() throws Exception {
    var out = Path.of("/tmp/rcpt");
    Files.createDirectories(out);
    for (var name : java.util.List.of("published", "rich", "long", "british", "english")) {
      var dir = Files.createTempDirectory("x");
      var shop = name.equals("british") ? TestShop.british() : TestShop.french();
      try (var till = TestTill.in(dir, shop)) {
        var sale =
            switch (name) {
              case "published" -> SampleReceipts.published();
              case "rich", "english" -> SampleReceipts.rich();
              case "long" -> SampleReceipts.longOne(60);
              default -> SampleReceipts.british();
            };
        var entry = SampleReceipts.journalled(till, sale);
        var doc =
            name.equals("english")
                ? new ReceiptWriter(entry, shop, new comptoir.text.Texts(java.util.Locale.of("en", "IE")))
                    .write()
                : new Receipts(out, Runnable::run).document(entry, shop);
        var t = System.nanoTime();
        new PdfReceipt().write(doc, out.resolve(name + ".pdf"));
        System.err.println(name + " ms " + (System.nanoTime() - t) / 1000000);
        Files.write(out.resolve(name + ".txt"), TextReceipt.of(doc, 42));
      }
    }
    assertEquals(1, 1);
  }
}
