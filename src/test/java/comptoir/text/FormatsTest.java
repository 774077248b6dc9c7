package comptoir.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.value.Fault;
import comptoir.value.Money;
import comptoir.value.Quantity;
import comptoir.value.UnitPrice;
import comptoir.value.VatRate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency JPY = Currency.getInstance("JPY");
  private static final Instant NOON = Instant.parse("2026-10-12T12:00:00Z");
  private final Texts french = new Texts(Locale.FRENCH);
  private final Texts english = new Texts(Locale.ENGLISH);

  @Test
  void amountsFollowTheLanguageAndNeverBreak() {
    assertEquals("18,72\u00a0€", french.money(euros(1872)));
    assertEquals("€18.72", english.money(euros(1872)));
    assertEquals("1\u202f248,50\u00a0€", french.money(euros(124_850)));
    assertEquals("€1,248.50", english.money(euros(124_850)));
    assertEquals("\u22123,18", french.amount(euros(-318)));
    assertEquals("0,00", french.amount(euros(0)));
  }

  @Test
  void anAmountAsLargeAsALongKeepsItsCents() {
    assertEquals("92,233,720,368,547,758.07", english.amount(euros(Long.MAX_VALUE)));
  }

  @Test
  void aCurrencyWithoutDecimalsShowsNone() {
    assertEquals("1,872", english.amount(new Money(1872, JPY)));
  }

  @Test
  void aNoteShowsNoZeroCents() {
    assertEquals("20\u00a0€", french.roundMoney(euros(2000)));
    assertEquals("€18.72", english.roundMoney(euros(1872)));
  }

  @Test
  void unitPricesShowTheDecimalsTheyHave() {
    assertEquals("4,00\u00a0€", french.unitPrice(UnitPrice.ofMinor(400, EUR)));
    assertEquals("12,345\u00a0€", french.unitPrice(new UnitPrice(1_234_500, EUR)));
    assertEquals("0.00125", english.unitAmount(new UnitPrice(125, EUR)));
  }

  @Test
  void quantitiesAndRatesShowNoIdleZero() {
    assertEquals("3", french.quantity(Quantity.of(3)));
    assertEquals("0,325", french.quantity(new Quantity(325)));
    assertEquals("5,5\u00a0%", french.percent(new VatRate(550)).replace('\u202f', '\u00a0'));
    assertEquals("20%", english.percent(new VatRate(2000)));
  }

  @Test
  void daysAreShortAndNearOnesHaveNames() {
    var today = LocalDate.of(2026, 11, 15);
    assertEquals("14\u00a0nov.", french.day(LocalDate.of(2026, 11, 14)));
    assertEquals("14\u00a0Nov", english.day(LocalDate.of(2026, 11, 14)));
    assertEquals("hier", french.dayNear(today.minusDays(1), today));
    assertEquals("today", english.dayNear(today, today));
    assertEquals("28\u00a0août\u00a02025", french.dayNear(LocalDate.of(2025, 8, 28), today));
  }

  @Test
  void timesAreThoseOfTheShop() {
    assertEquals("14:00", french.time(NOON, ZoneId.of("Europe/Paris")));
    assertEquals("12/10/2026\u00a014:00", french.dateTime(NOON, ZoneId.of("Europe/Paris")));
  }

  @ParameterizedTest
  @CsvSource({
    "0, just now",
    "59, just now",
    "60, 1 min ago",
    "3599, 59 min ago",
    "3600, 1 h ago",
    "172799, 47 h ago",
    "172800, 2 d ago",
    "-30, just now"
  })
  void agesGrowCoarserAsTheyGrow(long seconds, String words) {
    assertEquals(words, english.age(NOON.minusSeconds(seconds), NOON));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "20; 2000",
        "20,5; 2050",
        "20.50; 2050",
        "0,05; 5",
        ",5; 50",
        "7.; 700",
        "1 234,50; 123450",
        "999999999,99; 99999999999"
      })
  void anAmountIsReadWithCommaOrPoint(String typed, long minor) {
    assertEquals(euros(minor), french.parseAmount(typed, EUR).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",", "-5", "1,234", "1.2,3", "12a", "3017620422003", "1e3", "+4"})
  void whatIsNoAmountIsNotRead(String typed) {
    assertTrue(french.parseAmount(typed, EUR).isEmpty());
  }

  @Test
  void aCurrencyWithoutDecimalsReadsNone() {
    assertEquals(new Money(500, JPY), french.parseAmount("500", JPY).orElseThrow());
    assertTrue(french.parseAmount("500,5", JPY).isEmpty());
  }

  @Test
  void frenchSpacingIsPutRight() {
    assertEquals(
        "Code\u00a0: prêt\u202f? «\u00a0oui\u00a0»\u202f; 20\u202f%",
        Bundle.spaced("Code : prêt ? « oui » ; 20 %"));
  }

  @Test
  void aMissingTextIsAFaultOrShowsItsKey() {
    assertThrows(Fault.class, () -> french.get("text.no-such-key"));
    assertEquals("text.no-such-key", Texts.forgiving(Locale.FRENCH).get("text.no-such-key"));
  }

  private static Money euros(long minor) {
    return new Money(minor, EUR);
  }
}
