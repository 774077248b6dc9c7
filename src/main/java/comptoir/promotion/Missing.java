package comptoir.promotion;

import comptoir.value.Money;
import comptoir.value.Quantity;

/// What is not on the basket and a promotion needs.
public sealed interface Missing {

  /// @param quantity how many more; positive
  /// @param of which articles
  record Articles(Quantity quantity, Scope of) implements Missing {}

  /// @param amount how much more the articles must cost; positive
  /// @param of which articles
  record Amount(Money amount, Scope of) implements Missing {}
}
