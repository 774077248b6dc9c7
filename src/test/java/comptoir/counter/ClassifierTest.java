package comptoir.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.testing.TestTill;
import comptoir.value.ScannedCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the one field takes a text for: a row for each kind, and texts that nobody foresaw.
final class ClassifierTest {

  private static final List<String> PIECES =
      List.of(
          "3*",
          "0,5x",
          "2001001013554",
          "06",
          "+33",
          "(0)",
          "@",
          "W-",
          "carnet",
          "Durand",
          "é",
          "(01)",
          "]C1",
          "\u001d",
          "{GS}",
          "https://a.b/01/",
          "%",
          "🙂",
          "\ud83d",
          "%'\"",
          "*",
          "-",
          " ",
          "AGFZYK",
          "0109521234543213",
          "17261012",
          "\t",
          "İ",
          "ﬁ",
          "٣");

  @TempDir private Path folder;
  private TestTill till;
  private OneField field;

  @BeforeEach
  void open() {
    till = TestTill.in(folder);
    Seed.fill(till);
    field = TestCounter.field(till, new TestCounter.FakeCoverage());
  }

  @AfterEach
  void close() {
    till.close();
  }

  @ParameterizedTest
  @CsvSource({
    "2001001013554, Ring",
    "02001001013554, Ring",
    "0102001001013554, Ring",
    "(01)02001001013554(17)261231, Ring",
    "(01)02001001013554(17)260131, Expired",
    "https://id.gs1.org/01/2001001013554?17=261231, Ring",
    "4006381333931, Choose",
    "5901234123457, NoPrice",
    "CAR-1, Ring",
    "3*2001001013554, Ring",
    "3*stylo plume, Ring",
    "AGFZYK, ReservationIs",
    "NOEL10, CouponIs",
    "noel 10, CouponIs",
    "2900001048217, CustomerIs",
    "06 12 34 56 78, CustomerIs",
    "'06\u00a012\u202f34–56-78', CustomerIs",
    "+33 (0)6.12.34.56.78, CustomerIs",
    "tel:+33612345678, CustomerIs",
    "0033 6 12 34 56 78, CustomerIs",
    "Camille@Example.ORG, CustomerIs",
    "W-10400, OrderIs",
    "DURAND camille, CustomerIs",
    "durand, Several",
    "2001001013559, Malformed",
    "(01)02001001013555, Malformed",
    "zzz, Unknown"
  })
  void eachKindIsToldByItsForm(String text, String kind) {
    assertEquals(kind, act(ScannedCode.typed(text)).getClass().getSimpleName());
  }

  @Test
  void noTextHoweverStrangeMakesItFailOrIsLost() {
    var random = new Random(5);
    for (var n = 0; n < 400; n++) {
      var text = new StringBuilder();
      for (var pieces = random.nextInt(5); pieces >= 0; pieces--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      assertKept(text.toString(), act(ScannedCode.typed(text.toString())));
      act(ScannedCode.scanned(text.toString()));
    }
  }

  /// What answers to nothing is shown as it was typed, at most without a quantity before it.
  private static void assertKept(String typed, Found found) {
    var shown = CodeShape.visible(typed.strip());
    switch (found) {
      case Found.Unknown it -> assertTrue(shown.endsWith(it.text()), typed);
      case Found.Malformed it -> assertTrue(shown.endsWith(it.text()), typed);
      default -> {}
    }
  }

  private Found act(ScannedCode code) {
    return TestTill.await(field.act(code));
  }
}
