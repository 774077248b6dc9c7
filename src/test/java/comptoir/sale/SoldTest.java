package comptoir.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;

import comptoir.basket.BasketState;
import comptoir.settings.ShopSettings;
import comptoir.tender.TenderState;
import comptoir.testing.TestShop;
import comptoir.testing.TestTill;
import comptoir.value.BusinessDate;
import comptoir.value.Money;
import comptoir.value.TransactionId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SoldTest {

  /// Both nights on which clocks change (the hour from two to three comes twice in autumn), the
  /// ends of a year and a leap day, a fraction of a second.
  @ParameterizedTest
  @CsvSource({
    "2026-10-25T00:30:00Z, 2026-10-25T02:30:00+02:00, 2026-10-25",
    "2026-10-25T01:30:00Z, 2026-10-25T02:30:00+01:00, 2026-10-25",
    "2026-03-29T00:59:59Z, 2026-03-29T01:59:59+01:00, 2026-03-29",
    "2026-03-29T01:00:00Z, 2026-03-29T03:00:00+02:00, 2026-03-29",
    "2026-12-31T22:59:59Z, 2026-12-31T23:59:59+01:00, 2026-12-31",
    "2026-12-31T23:00:00Z, 2027-01-01T00:00:00+01:00, 2027-01-01",
    "2028-02-28T23:00:00Z, 2028-02-29T00:00:00+01:00, 2028-02-29",
    "2028-02-29T23:00:00Z, 2028-03-01T00:00:00+01:00, 2028-03-01",
    "2026-07-14T21:59:59.999999999Z, 2026-07-14T23:59:59+02:00, 2026-07-14"
  })
  void theDayIsThatOfTheShopsClock(String now, String at, String day) {
    assertTimed(TestShop.french(), now, at, day);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-08T09:05:00Z, 2027-01-08T09:05:00Z, 2027-01-08",
    "2027-06-08T23:05:00Z, 2027-06-09T00:05:00+01:00, 2027-06-09"
  })
  void anotherShopHasAnotherClock(String now, String at, String day) {
    assertTimed(TestShop.british(), now, at, day);
  }

  private static void assertTimed(ShopSettings shop, String now, String at, String day) {
    var due = TenderState.due(Money.zero(shop.currency()));
    var request = new Checkout.Request(BasketState.EMPTY, due, TestTill.OPERATOR, shop);

    var draft = Sold.draft(request, new TransactionId(new UUID(1, 1)), Instant.parse(now));

    assertEquals(OffsetDateTime.parse(at), draft.at());
    assertEquals(BusinessDate.parse(day), draft.businessDate());
  }
}
