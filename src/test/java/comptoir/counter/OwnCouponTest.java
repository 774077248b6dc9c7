package comptoir.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import comptoir.coupon.Coupon;
import comptoir.testing.TestCoupon;
import comptoir.testing.TestPromotion;
import comptoir.testing.TestShop;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A customer's own coupons appear when they would count (capability C4).
@SuppressWarnings("NullAway.Init")
final class OwnCouponTest {

  @TempDir Path folder;
  private TestCounter counter;

  @BeforeEach
  void open() {
    counter = TestCounter.in(folder);
    counter.till.receive(
        TestPromotion.percent("PENS", 20).on(TestPromotion.items("pen")).coupon("PEN-20"));
    counter.till.receive(
        TestCoupon.of("PEN-20", 0).only(Seed.CAMILLE.value()),
        TestCoupon.of("FROM-30", 500).from(3000).only(Seed.CAMILLE.value()),
        TestCoupon.of("USED", 500).only(Seed.CAMILLE.value()).in(Coupon.State.USED),
        TestCoupon.of("OTHERS", 500).only("c-99"));
    counter.enter("06 12 34 56 78");
  }

  @AfterEach
  void close() {
    counter.close();
  }

  private List<String> offered() {
    var state = counter.state();
    var known = assertInstanceOf(CustomerPane.Known.class, state.customer());
    var today = LocalDate.ofInstant(counter.till.clock.instant(), counter.till.shop.zone());
    return known.coupons().stream()
        .filter(it -> it.wouldCount(state.basket(), today, TestShop.EUR))
        .map(it -> it.known().coupon().code())
        .toList();
  }

  @Test
  void noneAppearsBeforeAnythingIsThere() {
    assertEquals(List.of(), offered());
  }

  @Test
  void oneThatOpensAPromotionAppearsWithItsArticleAlone() {
    counter.scan(Seed.NOTEBOOK);
    assertEquals(List.of("MERCI"), offered());

    counter.scan(Seed.PEN);
    assertEquals(List.of("FROM-30", "MERCI", "PEN-20"), offered());
  }

  @Test
  void oneThatIsOnTheBasketAppearsNoMore() {
    counter.scan(Seed.PEN);
    var known = assertInstanceOf(CustomerPane.Known.class, counter.state().customer());
    var pen =
        known.coupons().stream()
            .filter(it -> it.known().coupon().code().equals("PEN-20"))
            .findFirst()
            .orElseThrow();
    counter.doing(() -> counter.model.redeem(pen.known()));

    assertEquals(List.of("FROM-30", "MERCI"), offered());
    assertEquals(1, counter.state().basket().promotions().size());
  }
}
