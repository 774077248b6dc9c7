package comptoir.pricing;

import comptoir.value.Money;
import comptoir.value.Quantity;
import comptoir.value.Rounding;

/// What was paid for a line that is brought back, and what of it has not come back yet. Each piece
/// is worth its part, rounded down; the last takes what is left, so that all that comes back is
/// worth what was paid, to the cent.
///
/// @param bought how many were bought; positive
/// @param paid what was paid for all of them, discounts and coupons taken off; not negative
/// @param left how many have not come back; not negative, not more than `bought`
/// @param leftPaid what of `paid` was not given back; not negative, not more than `paid`
public record PaidShare(Quantity bought, Money paid, Quantity left, Money leftPaid) {

  public PaidShare {
    if (!bought.isPositive() || paid.isNegative() || left.compareTo(bought) > 0) {
      throw new IllegalArgumentException("%s of %s for %s".formatted(left, bought, paid));
    }
    if (left.compareTo(Quantity.ZERO) < 0
        || leftPaid.isNegative()
        || leftPaid.compareTo(paid) > 0) {
      throw new IllegalArgumentException("%s left of %s".formatted(leftPaid, paid));
    }
  }

  /// Of a line of which nothing came back.
  public static PaidShare whole(Quantity bought, Money paid) {
    return new PaidShare(bought, paid, bought, paid);
  }

  /// What so many are worth.
  ///
  /// @param count positive, not more than `left`
  public Money of(Quantity count) {
    if (!count.isPositive() || count.compareTo(left) > 0) {
      throw new IllegalArgumentException("%s of the %s that are left".formatted(count, left));
    }
    if (count.equals(left)) {
      return leftPaid;
    }
    return atMost(Rounding.part(paid, count, bought), leftPaid);
  }

  /// What is left behind so many that came back for so much. Where others gave back more than that,
  /// nothing is left; a refund below zero, which nobody understands, leaves no more than was paid.
  public PaidShare less(Quantity count, Money refund) {
    var after = left.minus(count);
    var money = leftPaid.minus(refund);
    return new PaidShare(
        bought,
        paid,
        after.isPositive() ? after : Quantity.ZERO,
        money.isNegative() ? Money.zero(paid.currency()) : atMost(money, paid));
  }

  private static Money atMost(Money money, Money limit) {
    return money.compareTo(limit) > 0 ? limit : money;
  }
}
