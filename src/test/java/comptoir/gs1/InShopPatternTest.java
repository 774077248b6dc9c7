package comptoir.gs1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import comptoir.gs1.InShopValue.Kind;
import comptoir.value.ScannedCode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InShopPatternTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 10, 12);

  @ParameterizedTest
  @CsvSource({"2875, 9", "14685, 6", "00450, 1"})
  void theVerifierIsThatOfThePublishedExamples(String value, int digit) {
    assertEquals(digit, PriceVerifier.of(value));
  }

  @ParameterizedTest
  @CsvSource({
    "02IIIIIPPPPPC, PRICE, 2, 0212345004500, 12345, 450",
    "29IIIIIPPPPPC, PRICE, 2, 2912345004507, 12345, 450",
    "21IIIIVPPPPPC, PRICE, 2, 2112341004505, 1234, 450",
    "26IIIIPPPPPPC, WEIGHT, 3, 2623570001505, 2357, 150",
    "27IIIIIPPPPPC, WEIGHT, 3, 2712341002251, 12341, 225",
    "28IIIIIPPPPPC, QUANTITY, 0, 2812345000120, 12345, 12"
  })
  void aCodeGivesItsItemAndItsValue(
      String layout, Kind kind, int decimals, String code, String item, long figures) {
    var read =
        assertInstanceOf(
            Gs1Reading.InShop.class, read(code, new InShopPattern(layout, kind, decimals)));

    assertEquals(new InShopValue(kind, new Decimal(figures, decimals)), read.value());
    assertEquals(item, read.keys().getLast());
    assertEquals(code, read.raw());
  }

  @Test
  void theItemIsSoughtByTheCodeOfValueZeroThenByItsFigures() {
    var pattern = new InShopPattern("21IIIIVPPPPPC", Kind.PRICE, 2);
    var read = assertInstanceOf(Gs1Reading.InShop.class, read("2112341004505", pattern));

    assertEquals(List.of("2112340000003", "211234", "1234"), read.keys());
  }

  @Test
  void aPriceThatDoesNotGoWithItsVerifierIsRefused() {
    var pattern = new InShopPattern("21IIIIVPPPPPC", Kind.PRICE, 2);
    var bad = assertInstanceOf(Gs1Reading.Unreadable.class, read("2112342004504", pattern));

    assertEquals(new Gs1Flaw.WrongVerifier(2, 1), bad.flaw());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0212345004501", "2212345004500", "021234500450", "02123450045O0"})
  void whatDoesNotFitIsLeftAsItIs(String code) {
    var pattern = new InShopPattern("02IIIIIPPPPPC", Kind.PRICE, 2);
    assertEquals(new Gs1Reading.Plain(code), read(code, pattern));
  }

  @Test
  void theFirstPatternThatFitsCounts() {
    var narrow = new InShopPattern("0299IIIPPPPPC", Kind.WEIGHT, 3);
    var wide = new InShopPattern("02IIIIIPPPPPC", Kind.PRICE, 2);
    var read = assertInstanceOf(Gs1Reading.InShop.class, read("]E00299123004501", narrow, wide));

    assertEquals(Kind.WEIGHT, read.value().kind());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "02IIIIIPPPPP",
        "30IIIIIPPPPPC",
        "02IIIIIPPPPPX",
        "02IIIPPIPPPPC",
        "02PPPPPIIIIIC",
        "02IIIVPPPPPPC",
        "02IIIIIIIIIPC"
      })
  void whatIsNoLayoutIsRefused(String layout) {
    assertEquals(false, InShopPattern.isLayout(layout));
    assertThrows(IllegalArgumentException.class, () -> new InShopPattern(layout, Kind.PRICE, 2));
  }

  private static Gs1Reading read(String code, InShopPattern... patterns) {
    var reader = new Gs1Reader(new ScanRules(List.of(patterns), ""));
    return reader.read(ScannedCode.scanned(code), TODAY);
  }
}
