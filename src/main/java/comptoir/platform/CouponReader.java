package comptoir.platform;

import comptoir.coupon.Coupon;
import comptoir.value.CustomerId;
import comptoir.value.Money;
import java.util.Optional;

/// Entries of the feed `coupons`.
final class CouponReader {

  private CouponReader() {}

  static Coupon coupon(String id, Fields data) throws UnreadableException {
    var currency = data.currency("currency");
    var minimum =
        data.has("minimumMinor")
            ? Optional.of(data.money("minimumMinor", currency))
            : Optional.<Money>empty();
    return new Coupon(
        id,
        data.text("label"),
        data.money("amountMinor", currency),
        minimum,
        data.optionalDate("from"),
        data.optionalDate("to"),
        data.flag("singleUse"),
        data.optionalText("customer").map(CustomerId::new),
        data.oneOf("state", Coupon.State.class, Coupon.State.OTHER));
  }
}
