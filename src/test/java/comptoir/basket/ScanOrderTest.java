package comptoir.basket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import comptoir.pricing.VatLine;
import comptoir.testing.TestCoupon;
import comptoir.testing.TestShop;
import comptoir.testing.TestTill;
import comptoir.value.CustomerId;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.Quantity;
import comptoir.value.UnitPrice;
import comptoir.value.VatRate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// Articles, coupons, returns and the customer come to the same totals in whatever order they are
/// rung up.
final class ScanOrderTest {

  private static final int[] RATES = {210, 550, 1000, 2000};

  @RepeatedTest(300)
  void theOrderOfTheScansDoesNotMatterToTheTotals(RepetitionInfo run) {
    var random = new Random(run.getCurrentRepetition());
    var deeds = deeds(random);
    var other = new ArrayList<>(deeds);
    Collections.shuffle(other, random);

    var one = after(deeds);
    var two = after(other);

    assertEquals(one.total(TestShop.EUR), two.total(TestShop.EUR));
    assertEquals(one.off(TestShop.EUR), two.off(TestShop.EUR));
    assertEquals(one.vat(), two.vat());
  }

  @RepeatedTest(300)
  void linesCouponsAndVatComeToTheTotal(RepetitionInfo run) {
    var basket = after(deeds(new Random(run.getCurrentRepetition())));
    var total = basket.total(TestShop.EUR);

    var lines = sum(basket.live().stream().map(BasketLine::total).toList());
    var shares = basket.shares();
    assertEquals(total, lines.minus(sum(shares)));
    assertEquals(basket.off(TestShop.EUR), sum(shares));
    assertEquals(total, sum(basket.vat().stream().map(VatLine::gross).toList()));
    for (var i = 0; i < shares.size(); i++) {
      var line = basket.live().get(i);
      assertFalse(!line.isReturn() && line.total().minus(shares.get(i)).isNegative());
    }
  }

  private static Money sum(List<Money> amounts) {
    return Money.sum(amounts, TestShop.EUR);
  }

  private static BasketState after(List<UnaryOperator<BasketState>> deeds) {
    var state = BasketState.EMPTY;
    for (var deed : deeds) {
      state = deed.apply(state);
    }
    return state;
  }

  private static List<UnaryOperator<BasketState>> deeds(Random random) {
    var deeds = new ArrayList<UnaryOperator<BasketState>>();
    for (var n = 1 + random.nextInt(8); n > 0; n--) {
      deeds.add(random.nextInt(5) == 0 ? comesBack(random) : isSold(random));
    }
    deeds.add(state -> BasketChange.customer(state, Optional.of(new CustomerId("c-1"))));
    for (var n = random.nextInt(4); n > 0; n--) {
      var coupon = BasketCoupon.of(coupon(n, random).coupon());
      deeds.add(state -> BasketChange.coupon(state, coupon));
    }
    return deeds;
  }

  private static TestCoupon coupon(int n, Random random) {
    var coupon = TestCoupon.of("C" + n, 1 + random.nextLong(2000));
    return switch (random.nextInt(4)) {
      case 0 -> coupon.from(random.nextLong(9000));
      case 1 -> coupon.only("c-1");
      case 2 -> coupon.only("c-2");
      default -> coupon;
    };
  }

  private static UnaryOperator<BasketState> isSold(Random random) {
    var line = line(random);
    return state -> BasketChange.add(state, line);
  }

  private static UnaryOperator<BasketState> comesBack(Random random) {
    var line = line(random);
    return state -> {
      var before = BasketChange.add(state, unlike(line, state.nextNumber()));
      return BasketChange.returned(before, state.nextNumber(), ReturnReason.FAULTY);
    };
  }

  /// An article that no other scan is merged with.
  private static BasketLine unlike(BasketLine line, int n) {
    return article("back-" + n, line.charged().milli(), line.quantity(), line.vat());
  }

  private static BasketLine line(Random random) {
    var item = random.nextInt(6);
    var quantity = random.nextBoolean() ? Quantity.ONE : new Quantity(1 + random.nextLong(4000));
    return article(
        "item-" + item, 99_000L + 137_500L * item, quantity, new VatRate(RATES[item % 4]));
  }

  private static BasketLine article(String item, long milli, Quantity quantity, VatRate rate) {
    var price = new UnitPrice(milli, TestShop.EUR);
    return new BasketLine(
        0,
        new ItemId(item),
        item,
        item,
        "",
        Optional.empty(),
        quantity,
        Optional.of(price),
        Optional.empty(),
        price,
        Optional.empty(),
        rate,
        Optional.empty(),
        Optional.empty(),
        false,
        TestTill.OPERATOR);
  }
}
