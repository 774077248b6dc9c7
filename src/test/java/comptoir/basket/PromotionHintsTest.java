package comptoir.basket;

import static comptoir.testing.TestTill.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import comptoir.basket.PromotionHint.Said;
import comptoir.promotion.Missing;
import comptoir.promotion.Reason;
import comptoir.testing.TestOffer;
import comptoir.testing.TestPromotion;
import comptoir.testing.TestShop;
import comptoir.testing.TestTill;
import comptoir.value.Channel;
import comptoir.value.CustomerId;
import comptoir.value.Money;
import comptoir.value.Quantity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What there is to say of promotions about a line.
@SuppressWarnings("NullAway.Init")
final class PromotionHintsTest {

  private static final TestOffer TEA = TestOffer.of("TEA", "Thé", 1000).of("Thés");
  private static final TestOffer BOOK = TestOffer.of("BOOK", "Cahier", 2000).of("Cahiers");
  private static final TestPromotion TEAS =
      TestPromotion.percent("TEAS", 20).on(TestPromotion.categories("Thés"));

  @TempDir Path folder;
  private TestTill till;

  @BeforeEach
  void open() {
    till = TestTill.in(folder);
    till.receiveSettings();
    till.receive(TEA, BOOK);
  }

  @AfterEach
  void close() {
    till.close();
  }

  private List<PromotionHint> hints(BasketState basket, int line) {
    return await(till.basket.hints(basket, line));
  }

  private static PromotionHint hint(String id, Said said) {
    return new PromotionHint("Promotion " + id, said);
  }

  @Test
  void aLineSaysWhatIsTakenOffAndAnotherLineNothing() {
    till.receive(TEAS);
    till.ringUp(TEA.offer());
    var basket = till.ringUp(BOOK.offer());

    assertEquals(
        List.of(hint("TEAS", new Said.Takes(new Money(200, TestShop.EUR)))), hints(basket, 1));
    assertEquals(List.of(), hints(basket, 2));
  }

  @Test
  void whatIsMissingIsSaidOnceWithWhatItWouldBring() {
    till.receive(TEAS.from(3));
    till.ringUp(TEA.offer());
    var basket = await(till.basket.setQuantity(1, Quantity.of(2)));

    var missing = new Missing.Articles(Quantity.ONE, TestPromotion.categories("Thés"));
    var gain = Optional.of(new Money(600, TestShop.EUR));
    assertEquals(List.of(hint("TEAS", new Said.Near(List.of(missing), gain))), hints(basket, 1));
  }

  @Test
  void whyOneTakesNothingOffIsSaidWhereTheCustomerMayAsk() {
    till.receive(
        TEAS.coupon("THE"),
        TestPromotion.percent("VIP", 10).only(Set.of(), Set.of("VIP")),
        TestPromotion.percent("WEB", 10).in(Channel.WEB),
        TestPromotion.percent("OVER", 10).days("", "2020-01-01"));
    var basket = till.ringUp(TEA.offer());

    assertEquals(
        List.of(
            hint("TEAS", new Said.Not(new Reason.CouponMissing("THE"))),
            hint("VIP", new Said.Not(new Reason.NotThisCustomer())),
            hint("WEB", new Said.Not(new Reason.OtherChannel(Set.of(Channel.WEB))))),
        hints(basket, 1));
  }

  @Test
  void aBasketThatLiesThereFromBeforeIsReckonedWhenItIsAskedAbout() {
    till.receive(TEAS);
    till.ringUp(TEA.offer());
    till = till.restarted();
    var basket = await(till.basket.current());

    assertEquals(
        List.of(hint("TEAS", new Said.Takes(new Money(200, TestShop.EUR)))), hints(basket, 1));
  }

  @Test
  void nothingIsSaidOfALineThatWasTakenOut() {
    till.receive(TEAS);
    till.ringUp(TEA.offer());
    var basket = await(till.basket.voidLine(1));

    assertEquals(List.of(), hints(basket, 1));
    assertEquals(List.of(), basket.promotions());
    assertEquals(
        List.of(), await(till.basket.setCustomer(Optional.of(new CustomerId("c-1")))).promotions());
  }
}
