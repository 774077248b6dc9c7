package comptoir.gs1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.value.ScannedCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// No text, however strange, makes the reader throw or lose it.
final class AnyTextTest {

  private static final List<String> PIECES =
      List.of(
          "01",
          "09521234543213",
          "17",
          "261231",
          "10",
          "ABC",
          "\u001d",
          "{GS}",
          "~",
          "(",
          ")",
          "(01)",
          "(3103)",
          "(393",
          "]C1",
          "]E0",
          "]d2",
          "]",
          "https://",
          "a.b/",
          "/01/",
          "?",
          "=",
          "%",
          "%E9",
          "%41",
          "é",
          "🙂",
          "\ud83d",
          "\u0000",
          "٣",
          "3922",
          "393",
          "7003",
          "310",
          "0",
          "|]e0",
          " ",
          "02",
          "2112341004505",
          "#");

  private final Gs1Reader reader =
      new Gs1Reader(
          new ScanRules(
              List.of(new InShopPattern("21IIIIVPPPPPC", InShopValue.Kind.PRICE, 2)), "~"));

  @Test
  void everyTextIsReadAndKept() {
    var random = new Random(20_261_012);
    var read = 0;
    for (var n = 0; n < 5_000; n++) {
      var text = new StringBuilder(random.nextBoolean() ? "0109521234543213" : "");
      for (var pieces = random.nextInt(8); pieces >= 0; pieces--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      var today = LocalDate.of(1990 + random.nextInt(120), 2, 28);
      read += reads(text.toString(), today) ? 1 : 0;
    }
    assertTrue(read > 50, "Only " + read + " were read at all");
  }

  private boolean reads(String text, LocalDate today) {
    var typed = ScannedCode.typed(text);
    assertKept(Gs1Reader.bare(typed), reader.read(typed, today));
    var scanned = ScannedCode.scanned(text);
    var reading = reader.read(scanned, today);
    assertKept(Gs1Reader.bare(scanned), reading);
    if (reading instanceof Gs1Reading.Read it) {
      ask(it.elements());
      return true;
    }
    return false;
  }

  /// An add-on is no part of its barcode; all else keeps all.
  private static void assertKept(String bare, Gs1Reading reading) {
    if (reading instanceof Gs1Reading.Plain) {
      assertTrue(bare.startsWith(reading.raw()), bare);
    } else {
      assertEquals(bare, reading.raw());
    }
  }

  private static void ask(Elements elements) {
    var asked =
        List.of(
            elements.gtin(),
            elements.expiry(),
            elements.bestBefore(),
            elements.sellBy(),
            elements.count(),
            elements.metricMeasure(),
            elements.foreignMeasure(),
            elements.price(),
            elements.priceWithCurrency());
    assertEquals(9, asked.size());
  }
}
