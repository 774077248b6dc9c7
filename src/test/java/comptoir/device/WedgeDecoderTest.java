package comptoir.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.device.WedgeDecoder.Limits;
import comptoir.device.WedgeDecoder.Verdict;
import comptoir.value.ScannedCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WedgeDecoderTest {

  private final WedgeDecoder decoder = new WedgeDecoder(Limits.USUAL);
  private long now = Duration.ofDays(3).toNanos();

  @Test
  void aBurstWithEnterIsAScan() {
    type("3017620422003", 5);

    assertEquals(scan("3017620422003"), decoder.suffix(now).orElseThrow());
    assertTrue(decoder.isEmpty());
  }

  @Test
  void aBurstAtTheWidestGapIsAScan() {
    type("3017620422003", 50);

    assertEquals(scan("3017620422003"), decoder.suffix(now).orElseThrow());
  }

  @Test
  void typingOneMillisecondSlowerIsAPersons() {
    var verdicts = type("3017", 51);

    assertEquals(List.of(typing("3"), typing("0"), typing("1")), verdicts);
    assertEquals(typing("7"), decoder.suffix(now).orElseThrow());
  }

  @Test
  void aBurstWithoutSuffixEndsAfterTheSilence() {
    type("3017620422003", 5);
    pass(79);
    assertTrue(decoder.silence(now).isEmpty());

    pass(1);
    assertEquals(scan("3017620422003"), decoder.silence(now).orElseThrow());
  }

  @Test
  void fewerCharactersThanACodeArePersons() {
    type("301", 5);
    assertEquals(Limits.USUAL.gap(), decoder.patience());

    pass(50);
    assertEquals(typing("301"), decoder.silence(now).orElseThrow());
  }

  @Test
  void aQuickWordWithoutEnterIsAPersons() {
    type("tion", 30);
    pass(80);

    assertEquals(typing("tion"), decoder.silence(now).orElseThrow());
  }

  @Test
  void aKeyHeldDownIsAPersons() {
    type("0000000", 33);

    assertEquals(typing("0000000"), decoder.suffix(now).orElseThrow());
  }

  @Test
  void anotherKeyInBetweenMakesItAPersons() {
    type("30176", 5);

    assertEquals(typing("30176"), decoder.interrupted().orElseThrow());
    assertTrue(decoder.suffix(now).isEmpty());
  }

  @Test
  void aLateSuffixIsNotTheScanners() {
    type("30176", 5);
    pass(81);

    assertEquals(typing("30176"), decoder.suffix(now).orElseThrow());
  }

  @Test
  void aBrokenBurstIsNotLostButGivenInTwoParts() {
    type("30176204", 5);
    pass(70);

    assertEquals(List.of(scan("30176204")), type("22003", 5));
    assertEquals(scan("22003"), decoder.suffix(now).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"à&è-éà'ééàà\"", "\"à&è§éà'ééàà\"", "\"À&È-ÉÀ'ÉÉÀÀ\""})
  void digitsOfAFrenchOrBelgianKeyboardAreRecovered(String garbled) {
    type(garbled, 5);

    assertEquals(scan("3017620422003"), decoder.suffix(now).orElseThrow());
  }

  @Test
  void garbledDigitsWithAWrongCheckDigitStayAsTheyAre() {
    type("\"à&è-éà'ééàà'", 5);

    assertEquals(scan("\"à&è-éà'ééàà'"), decoder.suffix(now).orElseThrow());
  }

  @Test
  void garbledDigitsWithoutSuffixAreRecoveredToo() {
    type("\"à&è-éà'ééàà\"", 5);
    pass(80);

    assertEquals(scan("3017620422003"), decoder.silence(now).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ABC-abc-1234", "W-10482", "CAM-000123"})
  void codesOfLettersStayAsTheyAre(String code) {
    type(code, 5);

    assertEquals(scan(code), decoder.suffix(now).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "]E03017620422003, 3017620422003",
    "]E496385074, 96385074",
    "]C10103017620422003, 0103017620422003",
    "]Q1W-10482, W-10482"
  })
  void theSymbolPrefixIsKeptApart(String sent, String code) {
    type(sent, 5);

    assertEquals(
        new Verdict.Scan(ScannedCode.scanned(code, sent.substring(0, 3))),
        decoder.suffix(now).orElseThrow());
  }

  private List<Verdict> type(String text, long gapMillis) {
    List<Verdict> verdicts = new ArrayList<>();
    for (var i = 0; i < text.length(); i++) {
      if (i > 0) {
        pass(gapMillis);
      }
      decoder.character(text.charAt(i), now).ifPresent(verdicts::add);
    }
    return verdicts;
  }

  private void pass(long millis) {
    now += Duration.ofMillis(millis).toNanos();
  }

  private static Verdict scan(String text) {
    return new Verdict.Scan(ScannedCode.scanned(text));
  }

  private static Verdict typing(String text) {
    return new Verdict.Typing(text);
  }
}
