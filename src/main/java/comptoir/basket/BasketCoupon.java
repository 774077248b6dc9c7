package comptoir.basket;

import comptoir.coupon.Coupon;
import comptoir.value.CustomerId;
import comptoir.value.Money;
import java.util.Optional;

/// A coupon on the basket, as frozen when it was put there.
///
/// @param n its number, of one series with the lines; never used again in this basket
/// @param amount what it takes off at most; zero where it opens a promotion
/// @param minimum what the goods must come to before any coupon
/// @param customer for whom alone, where it is anybody's own
public record BasketCoupon(
    int n,
    String code,
    String label,
    Money amount,
    Optional<Money> minimum,
    Optional<CustomerId> customer,
    boolean singleUse,
    boolean voided) {

  static BasketCoupon of(Coupon coupon) {
    return new BasketCoupon(
        0,
        coupon.code(),
        coupon.label(),
        coupon.amount(),
        coupon.minimum(),
        coupon.customer(),
        coupon.singleUse(),
        false);
  }

  BasketCoupon numbered(int number) {
    return new BasketCoupon(number, code, label, amount, minimum, customer, singleUse, voided);
  }

  /// As it is once the one for whom alone it was is forgotten.
  BasketCoupon forgotten() {
    return new BasketCoupon(n, code, label, amount, minimum, Optional.empty(), singleUse, true);
  }

  BasketCoupon asVoided() {
    return new BasketCoupon(n, code, label, amount, minimum, customer, singleUse, true);
  }
}
