package comptoir.basket;

import static comptoir.testing.TestTill.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.testing.TestCoupon;
import comptoir.testing.TestOffer;
import comptoir.testing.TestReservation;
import comptoir.testing.TestShop;
import comptoir.testing.TestTill;
import comptoir.value.CustomerId;
import comptoir.value.Money;
import comptoir.value.Quantity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
final class BasketCouponTest {

  private static final TestOffer TEA = TestOffer.of("TEA", "Thé", 1000).vat("reduced");
  private static final TestOffer BOOK = TestOffer.of("BOOK", "Cahier", 2000);
  private static final TestCoupon TEN = TestCoupon.of("TEN", 1000);

  @TempDir Path folder;
  private TestTill till;

  @BeforeEach
  void open() {
    till = TestTill.in(folder);
  }

  @AfterEach
  void close() {
    till.close();
  }

  @Test
  void aCouponIsTakenOffTheTotalAndOffTheVat() {
    till.ringUp(TEA.offer());
    till.ringUp(BOOK.offer());

    var basket = till.redeem(TEN);

    assertEquals(money(2000), total(basket));
    assertEquals(List.of(money(333), money(667)), basket.shares());
    assertEquals(
        List.of(money(667), money(1333)), basket.vat().stream().map(line -> line.gross()).toList());
  }

  @Test
  void aCouponCountsOnceHoweverOftenItIsScanned() {
    till.ringUp(BOOK.offer());
    till.redeem(TEN);

    assertEquals(money(1000), total(till.redeem(TEN)));
  }

  @Test
  void aCouponThatWasTakenOutCountsNoMoreAndCanComeBack() {
    till.ringUp(BOOK.offer());
    var n = till.redeem(TEN).liveCoupons().getFirst().n();

    assertEquals(money(2000), total(await(till.basket.voidLine(n))));
    assertEquals(money(1000), total(till.redeem(TEN)));
  }

  @Test
  void whoIsForgottenLeavesTheBasketWithWhatIsTheirsAlone() {
    till.ringUp(BOOK.offer());
    await(till.basket.setCustomer(Optional.of(new CustomerId("ada"))));
    till.redeem(TEN.only("ada"));
    till.redeem(TestCoupon.of("ANYBODY", 100));

    till.database.run(tx -> till.basket.forget(tx, new CustomerId("ada"))).join();

    var left = await(till.basket.current());
    assertEquals(Optional.empty(), left.customer());
    assertEquals(List.of("ANYBODY"), left.liveCoupons().stream().map(BasketCoupon::code).toList());
    assertTrue(left.coupons().stream().allMatch(coupon -> coupon.customer().isEmpty()));
  }

  @Test
  void linesAndCouponsShareOneSeriesOfNumbers() {
    till.ringUp(BOOK.offer());
    till.redeem(TEN);
    var basket = till.ringUp(TEA.offer());

    assertEquals(List.of(1, 3), basket.lines().stream().map(BasketLine::n).toList());
    assertEquals(List.of(2), basket.coupons().stream().map(BasketCoupon::n).toList());
  }

  @Test
  void aCouponNeverTakesOffMoreThanTheGoodsCost() {
    till.ringUp(TEA.offer());
    till.redeem(TestCoupon.of("A", 700));
    var basket = till.redeem(TestCoupon.of("B", 700));

    assertEquals(money(0), total(basket));
    assertEquals(List.of(money(700), money(300)), offs(basket));
  }

  @Test
  void aCouponBelowItsMinimumWaitsForMoreGoods() {
    till.ringUp(TEA.offer());
    var early = till.redeem(TEN.from(3000));
    assertEquals(money(1000), total(early));
    assertEquals(List.of(CouponWorth.Idle.BELOW_MINIMUM), idles(early));

    assertEquals(money(2000), total(till.ringUp(BOOK.offer())));
  }

  @Test
  void aCouponOfACustomerCountsOnceTheyAreServed() {
    till.ringUp(BOOK.offer());
    assertEquals(List.of(CouponWorth.Idle.NOT_THEIRS), idles(till.redeem(TEN.only("c-1"))));

    var served = await(till.basket.setCustomer(Optional.of(new CustomerId("c-1"))));

    assertEquals(money(1000), total(served));
  }

  @Test
  void whatWasPaidBeforeAndWhatComesBackBearNothing() {
    till.pickUp(TestReservation.paid("W-1").line("PLAID", "Plaid", 1, 2400).reservation());
    till.ringUp(TEA.offer());
    till.ringUp(BOOK.offer());
    await(till.basket.takeBack(2, ReturnReason.FAULTY));

    var basket = till.redeem(TestCoupon.of("ALL", 9999));

    assertEquals(List.of(money(0), money(0), money(2000)), basket.shares());
    assertEquals(money(-1000), total(basket));
  }

  @Test
  void couponsAndReturnsStandAgainAfterARestart() {
    till.ringUp(TEA.offer());
    till.ringUp(BOOK.offer());
    await(till.basket.takeBack(1, ReturnReason.WRONG_ITEM));
    till.redeem(TEN.from(500).once().only("c-1"));
    till.redeem(TestCoupon.of("B", 100));
    var left = await(till.basket.voidLine(3));

    till = till.restarted();

    assertEquals(left, await(till.basket.current()));
    assertTrue(left.coupons().getFirst().voided());
  }

  @Test
  void whatComesBackStaysApartFromWhatIsSold() {
    till.ringUp(BOOK.offer());
    await(till.basket.takeBack(1, ReturnReason.CHANGED_MIND));
    till.ringUp(BOOK.offer());
    till.ringUp(BOOK.offer());

    var basket = await(till.basket.setQuantity(1, Quantity.of(3)));

    assertEquals(
        List.of(-3000L, 2000L),
        basket.live().stream().map(line -> line.quantity().milli()).toList());
    assertEquals(money(-2000), total(basket));
    assertEquals(Quantity.of(5), basket.items());
  }

  @Test
  void aLineThatComesBackCanBeSoldAfterAll() {
    var sold = till.ringUp(BOOK.offer());
    await(till.basket.takeBack(1, ReturnReason.FAULTY));

    assertEquals(sold, await(till.basket.sellAgain(1)));
  }

  @Test
  void whatIsHandedOverHereCannotComeBackAtOnce() {
    var shown =
        till.pickUp(TestReservation.paid("W-1").line("PLAID", "Plaid", 1, 2400).reservation());

    assertEquals(shown, await(till.basket.takeBack(1, ReturnReason.FAULTY)));
  }

  private static List<Money> offs(BasketState basket) {
    return basket.worths(TestShop.EUR).stream().map(CouponWorth::off).toList();
  }

  private static List<CouponWorth.Idle> idles(BasketState basket) {
    return basket.worths(TestShop.EUR).stream().flatMap(it -> it.idle().stream()).toList();
  }

  private static Money total(BasketState basket) {
    return basket.total(TestShop.EUR);
  }

  private static Money money(long minor) {
    return new Money(minor, TestShop.EUR);
  }
}
