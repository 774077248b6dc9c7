package comptoir.promotion;

import comptoir.value.ItemId;
import comptoir.value.Money;
import java.util.List;

/// How a promotion counts what it takes off. Amounts include VAT. A rule that makes no sense is
/// refused with [IllegalArgumentException].
public sealed interface Rule {

  /// A part of what the articles cost.
  ///
  /// @param basisPoints 1 to 10,000: 20 % is 2,000
  record Percent(int basisPoints) implements Rule {
    public Percent {
      check(basisPoints >= 1 && basisPoints <= 10_000, "%d basis points".formatted(basisPoints));
    }
  }

  /// An amount off each article, or all of its price where that is less.
  ///
  /// @param each positive
  record AmountOff(Money each) implements Rule {
    public AmountOff {
      check(each.isPositive(), "%s off each".formatted(each));
    }
  }

  /// An amount off all the articles together, once, or all they cost where that is less.
  ///
  /// @param amount positive
  record AmountOffOnce(Money amount) implements Rule {
    public AmountOffOnce {
      check(amount.isPositive(), "%s off".formatted(amount));
    }
  }

  /// A price for each article; one that costs no more already is left alone.
  ///
  /// @param each not negative
  record FixedPrice(Money each) implements Rule {
    public FixedPrice {
      check(!each.isNegative(), "%s each".formatted(each));
    }
  }

  /// Of so many articles, the cheapest are free.
  ///
  /// @param taken how many make a group
  /// @param paid how many of a group are charged; at least one, and fewer than are taken
  record NForM(int taken, int paid) implements Rule {
    public NForM {
      check(paid >= 1 && paid < taken, "%d for %d".formatted(taken, paid));
    }

    int free() {
      return taken - paid;
    }
  }

  /// A price for a set of articles.
  ///
  /// @param parts what makes one set; at least one
  /// @param price of one set; not negative
  record Bundle(List<Part> parts, Money price) implements Rule {
    public Bundle {
      parts = List.copyOf(parts);
      check(!parts.isEmpty(), "a bundle of nothing");
      check(!price.isNegative(), "a bundle at %s".formatted(price));
    }

    /// True for an article of some part.
    boolean has(ItemId item, String category) {
      for (var part : parts) {
        if (part.scope().has(item, category)) {
          return true;
        }
      }
      return false;
    }
  }

  /// Some articles of a bundle.
  ///
  /// @param count how many of them one set has; at least one
  record Part(Scope scope, int count) {
    public Part {
      check(count >= 1, "a part of %d articles".formatted(count));
    }
  }

  private static void check(boolean makesSense, String what) {
    if (!makesSense) {
      throw new IllegalArgumentException("No promotion is " + what);
    }
  }
}
