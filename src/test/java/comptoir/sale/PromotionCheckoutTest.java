package comptoir.sale;

import static comptoir.testing.TestTill.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import comptoir.basket.BasketState;
import comptoir.basket.CouponWorth;
import comptoir.basket.ReturnReason;
import comptoir.journal.CouponUse;
import comptoir.journal.PromotionUse;
import comptoir.journal.SaleLine;
import comptoir.pricing.VatLine;
import comptoir.tender.Tender;
import comptoir.tender.TenderMode;
import comptoir.testing.TestCoupon;
import comptoir.testing.TestOffer;
import comptoir.testing.TestPromotion;
import comptoir.testing.TestShop;
import comptoir.testing.TestTill;
import comptoir.value.CustomerId;
import comptoir.value.Money;
import comptoir.value.PromotionId;
import comptoir.value.Quantity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Promotions, from the basket to the disk.
@SuppressWarnings("NullAway.Init")
final class PromotionCheckoutTest {

  private static final TestOffer TEA =
      TestOffer.of("TEA", "Thé", 1000).of("Thés").vat("reduced").web(900);
  private static final TestOffer BOOK = TestOffer.of("BOOK", "Cahier", 2000).of("Cahiers");
  private static final TestPromotion TEAS =
      TestPromotion.percent("TEAS", 20).on(TestPromotion.categories("Thés"));

  @TempDir Path folder;
  private TestTill till;

  @BeforeEach
  void open() {
    till = TestTill.in(folder, TestShop.withPoints());
    till.receiveSettings();
    till.receive(TEA, BOOK);
  }

  @AfterEach
  void close() {
    till.close();
  }

  @Test
  void whatAPromotionTakesOffIsJournalledByLine() {
    till.receive(TEAS);
    till.ringUp(TEA.offer());
    assertEquals(money(2800), total(till.ringUp(BOOK.offer())));

    var entry = till.sell();

    var transaction = entry.transaction();
    assertEquals(money(2800), transaction.total());
    assertEquals(
        List.of(new PromotionUse(new PromotionId("TEAS"), "Promotion TEAS", money(200))),
        transaction.promotions());
    assertEquals(
        List.of(money(200), money(0)),
        transaction.lines().stream().map(SaleLine::promotion).toList());
    assertEquals(
        List.of(money(800), money(2000)), transaction.vat().stream().map(VatLine::gross).toList());
    assertEquals(Optional.of(entry), await(till.journal.find(transaction.id())));
    assertEquals(List.of(), till.rows("SELECT * FROM basket_promotion"));
  }

  @Test
  void fromSoManyArticlesOnItCountsAndNotBefore() {
    till.receive(TEAS.from(3));
    till.ringUp(TEA.offer());
    assertEquals(money(2000), total(await(till.basket.setQuantity(1, Quantity.of(2)))));
    assertEquals(money(2400), total(await(till.basket.setQuantity(1, Quantity.of(3)))));
  }

  @Test
  void aLineThatWasAlignedOrComesBackKeepsItsPrice() {
    till.receive(TestPromotion.percent("ALL", 50));
    till.ringUp(TEA.offer());
    assertEquals(money(900), total(await(till.basket.alignOnWeb(1))));
    till.ringUp(BOOK.offer());
    var after = await(till.basket.takeBack(2, ReturnReason.FAULTY));

    assertEquals(money(-1100), total(after));
    assertEquals(List.of(), after.promotions());
  }

  @Test
  void aCouponIsMeasuredAgainstWhatIsLeft() {
    till.receive(TEAS);
    till.ringUp(TEA.offer());
    assertEquals(money(800), total(till.redeem(TestCoupon.of("TEN", 300).from(900))));
    assertEquals(money(2500), total(till.ringUp(BOOK.offer())));

    var transaction = till.sell().transaction();
    assertEquals(money(300), transaction.coupons().getFirst().amount());
    assertEquals(money(200), transaction.promotions().getFirst().amount());
  }

  @Test
  void whatWasShownIsWhatIsPaidAlthoughThePromotionEndsMeanwhile() {
    till.receive(TEAS);
    var shown = till.ringUp(TEA.offer());
    till.withdraw(TEAS);

    assertEquals(shown, await(till.basket.current()));
    assertInstanceOf(Settlement.Settled.class, till.settle(shown, cash(800)));
  }

  @Test
  void theNextDeedSeesThatThePromotionEnded() {
    till.receive(TEAS);
    till.ringUp(TEA.offer());
    till.withdraw(TEAS);

    assertEquals(money(2000), total(await(till.basket.setQuantity(1, Quantity.of(2)))));
  }

  @Test
  void aProgramThatWasKilledShowsTheSameTotal() {
    till.receive(TEAS);
    var shown = till.ringUp(TEA.offer());
    till.withdraw(TEAS);
    till = till.restarted();

    assertEquals(shown, await(till.basket.current()));
  }

  @Test
  void aCouponThatOpensAPromotionIsUsedWithIt() {
    var opening = TestCoupon.of("THE", 0).once();
    till.receive(TEAS.coupon("THE"));
    assertEquals(money(1000), total(till.ringUp(TEA.offer())));
    assertEquals(money(800), total(till.redeem(opening)));

    var transaction = till.sell().transaction();
    assertEquals(List.of(new CouponUse("THE", "Bon THE", money(0))), transaction.coupons());
    till.ringUp(TEA.offer());
    assertEquals(new Settlement.CouponUsed("THE"), till.settle(till.redeem(opening), cash(800)));
  }

  @Test
  void aCouponThatOpensNothingHereIsNotUsed() {
    till.receive(TEAS.coupon("THE"));
    till.ringUp(BOOK.offer());
    var shown = till.redeem(TestCoupon.of("THE", 0).once());

    assertEquals(
        Optional.of(CouponWorth.Idle.OPENS_NOTHING), shown.worths(TestShop.EUR).getFirst().idle());
    assertEquals(List.of(), till.sell().transaction().coupons());
  }

  @Test
  void aPromotionForOneCustomerIsForNobodyElse() {
    till.receive(TEAS.only(Set.of(new CustomerId("c-1")), Set.of()));
    assertEquals(money(1000), total(till.ringUp(TEA.offer())));
    var theirs = Optional.of(new CustomerId("c-1"));
    assertEquals(money(800), total(await(till.basket.setCustomer(theirs))));
    assertEquals(money(1000), total(await(till.basket.setCustomer(Optional.empty()))));
  }

  private static Money total(BasketState basket) {
    return basket.total(TestShop.EUR);
  }

  private static Tender cash(long minor) {
    return new Tender(TenderMode.CASH, money(minor));
  }

  private static Money money(long minor) {
    return new Money(minor, TestShop.EUR);
  }
}
