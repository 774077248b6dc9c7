package comptoir.value;

/// How much of an item, in thousandths of its unit (2 pieces are 2,000; 0.125 kg is 125). Negative
/// on returns.
public record Quantity(long milli) implements Comparable<Quantity> {

  public static final Quantity ZERO = new Quantity(0);
  public static final Quantity ONE = new Quantity(1000);

  public static Quantity of(long units) {
    return new Quantity(Math.multiplyExact(units, 1000L));
  }

  public Quantity plus(Quantity other) {
    return new Quantity(Math.addExact(milli, other.milli));
  }

  public Quantity minus(Quantity other) {
    return new Quantity(Math.subtractExact(milli, other.milli));
  }

  public Quantity negated() {
    return new Quantity(Math.negateExact(milli));
  }

  public boolean isPositive() {
    return milli > 0;
  }

  public boolean isWhole() {
    return milli % 1000 == 0;
  }

  @Override
  public int compareTo(Quantity other) {
    return Long.compare(milli, other.milli);
  }
}
