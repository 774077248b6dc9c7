package comptoir.basket.view;

import comptoir.basket.CouponWorth;
import comptoir.text.Texts;
import comptoir.ui.Role;

/// A coupon of the basket in words.
final class CouponRow {

  private CouponRow() {}

  static LineRow of(CouponWorth worth, Texts texts) {
    var coupon = worth.coupon();
    return new LineRow(
        coupon.n(),
        "",
        coupon.label(),
        texts.get("basket.coupon.code", coupon.code()),
        false,
        "",
        Role.NEUTRAL,
        worth.idle().map(idle -> idle(worth, idle, texts)).orElse(texts.get("basket.coupon")),
        worth.idle().isPresent() ? Role.WARNING : Role.SUCCESS,
        worth.opens() ? "" : texts.amount(worth.off().negated()),
        "",
        worth.idle().isPresent());
  }

  private static String idle(CouponWorth worth, CouponWorth.Idle idle, Texts texts) {
    return switch (idle) {
      case BELOW_MINIMUM ->
          worth
              .coupon()
              .minimum()
              .map(minimum -> texts.get("basket.coupon.minimum", texts.money(minimum)))
              .orElse("");
      case NOT_THEIRS -> texts.get("basket.coupon.not-theirs");
      case OPENS_NOTHING -> texts.get("basket.coupon.opens-nothing");
      case NOTHING_LEFT -> texts.get("basket.coupon.nothing-left");
    };
  }
}
