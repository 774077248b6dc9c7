package comptoir.promotion;

import comptoir.value.ItemId;
import comptoir.value.PromotionId;
import comptoir.value.Quantity;
import comptoir.value.VatRate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Articles that nothing tells apart, side by side. Amounts are minor units of the goods' currency.
///
/// @param number of the kind among those on the shelf
/// @param first the place of the first of them on the [Shelf]
/// @param count how many they are; positive
/// @param cost what each still costs; not negative
/// @param taker the exclusive promotion that has them
record Pile(int number, Kind kind, long first, long count, long cost, Optional<PromotionId> taker) {

  /// The quantity of an article that is counted and not weighed, in thousandths.
  static final long PIECE = Quantity.ONE.milli();

  private static final Comparator<Pile> DEAREST_FIRST =
      (one, other) -> Long.compare(other.cost, one.cost);

  /// What an article is, whichever line it stands on. The order is that of the shelf: by rate, and
  /// within a rate by what is sold.
  ///
  /// @param milli the quantity of one article: 1,000, or what was weighed
  /// @param price what one cost before promotions
  record Kind(ItemId item, String category, VatRate rate, long milli, long price)
      implements Comparable<Kind> {

    private static final Comparator<Kind> ON_THE_SHELF =
        Comparator.comparing(Kind::rate)
            .thenComparing(kind -> kind.item().value())
            .thenComparing(Kind::category)
            .thenComparingLong(Kind::milli)
            .thenComparingLong(Kind::price);

    @Override
    public int compareTo(Kind other) {
      return ON_THE_SHELF.compare(this, other);
    }

    boolean isPiece() {
      return milli == PIECE;
    }
  }

  /// Articles that no promotion touched yet.
  static Pile of(Kind kind, int number, long first, long count) {
    return new Pile(number, kind, first, count, kind.price(), Optional.empty());
  }

  static long count(List<Pile> piles) {
    var count = 0L;
    for (var pile : piles) {
      count += pile.count;
    }
    return count;
  }

  static long milli(List<Pile> piles) {
    var milli = 0L;
    for (var pile : piles) {
      milli += pile.count * pile.kind.milli();
    }
    return milli;
  }

  static long total(List<Pile> piles) {
    var total = 0L;
    for (var pile : piles) {
      total += pile.total();
    }
    return total;
  }

  static List<Pile> dearestFirst(List<Pile> piles) {
    var sorted = new ArrayList<>(piles);
    sorted.sort(DEAREST_FIRST);
    return sorted;
  }

  long total() {
    return count * cost;
  }

  /// The place after the last of them.
  long end() {
    return first + count;
  }

  boolean isIn(Scope scope) {
    return scope.has(kind.item(), kind.category());
  }

  /// Those of them from one place on and before another.
  Pile between(long from, long to) {
    return from == first && to == end() ? this : at(from, to - from);
  }

  /// With more of the same behind them.
  Pile until(long place) {
    return at(first, place - first);
  }

  /// The first of them.
  Pile head(long some) {
    return between(first, first + some);
  }

  /// All but the first of them; there must be more.
  Pile tail(long some) {
    return between(first + some, end());
  }

  /// So many like these, that are not on the shelf.
  Pile times(long some) {
    return at(first, some);
  }

  Pile less(long each, Optional<PromotionId> exclusive) {
    return new Pile(number, kind, first, count, cost - each, exclusive.or(() -> taker));
  }

  private Pile at(long place, long some) {
    return new Pile(number, kind, place, some, cost, taker);
  }
}
