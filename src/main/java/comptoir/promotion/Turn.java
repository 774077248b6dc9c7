package comptoir.promotion;

import java.util.Comparator;

/// The place of a promotion among the others: by priority, then exclusive ones before others, then
/// who takes off the larger part of what its articles cost, then by id. One that wants more to take
/// anything off stands where it would with it; where nobody knows what it would take, it is last.
///
/// @param bid what it makes of the untouched goods
/// @param off what it takes off them, or would, in minor units
/// @param cost of the articles it takes
record Turn(Bid bid, long off, long cost) implements Comparable<Turn> {

  private static final Comparator<Turn> ORDER =
      Comparator.comparing((Turn turn) -> turn.promotion().stacking().priority())
          .reversed()
          .thenComparing(turn -> !turn.promotion().stacking().exclusive())
          .thenComparing(Turn::byPart)
          .thenComparing(turn -> turn.promotion().id());

  static Turn of(Bid bid) {
    return bid.deal()
        .map(deal -> new Bid.Prospect(deal.off(), deal.cost()))
        .or(bid::prospect)
        .filter(prospect -> prospect.off() > 0)
        .map(prospect -> new Turn(bid, prospect.off(), prospect.cost()))
        .orElseGet(() -> new Turn(bid, 0, 1));
  }

  Promotion promotion() {
    return bid.claim().promotion();
  }

  /// The larger part first; exact, as fractions are by their products.
  private static int byPart(Turn one, Turn other) {
    var high =
        Long.compare(
            Math.multiplyHigh(other.off, one.cost), Math.multiplyHigh(one.off, other.cost));
    return high != 0 ? high : Long.compareUnsigned(other.off * one.cost, one.off * other.cost);
  }

  @Override
  public int compareTo(Turn other) {
    return ORDER.compare(this, other);
  }
}
