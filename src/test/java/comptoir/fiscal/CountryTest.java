package comptoir.fiscal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import comptoir.testing.TestShop;
import comptoir.value.Money;
import comptoir.value.TillId;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CountryTest {

  private static final String SHA256 =
      "b9cde6417f31c874bcb9fe1fe48cb10f8a21c4f9b517be8c9976e1afc564be92";

  @Test
  void theFrenchHeaderIsThePublishedOne() {
    var stamp = Country.of("FR").fiscal().stamp(entry(1, ""));

    assertEquals(
        "FR1|TICKET|1|T01-000001|2026-10-12T10:15:00+02:00|1727|" + SHA256 + "|", stamp.header());
  }

  @Test
  void theFrenchHeaderEndsWithThePreviousSignature() {
    var stamp = Country.of("FR").fiscal().stamp(entry(2, "c2lnbmVk"));

    assertEquals("|c2lnbmVk", stamp.header().substring(stamp.header().lastIndexOf('|')));
  }

  @Test
  void anUnsignedRecordSaysSo() {
    var french = Country.of("FR").fiscal().stamp(entry(1, ""));
    var plain = Country.of("GB").fiscal().stamp(entry(1, ""));

    assertEquals("", french.signature());
    assertEquals(FiscalStamp.NONE, french.algorithm());
    assertEquals("", plain.signature());
    assertEquals(FiscalStamp.NONE, plain.algorithm());
  }

  @Test
  void numbersCarryTheTillAndSixDigits() {
    var fiscal = Country.of("FR").fiscal();

    assertEquals("T01-000001", fiscal.number(new TillId("T01"), 1));
    assertEquals("T01-1000000", fiscal.number(new TillId("T01"), 1_000_000));
  }

  @Test
  void franceLimitsCashInEuros() {
    var policy = Country.of("FR").policy();

    assertEquals(Optional.of(new Money(100_000, TestShop.EUR)), policy.cashLimit(TestShop.EUR));
    assertEquals(Optional.empty(), policy.cashLimit(TestShop.GBP));
  }

  @Test
  void aCountryThatIsNotKnownLimitsNothing() {
    assertEquals(Optional.empty(), Country.of("ZZ").policy().cashLimit(TestShop.EUR));
  }

  @Test
  void neitherRoundsWhatIsDueInCash() {
    var total = new Money(1_03, TestShop.EUR);

    assertEquals(total, Country.of("FR").policy().cashTotal(total));
    assertEquals(total, Country.of("GB").policy().cashTotal(total));
  }

  private static FiscalEntry entry(long sequence, String previous) {
    return new FiscalEntry(
        "TICKET",
        sequence,
        "T01-00000" + sequence,
        OffsetDateTime.parse("2026-10-12T10:15:00+02:00"),
        new Money(1727, TestShop.EUR),
        SHA256,
        previous);
  }
}
