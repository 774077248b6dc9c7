package comptoir.promotion;

import java.math.BigInteger;
import java.util.Comparator;

/// The place of a promotion among the others: by priority, then exclusive ones before others, then
/// who takes off the larger part of what its articles cost, then by id. One that wants more to take
/// anything off stands where it would with it; where nobody knows what it would take, it is last.
///
/// @param off what it takes off the untouched goods, in minor units
/// @param cost of the articles it takes
record Turn(Promotion promotion, long off, long cost) implements Comparable<Turn> {

  private static final Comparator<Turn> ORDER =
      Comparator.comparing((Turn turn) -> turn.promotion.stacking().priority())
          .reversed()
          .thenComparing(turn -> !turn.promotion.stacking().exclusive())
          .thenComparing(Turn::byPart)
          .thenComparing(turn -> turn.promotion.id());

  static Turn of(Offer offer) {
    return offer
        .deal()
        .map(deal -> new Offer.Prospect(deal.off(), deal.cost()))
        .or(offer::prospect)
        .filter(prospect -> prospect.off() > 0)
        .map(prospect -> new Turn(offer.promotion(), prospect.off(), prospect.cost()))
        .orElseGet(() -> new Turn(offer.promotion(), 0, 1));
  }

  /// The larger part first.
  private static int byPart(Turn one, Turn other) {
    return product(other.off, one.cost).compareTo(product(one.off, other.cost));
  }

  private static BigInteger product(long one, long other) {
    return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
  }

  @Override
  public int compareTo(Turn other) {
    return ORDER.compare(this, other);
  }
}
