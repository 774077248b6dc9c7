package comptoir.value;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// The single class that rounds. The rule is half up away from zero (CIBS L.131-2: a half counts as
/// one), so that a return mirrors its sale to the cent.
public final class Rounding {

  private static final BigInteger PRICE_BY_QUANTITY = BigInteger.valueOf(1_000_000);
  private static final int WHOLE = 10_000;

  private Rounding() {}

  /// What a line costs: unit price times quantity, rounded once.
  public static Money lineTotal(UnitPrice price, Quantity quantity) {
    var exact = BigInteger.valueOf(price.milli()).multiply(BigInteger.valueOf(quantity.milli()));
    return new Money(divide(exact, PRICE_BY_QUANTITY), price.currency());
  }

  /// The net part of an amount that includes VAT; the VAT is the amount less this.
  public static Money net(Money gross, VatRate rate) {
    var exact = BigInteger.valueOf(gross.minor()).multiply(BigInteger.valueOf(WHOLE));
    var net = divide(exact, BigInteger.valueOf(WHOLE + (long) rate.basisPoints()));
    return new Money(net, gross.currency());
  }

  /// A part of an amount.
  ///
  /// @param basisPoints 20 % is 2,000
  public static Money part(Money amount, int basisPoints) {
    var exact = BigInteger.valueOf(amount.minor()).multiply(BigInteger.valueOf(basisPoints));
    return new Money(divide(exact, BigInteger.valueOf(WHOLE)), amount.currency());
  }

  /// What a part of a whole costs that cost `whole` together, rounded down: parts never come to
  /// more than the whole.
  ///
  /// @param whole not negative
  /// @param part not more than `of`, which is positive
  public static Money part(Money whole, Quantity part, Quantity of) {
    if (whole.isNegative() || !of.isPositive() || part.compareTo(of) > 0) {
      throw new IllegalArgumentException("%s of %s of %s".formatted(part, of, whole));
    }
    var exact = BigInteger.valueOf(whole.minor()).multiply(BigInteger.valueOf(part.milli()));
    var down = exact.divide(BigInteger.valueOf(of.milli()));
    return new Money(down.longValueExact(), whole.currency());
  }

  /// The lowest unit price at which so many cost not less than an amount.
  ///
  /// @param amount not negative
  /// @param quantity positive
  public static UnitPrice unitPrice(Money amount, Quantity quantity) {
    var exact = BigInteger.valueOf(amount.minor()).multiply(PRICE_BY_QUANTITY);
    var parts = exact.divideAndRemainder(BigInteger.valueOf(quantity.milli()));
    var up = parts[1].signum() == 0 ? parts[0] : parts[0].add(BigInteger.ONE);
    return new UnitPrice(up.longValueExact(), amount.currency());
  }

  /// The mean of amounts that sum to `sum`.
  ///
  /// @param count how many they are, at least one
  public static Money mean(Money sum, int count) {
    if (count < 1) {
      throw new IllegalArgumentException("No mean of %d amounts".formatted(count));
    }
    var mean = divide(BigInteger.valueOf(sum.minor()), BigInteger.valueOf(count));
    return new Money(mean, sum.currency());
  }

  /// Spreads an amount over weights, cumulatively rounded: the parts always sum to the amount.
  ///
  /// @param weights not negative, at least one of them positive
  public static List<Money> spread(Money amount, List<Long> weights) {
    var total = sum(weights);
    if (total <= 0) {
      throw new IllegalArgumentException("Nothing to spread over: the weights sum to " + total);
    }
    var parts = new ArrayList<Money>(weights.size());
    long before = 0;
    long spent = 0;
    for (long weight : weights) {
      before = Math.addExact(before, weight);
      var due = BigInteger.valueOf(amount.minor()).multiply(BigInteger.valueOf(before));
      var upTo = divide(due, BigInteger.valueOf(total));
      parts.add(new Money(upTo - spent, amount.currency()));
      spent = upTo;
    }
    return List.copyOf(parts);
  }

  /// Splits an amount over weights by the largest remainder: the parts always sum to the amount,
  /// and none exceeds its weight where the amount does not exceed their sum. Of equal remainders
  /// the first goes before.
  ///
  /// @param amount not negative
  /// @param weights not negative, at least one of them positive
  public static List<Money> split(Money amount, List<Long> weights) {
    var total = sum(weights);
    if (total <= 0 || amount.isNegative()) {
      throw new IllegalArgumentException("%s does not split over %d".formatted(amount, total));
    }
    var parts = new long[weights.size()];
    var remainders = new BigInteger[weights.size()];
    var left = amount.minor();
    for (var i = 0; i < parts.length; i++) {
      var due = BigInteger.valueOf(amount.minor()).multiply(BigInteger.valueOf(weights.get(i)));
      var whole = due.divideAndRemainder(BigInteger.valueOf(total));
      parts[i] = whole[0].longValueExact();
      remainders[i] = whole[1];
      left -= parts[i];
    }
    IntStream.range(0, parts.length)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
        .limit(left)
        .forEach(i -> parts[i]++);
    return LongStream.of(parts).mapToObj(part -> new Money(part, amount.currency())).toList();
  }

  private static long sum(List<Long> weights) {
    var total = 0L;
    for (long weight : weights) {
      if (weight < 0) {
        throw new IllegalArgumentException("A weight to spread over is negative: " + weight);
      }
      total = Math.addExact(total, weight);
    }
    return total;
  }

  private static long divide(BigInteger dividend, BigInteger divisor) {
    var parts = dividend.abs().divideAndRemainder(divisor);
    var up = parts[1].shiftLeft(1).compareTo(divisor) >= 0;
    var rounded = up ? parts[0].add(BigInteger.ONE) : parts[0];
    return (dividend.signum() < 0 ? rounded.negate() : rounded).longValueExact();
  }
}
