package comptoir.catalog;

import java.util.Optional;
import java.util.function.Function;

/// What a page does to one item: new where `before` is empty, withdrawn where `after` is.
record ItemWrite(long key, Optional<Item> before, Optional<Item> after) {

  /// True where this part of the item is not as it was.
  boolean changes(Function<Item, ?> part) {
    return !before.map(part).equals(after.map(part));
  }

  /// How many items there are more.
  int more() {
    return (after.isPresent() ? 1 : 0) - (before.isPresent() ? 1 : 0);
  }
}
