package comptoir.promotion;

import comptoir.value.Money;
import comptoir.value.Quantity;
import java.util.List;
import java.util.Optional;

/// What the articles of a promotion must come to before it takes anything off; both, where both are
/// given. A rule that counts, as three for two, needs no more than its own count.
///
/// @param quantity of the articles, weighed ones by their weight; positive
/// @param amount what they cost, VAT included; positive
public record Need(Optional<Quantity> quantity, Optional<Money> amount) {

  public static final Need NOTHING = new Need(Optional.empty(), Optional.empty());

  public Need {
    if (quantity.filter(it -> !it.isPositive()).isPresent()
        || amount.filter(it -> !it.isPositive()).isPresent()) {
      throw new IllegalArgumentException("No promotion needs %s, %s".formatted(quantity, amount));
    }
  }

  public static Need of(Quantity quantity) {
    return new Need(Optional.of(quantity), Optional.empty());
  }

  public static Need of(Money amount) {
    return new Need(Optional.empty(), Optional.of(amount));
  }

  boolean isMetBy(List<Pile> piles) {
    return quantityShort(piles) == 0 && amountShort(piles).isEmpty();
  }

  /// How much of the quantity is missing, in thousandths; zero where nothing is.
  long quantityShort(List<Pile> piles) {
    return quantity.map(it -> Math.max(0, it.milli() - Pile.milli(piles))).orElse(0L);
  }

  /// How much of the amount is missing.
  Optional<Money> amountShort(List<Pile> piles) {
    return amount
        .map(it -> new Money(it.minor() - Pile.total(piles), it.currency()))
        .filter(Money::isPositive);
  }
}
