package comptoir.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GtinTest {

  @ParameterizedTest
  @CsvSource({
    "301762042200, 3",
    "629104150021, 3",
    "703801005447, 1",
    "950110153100, 0",
    "9501234, 6",
    "9638507, 4",
    "03600024145, 7",
    "0952123454321, 3",
    "37610425002123456, 9",
    "978207036002, 4",
    "977031784700, 1"
  })
  void theCheckDigitIsThatOfThePublishedExamples(String body, int digit) {
    assertEquals(digit, Gtin.checkDigit(body));
  }

  @ParameterizedTest
  @CsvSource({
    "3017620422003, 03017620422003",
    "95012346, 00000095012346",
    "96385074, 00000096385074",
    "036000241457, 00036000241457",
    "0036000241457, 00036000241457",
    "09521234543213, 09521234543213"
  })
  void allLengthsAreKeptAsFourteenDigits(String text, String digits) {
    assertEquals(Optional.of(new Gtin(digits)), Gtin.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "3017620422030",
        "0317620422003",
        "036000 241457",
        "03600024145A",
        "00000000",
        "0000000000000",
        "301762042200",
        "30176204220033",
        "376104250021234569",
        "٣٠١٧٦٢٠٤٢٢٠٠٣"
      })
  void whatIsNoGtinIsRefused(String text) {
    assertEquals(Optional.empty(), Gtin.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "04252614, 042100005264",
    "01234505, 012000003455",
    "01234531, 012300000451",
    "01234543, 012340000053",
    "01234565, 012345000065"
  })
  void aUpcEStandsForItsUpcA(String text, String upcA) {
    var check = Gtin.checkDigit(upcA.substring(0, 11));
    var expected = Gtin.parse(upcA.substring(0, 11) + check);

    assertEquals(expected, Gtin.parseUpcE(text.substring(0, 7) + check));
  }

  @ParameterizedTest
  @ValueSource(strings = {"24252614", "4252614", "04252615", "0425261A", ""})
  void whatIsNoUpcEIsRefused(String text) {
    assertEquals(Optional.empty(), Gtin.parseUpcE(text));
  }

  @ParameterizedTest
  @CsvSource({
    "036000241457, 00036000241457",
    "' 0036000241457 ', 00036000241457",
    "3017620422009, 03017620422009",
    "1234567, 1234567",
    "PLU-77, PLU-77",
    "376104250021234569, 376104250021234569"
  })
  void theKeyPadsDigitsAndKeepsTheRest(String code, String key) {
    assertEquals(key, Gtin.key(code));
  }

  @Test
  void theRecordChecksItself() {
    assertThrows(IllegalArgumentException.class, () -> new Gtin("3017620422003"));
    assertThrows(IllegalArgumentException.class, () -> new Gtin("03017620422004"));
  }
}
