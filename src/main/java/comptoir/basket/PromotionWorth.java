package comptoir.basket;

import comptoir.value.Money;
import comptoir.value.PromotionId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// What a promotion takes off the basket, as frozen by the last deed: one that comes down or ends
/// in between changes nothing under the clerk's eyes.
///
/// @param coupon the code that opened it
/// @param shares what each of its lines bears, by rising number
public record PromotionWorth(
    PromotionId id, String name, Optional<String> coupon, List<Share> shares) {

  public PromotionWorth {
    shares = List.copyOf(shares);
  }

  /// What a line bears; positive.
  public record Share(int line, Money off) {

    public Share {
      if (!off.isPositive()) {
        throw new IllegalArgumentException("Line %d bears %s".formatted(line, off));
      }
    }
  }

  /// What it takes off together; positive.
  public Money off(Currency currency) {
    return Money.sum(shares.stream().map(Share::off).toList(), currency);
  }

  /// Whether the line bears some of it.
  public boolean touches(int line) {
    return shares.stream().anyMatch(share -> share.line() == line);
  }
}
