package comptoir.promotion;

import comptoir.value.Money;
import comptoir.value.PromotionId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// What promotions make of the goods. A promotion that is about none of the articles is not told.
///
/// @param applied in the order in which they were taken
/// @param near where a little more would bring more, the greatest gain first
/// @param missed what takes nothing off, by id
public record Outcome(List<Applied> applied, List<Near> near, List<Missed> missed) {

  public Outcome {
    applied = List.copyOf(applied);
    near = List.copyOf(near);
    missed = List.copyOf(missed);
  }

  /// What all of them take off.
  public Money off(Currency currency) {
    return Money.sum(applied.stream().map(Applied::off).toList(), currency);
  }

  /// A promotion that takes something off.
  ///
  /// @param coupon the code it was due to, as the promotion writes it
  /// @param off positive; the sum of the shares
  /// @param shares by rising line number
  public record Applied(
      PromotionId promotion, String name, Optional<String> coupon, Money off, List<Share> shares) {

    public Applied {
      shares = List.copyOf(shares);
      var sum = Money.sum(shares.stream().map(Share::off).toList(), off.currency());
      if (!off.isPositive() || !off.equals(sum)) {
        throw new IllegalArgumentException(
            "%s takes off %s, its shares are %s".formatted(promotion, off, sum));
      }
    }
  }

  /// What a promotion takes off a line.
  ///
  /// @param line its number
  /// @param off positive
  public record Share(int line, Money off) {}

  /// A promotion that would take more off, were a little more on the basket.
  ///
  /// @param missing all of it must come; at least one
  /// @param gain what it would then take off more, were the missing articles as cheap as the
  ///   cheapest of its articles here; empty where nothing here tells their price
  public record Near(
      PromotionId promotion, String name, List<Missing> missing, Optional<Money> gain) {

    public Near {
      missing = List.copyOf(missing);
    }
  }

  /// A promotion that is about an article here and takes nothing off.
  public record Missed(PromotionId promotion, String name, Reason reason) {}
}
