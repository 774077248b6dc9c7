package comptoir.promotion;

import comptoir.value.ItemId;
import java.util.Set;

/// Which articles a promotion, or a part of a bundle, is about.
public sealed interface Scope {

  boolean has(ItemId item, String category);

  /// These articles alone.
  record Items(Set<ItemId> ids) implements Scope {
    public Items {
      ids = Set.copyOf(ids);
    }

    @Override
    public boolean has(ItemId item, String category) {
      return ids.contains(item);
    }
  }

  /// The articles of these categories, as the catalogue names them.
  record Categories(Set<String> names) implements Scope {
    public Categories {
      names = Set.copyOf(names);
    }

    @Override
    public boolean has(ItemId item, String category) {
      return names.contains(category);
    }
  }

  /// All that is on the basket.
  record Everything() implements Scope {
    @Override
    public boolean has(ItemId item, String category) {
      return true;
    }
  }
}
