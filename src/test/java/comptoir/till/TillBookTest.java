package comptoir.till;

import static comptoir.testing.TestTill.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import comptoir.fiscal.Country;
import comptoir.journal.Journalled;
import comptoir.journal.TenderLine;
import comptoir.sale.Checkout;
import comptoir.sale.Settlement;
import comptoir.tender.Tender;
import comptoir.tender.TenderMode;
import comptoir.tender.TenderOutcome;
import comptoir.tender.TenderState;
import comptoir.tender.Tendering;
import comptoir.testing.TestOffer;
import comptoir.testing.TestReservation;
import comptoir.testing.TestShop;
import comptoir.testing.TestTill;
import comptoir.value.BusinessDate;
import comptoir.value.Money;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
final class TillBookTest {

  private static final BusinessDate TODAY = BusinessDate.parse("2026-10-12");
  private static final int SALES = 120;

  @TempDir Path folder;
  private TestTill till;

  @BeforeEach
  void open() {
    till = TestTill.in(folder);
    till.receiveSettings();
  }

  @AfterEach
  void close() {
    till.close();
  }

  @Test
  void aTillThatTookNothingExpectsNothing() {
    assertEquals(List.of(), expected(TODAY));
  }

  @Test
  void handingOverWhatWasPaidMovesNothing() {
    till.pickUp(till.receive(TestReservation.paid("W-1").line("A", "Lampe", 1, 2400)));
    till.sell();

    assertEquals(List.of(), expected(TODAY));
  }

  @Test
  void changeIsCashThatGoesOut() {
    var shown = till.ringUp(TestOffer.of("A", "Thé", 1727).offer());
    till.settle(shown, new Tender(TenderMode.CASH, money(2000)));

    assertEquals(List.of(new TillBook.Expected("CASH", money(1727))), expected(TODAY));
  }

  @Test
  void anotherCurrencyIsNotCounted() {
    till.ringUp(TestOffer.of("A", "Thé", 1727).offer());
    till.sell();

    assertEquals(List.of(), await(till.book.expected(TODAY, TestShop.GBP)));
  }

  @Test
  void whatIsExpectedIsWhatTheJournalSaysDayByDay() {
    var random = new Random(31);
    for (var n = 0; n < SALES; n++) {
      sellAtRandom(random, n);
      till.clock.advance(Duration.ofMinutes(random.nextInt(60)));
    }
    var journal = await(till.journal.latest(2 * SALES));
    assertEquals(SALES, journal.size());

    var byDay = byDay(journal);
    byDay.forEach((day, sums) -> assertEquals(sums, asMap(expected(day))));
    assertEquals(true, byDay.size() > 1, "the sales lie on several days");
  }

  private void sellAtRandom(Random random, int n) {
    for (var items = random.nextInt(3); items >= 0; items--) {
      till.ringUp(TestOffer.of("S" + n + items, "Article", random.nextLong(1, 20_000)).offer());
    }
    if (random.nextInt(4) == 0) {
      till.pickUp(till.receive(TestReservation.paid("W-" + n).line("L" + n, "Lampe", 1, 2400)));
    }
    var shown = await(till.basket.current());
    var request =
        new Checkout.Request(
            shown, paidAtRandom(random, shown.total(TestShop.EUR)), TestTill.OPERATOR, till.shop);
    assertEquals(Settlement.Settled.class, await(till.checkout.settle(request)).getClass());
  }

  private static TenderState paidAtRandom(Random random, Money total) {
    var tendering = new Tendering(Country.of("FR").policy());
    var state = TenderState.due(total);
    while (!state.isSettled()) {
      var mode = random.nextBoolean() ? TenderMode.CASH : TenderMode.CARD_MANUAL;
      var given = new Tender(mode, money(random.nextLong(1, total.minor() + 500)));
      if (tendering.give(state, given) instanceof TenderOutcome.Taken taken) {
        state = taken.state();
      }
    }
    return state;
  }

  /// Summed from the records alone.
  private static Map<BusinessDate, Map<String, Long>> byDay(List<Journalled> journal) {
    var byDay = new TreeMap<BusinessDate, Map<String, Long>>();
    for (var entry : journal) {
      var sums = byDay.computeIfAbsent(entry.transaction().businessDate(), day -> new TreeMap<>());
      for (var tender : entry.transaction().tenders()) {
        sums.merge(mode(tender), tender.amount().minor(), Long::sum);
      }
    }
    return byDay;
  }

  private static String mode(TenderLine tender) {
    return tender.mode().equals("CHANGE") ? "CASH" : tender.mode();
  }

  private static Map<String, Long> asMap(List<TillBook.Expected> expected) {
    var sums = new TreeMap<String, Long>();
    expected.forEach(it -> sums.put(it.mode(), it.amount().minor()));
    return sums;
  }

  private List<TillBook.Expected> expected(BusinessDate day) {
    return new ArrayList<>(await(till.book.expected(day, TestShop.EUR)));
  }

  private static Money money(long minor) {
    return new Money(minor, TestShop.EUR);
  }
}
