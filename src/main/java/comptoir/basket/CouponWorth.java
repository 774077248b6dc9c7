package comptoir.basket;

import comptoir.value.CustomerId;
import comptoir.value.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a coupon takes off the basket as it stands.
///
/// @param off zero where it counts for nothing now, or opened a promotion that takes off
/// @param idle why it counts for nothing
public record CouponWorth(BasketCoupon coupon, Money off, Optional<Idle> idle) {

  /// Why a coupon that is good takes nothing off yet. Another scan may change it.
  public enum Idle {
    /// The goods do not come to its minimum.
    BELOW_MINIMUM,
    /// It is for a customer who is not on the basket.
    NOT_THEIRS,
    /// There is nothing left to take off from.
    NOTHING_LEFT,
    /// The promotion that it opens takes nothing off what is here.
    OPENS_NOTHING
  }

  /// Whether it takes nothing off by itself: it opens a promotion that does, or would.
  public boolean opens() {
    return coupon.amount().isZero();
  }

  /// Whether the sale redeems it.
  public boolean isRedeemed() {
    return idle.isEmpty();
  }

  /// The basket before any coupon.
  ///
  /// @param goods what is sold costs; what comes back does not count
  /// @param promotions what was taken off already
  record Before(Optional<CustomerId> customer, Money goods, List<PromotionWorth> promotions) {

    boolean opens(BasketCoupon coupon) {
      return promotions.stream()
          .anyMatch(it -> it.coupon().filter(coupon.code()::equals).isPresent());
    }
  }

  /// In the order in which they were put there; together they never take off more than the goods
  /// cost.
  static List<CouponWorth> of(List<BasketCoupon> coupons, Before before) {
    var all = new ArrayList<CouponWorth>(coupons.size());
    var left = before.goods();
    for (var coupon : coupons) {
      var worth = worth(coupon, before, left);
      left = left.minus(worth.off());
      all.add(worth);
    }
    return List.copyOf(all);
  }

  private static CouponWorth worth(BasketCoupon coupon, Before before, Money left) {
    if (coupon.customer().isPresent() && !coupon.customer().equals(before.customer())) {
      return idle(coupon, Idle.NOT_THEIRS);
    }
    if (coupon.amount().isZero()) {
      return before.opens(coupon)
          ? new CouponWorth(coupon, coupon.amount(), Optional.empty())
          : idle(coupon, Idle.OPENS_NOTHING);
    }
    if (coupon.minimum().filter(minimum -> before.goods().compareTo(minimum) < 0).isPresent()) {
      return idle(coupon, Idle.BELOW_MINIMUM);
    }
    if (!left.isPositive()) {
      return idle(coupon, Idle.NOTHING_LEFT);
    }
    var off = coupon.amount().compareTo(left) > 0 ? left : coupon.amount();
    return new CouponWorth(coupon, off, Optional.empty());
  }

  private static CouponWorth idle(BasketCoupon coupon, Idle why) {
    return new CouponWorth(coupon, Money.zero(coupon.amount().currency()), Optional.of(why));
  }
}
