package comptoir.gs1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.value.Gtin;
import comptoir.value.ScannedCode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Element strings and Digital Links; the vectors of the project's page on standards among them.
final class Gs1ReaderTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 10, 12);
  private static final Gtin ITEM = new Gtin("09521234543213");
  private static final String GS = "\u001d";

  private final Gs1Reader reader = new Gs1Reader(new ScanRules(List.of(), "~"));

  @Test
  void aDataMatrixGivesItemExpiryAndBatch() {
    var read = elements("]d201095212345432131726123110ABC123");

    assertEquals(Optional.of(ITEM), read.gtin());
    assertEquals(LocalDate.of(2026, 12, 31), read.expiry().orElseThrow().day());
    assertEquals(Optional.of("ABC123"), read.batch());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u001d", "{GS}", "~"})
  void aSeparatorEndsABatchHoweverTheScannerSendsIt(String separator) {
    for (var symbol : List.of("]C1", "]e0", "]Q3", "]J1", "")) {
      var read = elements(symbol + "010952123454321310ABC" + separator + "3103000189");

      assertEquals(Optional.of("ABC"), read.batch());
      assertEquals(Optional.of(new Decimal(189, 3)), read.metricMeasure());
    }
  }

  @Test
  void withoutASeparatorTheBatchRunsToTheEnd() {
    var read = elements("]C1010952123454321310ABC3103000189");

    assertEquals(Optional.of("ABC3103000189"), read.batch());
    assertEquals(Optional.empty(), read.metricMeasure());
  }

  @Test
  void whatPeoplePrintBelowASymbolReadsTheSame() {
    var read = elements("(01)09521234543213(17)261231(10)A(1)B (21) 77");

    assertEquals(Optional.of(ITEM), read.gtin());
    assertEquals(Optional.of("A(1)B"), read.batch());
    assertEquals(Optional.of("77"), read.value("21"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://id.gs1.org/01/09521234543213/10/ABC123?17=261231",
        "HTTPS://shop.example/a/b/01/9521234543213/10/ABC123/?utm=x&17=261231#top",
        "http://example.org:8080/01/09521234543213/22/2A/10/%41BC123/21/7?linkType=all&17=261231"
      })
  void aDigitalLinkOfAnyHostGivesItemBatchAndExpiry(String link) {
    for (var symbol : List.of("]Q1", "]d1", "")) {
      var read = elements(symbol + link);

      assertEquals(Optional.of(ITEM), read.gtin());
      assertEquals(Optional.of("ABC123"), read.batch());
      assertEquals(LocalDate.of(2026, 12, 31), read.expiry().orElseThrow().day());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "96385074, 00000096385074",
    "036000241457, 00036000241457",
    "9521234543213, 09521234543213",
    "09521234543213, 09521234543213"
  })
  void aLinkMayNameAnItemByEachLength(String path, String gtin) {
    assertEquals(Optional.of(new Gtin(gtin)), elements("https://a.b/01/" + path).gtin());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/",
        "https://example.org/products/01",
        "https://example.org/01/2026/news",
        "https://example.org/01/09521234543213/reviews/3",
        "mailto:a@b.c"
      })
  void anotherAddressIsNoDigitalLink(String text) {
    assertEquals(new Gs1Reading.Plain(text), read(text));
  }

  @ParameterizedTest
  @CsvSource({
    "261231, 2026-12-31",
    "260200, 2026-02-28",
    "280200, 2028-02-29",
    "770101, 1977-01-01",
    "760101, 2076-01-01",
    "991231, 1999-12-31"
  })
  void aDateIsOfTheNearestCenturyAndDayZeroEndsTheMonth(String figures, LocalDate day) {
    var read = elements("010952123454321317" + figures);

    assertEquals(day, read.expiry().orElseThrow().day());
  }

  @Test
  void lateInACenturyALowYearIsOfTheNext() {
    var late = LocalDate.of(2090, 1, 1);
    assertEquals(LocalDate.of(2110, 5, 1), ShortDate.read("100501", late));
    assertEquals(LocalDate.of(2041, 5, 1), ShortDate.read("410501", late));
  }

  @Test
  void anItemIsGoodUntilTheEndOfItsLastDay() {
    var until = elements("010952123454321317261012").expiry().orElseThrow();

    assertTrue(!until.isPast(LocalDateTime.of(2026, 10, 12, 23, 59)));
    assertTrue(until.isPast(LocalDateTime.of(2026, 10, 13, 0, 0)));
  }

  @Test
  void anExpiryTimeIsToTheMinute() {
    var until = elements("01095212345432137003" + "2610121430").expiry().orElseThrow();

    assertTrue(!until.isPast(LocalDateTime.of(2026, 10, 12, 14, 29)));
    assertTrue(until.isPast(LocalDateTime.of(2026, 10, 12, 14, 30)));
  }

  @Test
  void countsPricesAndDatesAreRead() {
    var read = elements("0195212345432134" + "15261001" + "16260930" + "3012" + GS + "3922450");
    assertEquals(Optional.of(new Decimal(12, 0)), read.count());
    assertEquals(Optional.of(new Decimal(450, 2)), read.price());
    assertEquals(LocalDate.of(2026, 10, 1), read.bestBefore().orElseThrow().day());
    assertEquals(LocalDate.of(2026, 9, 30), read.sellBy().orElseThrow().day());

    var foreign = elements("0195212345432134" + "3932978450").priceWithCurrency().orElseThrow();
    assertEquals(new Elements.ForeignPrice("978", new Decimal(450, 2)), foreign);

    var contained = elements("020952123454321337" + "24");
    assertEquals(Optional.of(ITEM), contained.gtin());
    assertEquals(Optional.of(new Decimal(24, 0)), contained.count());

    assertEquals(Optional.of("3202"), elements("(01)95212345432134(3202)001750").foreignMeasure());
  }

  @Test
  void aLogisticUnitIsReadWithoutAnItem() {
    var read = elements("00376104250021234569");

    assertEquals(Optional.of("376104250021234569"), read.value("00"));
    assertEquals(Optional.empty(), read.gtin());
  }

  @Test
  void aWrongCheckDigitKeepsTheTextAndSaysWhich() {
    var bad = unreadable("]C10109521234543214");

    assertEquals("0109521234543214", bad.raw());
    assertEquals(new Gs1Flaw.WrongCheckDigit("01", "09521234543214", 4, 3), bad.flaw());
  }

  @Test
  void anUnknownIdentifierKeepsTheTextAndWhatWasReadBeforeIt() {
    var bad = unreadable("]d2010952123454321305X");

    assertEquals(new Gs1Flaw.UnknownIdentifier("05X"), bad.flaw());
    assertEquals(List.of(new Element("01", ITEM.digits14())), bad.read());
  }

  @Test
  void otherFlawsAreNamed() {
    assertEquals(new Gs1Flaw.NoDate("17", "261301"), unreadable("]C117261301").flaw());
    assertEquals(new Gs1Flaw.NoDate("7006", "260200"), unreadable("]C17006260200").flaw());
    assertEquals(new Gs1Flaw.WrongLength("17", "2612"), unreadable("]C1172612").flaw());
    assertEquals(
        new Gs1Flaw.WrongLength("10", "A".repeat(21)), unreadable("(10)" + "A".repeat(21)).flaw());
    assertEquals(new Gs1Flaw.WrongCharacters("30", "1A"), unreadable("]C1301A").flaw());
    assertEquals(new Gs1Flaw.WrongCharacters("10", "é"), unreadable("(10)é").flaw());
    assertEquals(new Gs1Flaw.NoSymbol("]XX"), unreadable("]XX").flaw());
    assertEquals(new Gs1Flaw.NoGtin("12345678901234"), unreadable("]E012345678901234").flaw());
    assertInstanceOf(
        Gs1Flaw.WrongCharacters.class, unreadable("https://a.b/01/96385074/10/%zz").flaw());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3017620422003",
        "W-10482",
        "06 12 34 56 78",
        "0102030405060708090",
        "1234567890123456789012",
        "carnet",
        "",
        "~",
        "a~b"
      })
  void whatDoesNotSayThatItIsGs1IsLeftAsItIs(String text) {
    assertEquals(new Gs1Reading.Plain(text), read(text));
  }

  @Test
  void aBarcodeWithAnAddOnIsTheBarcode() {
    assertEquals(new Gs1Reading.Plain("9782070360024"), read("9782070360024" + "51999"));
    assertEquals(new Gs1Reading.Plain("9770317847001"), read("9770317847001" + "07"));
    assertEquals(new Gs1Reading.Plain("9770317847001"), read("]E39770317847001" + "07"));
  }

  @Test
  void whatIsTypedHasNoSymbolBeforeIt() {
    var typed = ScannedCode.typed("]E03017620422003");
    assertEquals(new Gs1Reading.Plain("]E03017620422003"), reader.read(typed, TODAY));
    assertEquals("]E03017620422003", Gs1Reader.bare(typed));
    assertEquals("3017620422003", Gs1Reader.bare(ScannedCode.scanned("]E03017620422003\r")));
  }

  private Elements elements(String text) {
    return assertInstanceOf(Gs1Reading.Read.class, read(text)).elements();
  }

  private Gs1Reading.Unreadable unreadable(String text) {
    return assertInstanceOf(Gs1Reading.Unreadable.class, read(text));
  }

  private Gs1Reading read(String text) {
    return reader.read(ScannedCode.scanned(text), TODAY);
  }
}
