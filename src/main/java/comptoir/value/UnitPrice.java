package comptoir.value;

import java.util.Currency;
import java.util.Objects;

/// The price of one unit, in thousandths of a minor unit (4.00 EUR is 400,000), because real price
/// lists hold prices with three and more decimals. It becomes [Money] only through [Rounding].
public record UnitPrice(long milli, Currency currency) implements Comparable<UnitPrice> {

  public UnitPrice {
    Objects.requireNonNull(currency, "currency");
  }

  /// A price of whole minor units.
  public static UnitPrice ofMinor(long minor, Currency currency) {
    return new UnitPrice(Math.multiplyExact(minor, 1000L), currency);
  }

  /// True where the price is a whole number of minor units.
  public boolean isWholeMinor() {
    return milli % 1000 == 0;
  }

  @Override
  public int compareTo(UnitPrice other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "Prices in %s and %s do not compare".formatted(currency, other.currency));
    }
    return Long.compare(milli, other.milli);
  }
}
