package comptoir.catalog;

import comptoir.value.Folding;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Orders what was found: exact matches, then names that start as typed, then the rest; among
/// equals what sells more, then the alphabet.
final class Relevance {

  private final String name;
  private final Set<Long> exact;

  /// Sorts by what was typed.
  ///
  /// @param exact the keys of items that carry the typed text as code or SKU
  Relevance(List<String> words, Collection<Long> exact) {
    this.name = String.join(" ", words);
    this.exact = Set.copyOf(exact);
  }

  List<Long> sorted(Collection<Rank> ranks) {
    return ranks.stream().map(this::placed).sorted(Placed.ORDER).map(Placed::key).toList();
  }

  private Placed placed(Rank rank) {
    var folded = String.join(" ", Folding.words(rank.name()));
    return new Placed(rank.key(), distance(rank.key(), folded), rank.sold(), folded);
  }

  private int distance(long key, String folded) {
    if (exact.contains(key) || folded.equals(name)) {
      return 0;
    }
    return folded.startsWith(name) ? 1 : 2;
  }

  /// What of an item decides its place.
  record Rank(long key, String name, long sold) {}

  private record Placed(long key, int distance, long sold, String name) {

    static final Comparator<Placed> ORDER =
        Comparator.comparingInt(Placed::distance)
            .thenComparing(Comparator.comparingLong(Placed::sold).reversed())
            .thenComparing(Placed::name)
            .thenComparingLong(Placed::key);
  }
}
