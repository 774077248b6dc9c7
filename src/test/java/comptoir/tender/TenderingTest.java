package comptoir.tender;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.fiscal.Country;
import comptoir.testing.TestShop;
import comptoir.value.Money;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TenderingTest {

  private final Tendering french = new Tendering(Country.of("FR").policy());
  private final Tendering british = new Tendering(Country.of("GB").policy());

  @ParameterizedTest
  @CsvSource({
    "1727, CASH, 2000, 0, 273",
    "1727, CASH, 1727, 0, 0",
    "1727, CASH, 1000, 727, 0",
    "1727, CARD_MANUAL, 1727, 0, 0",
    "1727, CARD_MANUAL, 1, 1726, 0",
    "1, CASH, 100001, 0, 100000"
  })
  void whatIsGivenIsTakenOffWhatIsDue(
      long total, TenderMode mode, long given, long remaining, long change) {
    var state = taken(french, due(total), mode, given);

    assertEquals(money(remaining), state.remaining());
    assertEquals(money(change), state.change());
    assertEquals(remaining == 0, state.isSettled());
  }

  @Test
  void aSplitOfCardAndCashGivesChangeFromTheCash() {
    var card = taken(french, due(5000), TenderMode.CARD_MANUAL, 3000);
    var settled = taken(french, card, TenderMode.CASH, 5000);

    assertTrue(settled.isSettled());
    assertEquals(
        List.of(
            new Tender(TenderMode.CARD_MANUAL, money(3000)),
            new Tender(TenderMode.CASH, money(5000)),
            new Tender(TenderMode.CHANGE, money(-3000))),
        settled.withChange());
  }

  @Test
  void takingBackUndoesTheLastTender() {
    var first = taken(french, due(5000), TenderMode.CARD_MANUAL, 3000);
    var second = taken(french, first, TenderMode.CASH, 1000);

    assertEquals(first, french.takeBack(second));
    assertEquals(due(5000), french.takeBack(due(5000)));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void nothingAndLessIsRefused(long given) {
    for (var mode : List.of(TenderMode.CASH, TenderMode.CARD_MANUAL)) {
      assertEquals(new TenderRefusal.NotPositive(), refused(french, due(500), mode, given));
    }
  }

  @Test
  void aCardGivesNoChange() {
    assertEquals(
        new TenderRefusal.TooMuch(money(500)),
        refused(french, due(500), TenderMode.CARD_MANUAL, 501));
  }

  @Test
  void nothingMoreIsTakenOnceItIsSettled() {
    var settled = taken(french, due(500), TenderMode.CASH, 500);

    assertEquals(new TenderRefusal.NothingDue(), refused(french, settled, TenderMode.CASH, 1));
    assertEquals(
        new TenderRefusal.NothingDue(), refused(french, settled, TenderMode.CARD_MANUAL, 1));
  }

  @Test
  void whatWasPaidBeforeIsSettledWithoutATender() {
    assertTrue(due(0).isSettled());
    assertEquals(List.of(), due(0).withChange());
    assertEquals(new TenderRefusal.NothingDue(), refused(french, due(0), TenderMode.CASH, 1));
  }

  @Test
  void aNegativeTotalTakesNothing() {
    var inCash = new TenderRefusal.RefundInCash(money(500));
    assertFalse(due(-500).isSettled());
    assertEquals(inCash, refused(french, due(-500), TenderMode.CASH, 1));
    assertEquals(inCash, refused(french, due(-500), TenderMode.CASH, 500));
  }

  @Test
  void aNegativeTotalIsGivenBackInCashAndAllAtOnce() {
    var inCash = new TenderRefusal.RefundInCash(money(500));
    assertEquals(inCash, refused(french, due(-500), TenderMode.CASH, -499));
    assertEquals(inCash, refused(french, due(-500), TenderMode.CASH, -501));
    assertEquals(inCash, refused(french, due(-500), TenderMode.CARD_MANUAL, -500));

    var given = taken(french, due(-500), TenderMode.CASH, -500);

    assertTrue(given.isSettled());
    assertEquals(money(0), given.toRefund());
    assertEquals(money(0), given.change());
    assertEquals(List.of(new Tender(TenderMode.CASH, money(-500))), given.withChange());
    assertEquals(new TenderRefusal.NothingDue(), refused(french, given, TenderMode.CASH, -500));
  }

  @Test
  void whereACardIsAllowedMoneyGoesBackOnItAndWhereItIsTheOnlyWayNotInCash() {
    var policy = Country.of("FR").policy();
    var both = new Tendering(policy, Set.of(TenderMode.CASH, TenderMode.CARD_MANUAL));
    var card = new Tendering(policy, Set.of(TenderMode.CARD_MANUAL));

    assertTrue(taken(both, due(-500), TenderMode.CARD_MANUAL, -500).isSettled());
    assertTrue(taken(both, due(-500), TenderMode.CASH, -500).isSettled());
    assertTrue(taken(card, due(-500), TenderMode.CARD_MANUAL, -500).isSettled());
    assertEquals(
        new TenderRefusal.RefundOnCard(money(500)),
        refused(card, due(-500), TenderMode.CASH, -500));
    assertEquals(
        new TenderRefusal.RefundOnCard(money(500)),
        refused(card, due(-500), TenderMode.CARD_MANUAL, -499));
  }

  @Test
  void theCashLimitHoldsForOneTender() {
    assertInstanceOf(
        TenderOutcome.Taken.class, give(french, due(100_000), TenderMode.CASH, 100_000));
    assertEquals(
        new TenderRefusal.CashLimit(money(100_000)),
        refused(french, due(100_001), TenderMode.CASH, 100_001));
  }

  @Test
  void theCashLimitCountsAllTendersOfASplit() {
    var cash = taken(french, due(150_000), TenderMode.CASH, 60_000);
    var card = taken(french, cash, TenderMode.CARD_MANUAL, 40_000);

    assertEquals(
        new TenderRefusal.CashLimit(money(100_000)),
        refused(french, card, TenderMode.CASH, 50_000));
    assertInstanceOf(TenderOutcome.Taken.class, give(french, card, TenderMode.CASH, 40_000));
  }

  @Test
  void changeDoesNotCountTowardsTheCashLimit() {
    assertInstanceOf(
        TenderOutcome.Taken.class, give(french, due(99_000), TenderMode.CASH, 150_000));
  }

  @Test
  void whereThereIsNoLimitCashIsTaken() {
    assertInstanceOf(
        TenderOutcome.Taken.class, give(british, due(500_000), TenderMode.CASH, 500_000));
  }

  /// The digits of an EAN-13, an EAN-8, a UPC-A and a GTIN-14 read as cents.
  @ParameterizedTest
  @ValueSource(longs = {3_017_620_422_003L, 96_385_074L, 36_000_291_452L, 13_017_620_422_000L})
  void aScannedCodeNeverBecomesCash(long digits) {
    assertEquals(
        new TenderRefusal.NotPlausible(money(digits)),
        refused(french, due(1727), TenderMode.CASH, digits));
    assertEquals(
        new TenderRefusal.NotPlausible(money(digits)),
        refused(british, due(1727), TenderMode.CASH, digits));
    assertEquals(
        new TenderRefusal.TooMuch(money(1727)),
        refused(french, due(1727), TenderMode.CARD_MANUAL, digits));
  }

  @Test
  void changeIsReckonedNotGiven() {
    var change = new Tender(TenderMode.CHANGE, money(100));

    assertThrows(IllegalArgumentException.class, () -> french.give(due(500), change));
    assertThrows(
        IllegalArgumentException.class, () -> new TenderState(money(500), List.of(change)));
  }

  @Test
  void changeFromACardIsNotSettled() {
    var over = new TenderState(money(500), List.of(new Tender(TenderMode.CARD_MANUAL, money(600))));

    assertFalse(over.isSettled());
  }

  @Test
  void whateverIsGivenTheTendersSumToTheTotalOnceItIsSettled() {
    var random = new Random(3);
    for (var round = 0; round < 2_000; round++) {
      var total = random.nextInt(10) == 0 ? 0 : random.nextLong(1, 250_000);
      assertSumsUp(random, total);
    }
  }

  private void assertSumsUp(Random random, long total) {
    var state = due(total);
    for (var step = 0; step < 12 && !state.isSettled(); step++) {
      var before = state;
      var mode = random.nextBoolean() ? TenderMode.CASH : TenderMode.CARD_MANUAL;
      var outcome = give(french, before, mode, random.nextLong(-10, total + 2_000));
      state = outcome instanceof TenderOutcome.Taken taken ? taken.state() : before;
      assertFalse(state.remaining().isNegative());
      assertTrue(state.remaining().compareTo(before.remaining()) <= 0);
      assertTrue(state.cash().minus(state.change()).minor() <= 100_000);
      assertTrue(state.change().isZero() || state.isSettled());
    }
    if (state.isSettled()) {
      var given = state.withChange().stream().map(Tender::amount).toList();
      assertEquals(money(total), Money.sum(given, TestShop.EUR));
    }
  }

  private static TenderState taken(
      Tendering tendering, TenderState before, TenderMode mode, long minor) {
    return assertInstanceOf(TenderOutcome.Taken.class, give(tendering, before, mode, minor))
        .state();
  }

  private static TenderRefusal refused(
      Tendering tendering, TenderState before, TenderMode mode, long minor) {
    return assertInstanceOf(TenderOutcome.Refused.class, give(tendering, before, mode, minor))
        .why();
  }

  private static TenderOutcome give(
      Tendering tendering, TenderState before, TenderMode mode, long minor) {
    return tendering.give(before, new Tender(mode, money(minor)));
  }

  private static TenderState due(long minor) {
    return TenderState.due(money(minor));
  }

  private static Money money(long minor) {
    return new Money(minor, TestShop.EUR);
  }
}
