package comptoir.promotion;

import comptoir.value.ItemId;
import comptoir.value.PromotionId;
import comptoir.value.Quantity;
import comptoir.value.VatRate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Articles that nothing tells apart, side by side. Amounts are minor units of the goods' currency.
///
/// @param first the place of the first of them on the [Shelf]
/// @param count how many they are; positive
/// @param cost what each still costs; not negative
/// @param taker the exclusive promotion that has them
record Pile(Kind kind, long first, long count, long cost, Optional<PromotionId> taker) {

  /// The quantity of an article that is counted and not weighed, in thousandths.
  static final long PIECE = Quantity.ONE.milli();

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
  static Pile of(Kind kind, long first, long count) {
    return new Pile(kind, first, count, kind.price(), Optional.empty());
  }

  static long count(Collection<Pile> piles) {
    return piles.stream().mapToLong(Pile::count).sum();
  }

  static long milli(Collection<Pile> piles) {
    return piles.stream().mapToLong(pile -> pile.count * pile.kind.milli()).sum();
  }

  static long total(Collection<Pile> piles) {
    return piles.stream().mapToLong(Pile::total).sum();
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

  /// True where nothing but their places tells the articles of both apart.
  boolean looksLike(Pile other) {
    return cost == other.cost && kind.equals(other.kind);
  }

  /// With more of the same behind them.
  Pile until(long place) {
    return between(first, place);
  }

  /// Those of them from one place on and before another.
  Pile between(long from, long to) {
    return new Pile(kind, from, to - from, cost, taker);
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
    return new Pile(kind, first, some, cost, taker);
  }

  Pile less(long each, Optional<PromotionId> exclusive) {
    return new Pile(kind, first, count, cost - each, exclusive.or(() -> taker));
  }
}
