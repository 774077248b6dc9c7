package comptoir.catalog;

import java.util.Comparator;
import java.util.List;

/// Orders what was found: exact matches, then names that start as typed, then the rest; among equals
/// what sells more, then the alphabet.
final class Relevance {

  private final String sku;
  private final String name;
  private final List<Long> exact;

  /// @param exact the keys of items that carry the typed code
  Relevance(String typed, List<Long> exact) {
    this.sku = ItemTable.skuKey(typed);
    this.name = ItemTable.nameKey(typed);
    this.exact = exact;
  }

  Comparator<ItemRow> order() {
    return Comparator.comparingInt(this::distance)
        .thenComparing(Comparator.comparingLong(ItemRow::sold).reversed())
        .thenComparing(ItemRow::nameKey)
        .thenComparingLong(ItemRow::key);
  }

  private int distance(ItemRow row) {
    if (exact.contains(row.key()) || row.skuKey().equals(sku) || row.nameKey().equals(name)) {
      return 0;
    }
    return row.nameKey().startsWith(name) ? 1 : 2;
  }
}
