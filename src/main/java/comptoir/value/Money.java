package comptoir.value;

import java.util.Collection;
import java.util.Currency;
import java.util.Objects;

/// An amount in minor units (cents) of one currency. Arithmetic is exact: it throws
/// [ArithmeticException] on overflow and [IllegalArgumentException] when currencies are mixed.
public record Money(long minor, Currency currency) implements Comparable<Money> {

  public Money {
    Objects.requireNonNull(currency, "currency");
  }

  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  public static Money sum(Collection<Money> amounts, Currency currency) {
    var total = zero(currency);
    for (var amount : amounts) {
      total = total.plus(amount);
    }
    return total;
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(minor, same(other).minor), currency);
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(minor, same(other).minor), currency);
  }

  public Money negated() {
    return new Money(Math.negateExact(minor), currency);
  }

  public boolean isZero() {
    return minor == 0;
  }

  public boolean isPositive() {
    return minor > 0;
  }

  public boolean isNegative() {
    return minor < 0;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(minor, same(other).minor);
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "Amounts in %s and %s do not mix".formatted(currency, other.currency));
    }
    return other;
  }
}
