package comptoir.gs1;

import java.util.Optional;

/// A number as a code holds it: figures and how many of them stand behind the point.
///
/// @param figures not negative, fifteen digits at most
/// @param decimals 0 to 9
public record Decimal(long figures, int decimals) {

  private static final int MOST_DECIMALS = 9;

  public Decimal {
    if (figures < 0 || decimals < 0 || decimals > MOST_DECIMALS) {
      throw new IllegalArgumentException(
          "No number of a code: %d, %d".formatted(figures, decimals));
    }
  }

  /// The number in units of so many decimals; empty where it does not fit.
  ///
  /// @param wanted 0 to 9
  public Optional<Long> in(int wanted) {
    long scaled = figures;
    for (var i = decimals; i < wanted; i++) {
      if (scaled > Long.MAX_VALUE / 10) {
        return Optional.empty();
      }
      scaled *= 10;
    }
    for (var i = decimals; i > wanted; i--) {
      if (scaled % 10 != 0) {
        return Optional.empty();
      }
      scaled /= 10;
    }
    return Optional.of(scaled);
  }
}
