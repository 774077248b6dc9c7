package comptoir.journal;

import comptoir.value.Money;

/// That a coupon was redeemed with a sale.
///
/// @param label as people read it
/// @param amount what it took off; zero where it opened a promotion that took off
public record CouponUse(String code, String label, Money amount) {

  public CouponUse {
    if (amount.isNegative()) {
      throw new IllegalArgumentException("Coupon %s takes off %s".formatted(code, amount));
    }
  }
}
