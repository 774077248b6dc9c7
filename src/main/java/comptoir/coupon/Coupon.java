package comptoir.coupon;

import comptoir.value.CustomerId;
import comptoir.value.Money;
import java.time.LocalDate;
import java.util.Optional;

/// A code that takes an amount off a sale, or opens a promotion.
///
/// @param amount what it takes off at most; zero where it opens a promotion that names its code
/// @param minimum what the goods must come to before it
/// @param from the first day it is good for
/// @param to the last day it is good for
/// @param customer for whom alone, where it is anybody's own
public record Coupon(
    String code,
    String label,
    Money amount,
    Optional<Money> minimum,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    boolean singleUse,
    Optional<CustomerId> customer,
    State state) {

  public Coupon {
    if (code.isBlank() || amount.isNegative()) {
      throw new IllegalArgumentException("Coupon %s takes off %s".formatted(code, amount));
    }
  }

  /// What the platform says of it.
  public enum State {
    OPEN,
    /// Redeemed by a sale that the platform has.
    USED,
    /// A state this version does not know; it is not good for anything.
    OTHER
  }
}
