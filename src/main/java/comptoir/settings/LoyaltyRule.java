package comptoir.settings;

import comptoir.value.Money;

/// What a customer earns with a sale.
///
/// @param perMinor for each whole of so many minor units; positive
/// @param points how many points; positive
public record LoyaltyRule(long perMinor, int points) {

  public LoyaltyRule {
    if (perMinor < 1 || points < 1) {
      throw new IllegalArgumentException("%d points for each %d".formatted(points, perMinor));
    }
  }

  /// What a sale of this total earns; below zero where goods come back. What is not a whole counts
  /// for nothing, so that a return takes back what its sale earned.
  public int earned(Money total) {
    return Math.toIntExact(Math.multiplyExact(total.minor() / perMinor, (long) points));
  }
}
