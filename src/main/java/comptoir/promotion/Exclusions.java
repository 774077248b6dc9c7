package comptoir.promotion;

import comptoir.value.ItemId;
import java.util.Set;

/// Articles that a promotion leaves out of its scope.
///
/// @param categories as the catalogue names them
public record Exclusions(Set<ItemId> items, Set<String> categories) {

  public static final Exclusions NONE = new Exclusions(Set.of(), Set.of());

  public Exclusions {
    items = Set.copyOf(items);
    categories = Set.copyOf(categories);
  }

  boolean has(ItemId item, String category) {
    return items.contains(item) || categories.contains(category);
  }
}
