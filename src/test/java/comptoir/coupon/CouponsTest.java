package comptoir.coupon;

import static comptoir.testing.TestTill.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import comptoir.coupon.KnownCoupon.Refusal;
import comptoir.testing.TestCoupon;
import comptoir.testing.TestOffer;
import comptoir.testing.TestShop;
import comptoir.testing.TestTill;
import comptoir.value.Change;
import comptoir.value.Money;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
final class CouponsTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-10-12");

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
  void aCouponIsFoundAsItCameWhateverItsCaseAndBlanks() {
    var made =
        TestCoupon.of("NOEL-10", 1000).from(5000).days("2026-10-01", "2026-12-31").only("c-1");
    till.receive(made.once());

    for (var typed : List.of("NOEL-10", "noel-10", " Noel-10 ")) {
      assertEquals(
          Optional.of(new KnownCoupon(made.once().coupon(), Optional.empty())), byCode(typed));
    }
    assertEquals(Optional.empty(), byCode("NOEL-1"));
  }

  @Test
  void theFeedChangesAndDropsCoupons() {
    till.receive(TestCoupon.of("A", 500), TestCoupon.of("B", 500));
    till.receive(TestCoupon.of("A", 700));
    await(till.database.run(tx -> till.coupons.apply(tx, List.of(new Change.Drop<>("B")))));

    assertEquals(new Money(700, TestShop.EUR), byCode("A").orElseThrow().coupon().amount());
    assertEquals(Optional.empty(), byCode("B"));
  }

  @Test
  void bothDaysOfItsTimeAreGood() {
    assertEquals(Optional.empty(), refusal(coupon().days("2026-10-12", "2026-10-12")));
    assertEquals(
        Optional.of(new Refusal.Expired(TODAY.minusDays(1))),
        refusal(coupon().days("", "2026-10-11")));
    assertEquals(
        Optional.of(new Refusal.TooEarly(TODAY.plusDays(1))),
        refusal(coupon().days("2026-10-13", "")));
  }

  @Test
  void whatThePlatformSaysIsUsedIsUsed() {
    assertEquals(Optional.of(new Refusal.UsedElsewhere()), refusal(coupon().in(Coupon.State.USED)));
    assertEquals(
        Optional.of(new Refusal.UsedElsewhere()), refusal(coupon().in(Coupon.State.OTHER)));
  }

  @Test
  void aCouponInAnotherCurrencyIsRefused() {
    var known = new KnownCoupon(coupon().coupon(), Optional.empty());

    assertEquals(
        Optional.of(new Refusal.OtherCurrency(new Money(500, TestShop.EUR))),
        known.refusal(TODAY, TestShop.GBP));
  }

  @Test
  void aMarkOfUseOutlivesWhateverTheFeedSays() {
    till.receive(coupon().once());
    till.ringUp(TestOffer.of("BOOK", "Cahier", 600).offer());
    till.redeem(coupon().once());
    till.sell();
    till.receive(coupon().once());

    var known = byCode("A").orElseThrow();

    assertEquals(Optional.of("T01-000001"), known.usedHere());
    assertEquals(
        Optional.of(new Refusal.UsedHere("T01-000001")), known.refusal(TODAY, TestShop.EUR));
  }

  private static TestCoupon coupon() {
    return TestCoupon.of("A", 500);
  }

  private static Optional<Refusal> refusal(TestCoupon made) {
    return new KnownCoupon(made.coupon(), Optional.empty()).refusal(TODAY, TestShop.EUR);
  }

  private Optional<KnownCoupon> byCode(String code) {
    return await(till.coupons.byCode(code));
  }
}
