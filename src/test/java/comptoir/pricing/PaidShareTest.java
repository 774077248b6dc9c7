package comptoir.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.testing.TestShop;
import comptoir.value.Money;
import comptoir.value.Quantity;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

final class PaidShareTest {

  @Test
  void theLastOneReturnedTakesTheCentsThatAreLeft() {
    var three = PaidShare.whole(Quantity.of(3), money(1000));

    assertEquals(money(333), three.of(Quantity.ONE));
    var two = three.less(Quantity.ONE, money(333));
    assertEquals(money(333), two.of(Quantity.ONE));
    assertEquals(money(667), two.of(Quantity.of(2)));
    assertEquals(money(334), two.less(Quantity.ONE, money(333)).of(Quantity.ONE));
  }

  @Test
  void whatOthersGaveBackTooMuchIsNotGivenBackAgain() {
    var left = PaidShare.whole(Quantity.of(2), money(1000)).less(Quantity.ONE, money(900));

    assertEquals(money(100), left.of(Quantity.ONE));
    assertEquals(money(0), left.less(Quantity.ONE, money(500)).leftPaid());
  }

  @Test
  void aRefundBelowZeroLeavesNoMoreThanWasPaid() {
    var left = PaidShare.whole(Quantity.of(2), money(1000)).less(Quantity.ONE, money(-900));

    assertEquals(money(1000), left.leftPaid());
  }

  @Test
  void moreThanIsLeftIsWorthNothingThatCouldBeSaid() {
    var one = PaidShare.whole(Quantity.ONE, money(100));

    assertThrows(IllegalArgumentException.class, () -> one.of(Quantity.of(2)));
    assertThrows(IllegalArgumentException.class, () -> one.of(Quantity.ZERO));
  }

  @RepeatedTest(500)
  void allThatComesBackIsWorthAllThatWasPaid(RepetitionInfo run) {
    var random = new Random(run.getCurrentRepetition());
    var bought =
        new Quantity(
            random.nextBoolean() ? random.nextLong(1, 9) * 1000 : random.nextLong(1, 5_000));
    var paid = money(random.nextInt(3) == 0 ? random.nextLong(12) : random.nextLong(100_000));
    var share = PaidShare.whole(bought, paid);
    var given = money(0);
    while (share.left().isPositive()) {
      var count = new Quantity(random.nextLong(1, share.left().milli() + 1));
      var refund = share.of(count);
      assertFalse(refund.isNegative());
      share = share.less(count, refund);
      given = given.plus(refund);
      assertTrue(given.compareTo(paid) <= 0, () -> "more than the " + paid);
    }
    assertEquals(paid, given);
  }

  private static Money money(long minor) {
    return new Money(minor, TestShop.EUR);
  }
}
