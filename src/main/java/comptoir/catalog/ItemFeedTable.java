package comptoir.catalog;

import static java.util.stream.Collectors.toMap;

import comptoir.db.Batch;
import comptoir.db.FeedPage;
import comptoir.value.Change;
import comptoir.value.ItemId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Writes items as the feed brings them, a page at once, by prepared batches. What is as it was is
/// not written again: a page that comes twice costs a look-up.
final class ItemFeedTable {

  private final Handle handle;

  ItemFeedTable(Handle handle) {
    this.handle = handle;
  }

  /// Returns how many items more are here than before.
  long apply(List<Change<Item>> changes) {
    var writes = writes(FeedPage.last(changes));
    new WordsTable(handle).apply(writes);
    new ItemPartsTable(handle).apply(writes);
    delete(writes);
    upsert(writes);
    var more = writes.stream().mapToLong(ItemWrite::more).sum();
    if (more != 0) {
      handle.execute("UPDATE item_count SET items = items + ?", more);
    }
    return more;
  }

  /// In the order of the keys: the word index writes itself out each time a key is less than the
  /// one before.
  private List<ItemWrite> writes(List<Change<Item>> page) {
    var known = known(page);
    var next = nextKey();
    var writes = new ArrayList<ItemWrite>();
    for (var change : page) {
      var old = Optional.ofNullable(known.get(change.id()));
      var before = old.map(ItemRow::item);
      var after = after(change);
      if (!before.equals(after)) {
        writes.add(new ItemWrite(old.isPresent() ? old.get().key() : next++, before, after));
      }
    }
    writes.sort(Comparator.comparingLong(ItemWrite::key));
    return writes;
  }

  private static Optional<Item> after(Change<Item> change) {
    return switch (change) {
      case Change.Put<Item>(var id, var item) -> Optional.of(item);
      case Change.Drop<Item>(var id) -> Optional.empty();
    };
  }

  private Map<String, ItemRow> known(List<Change<Item>> page) {
    var ids = page.stream().map(change -> new ItemId(change.id())).toList();
    return new ItemTable(handle)
        .byIds(ids).stream().collect(toMap(row -> row.item().id().value(), row -> row));
  }

  private long nextKey() {
    return handle.createQuery("SELECT coalesce(max(key), 0) + 1 FROM item").mapTo(Long.class).one();
  }

  private void delete(List<ItemWrite> writes) {
    var batch = new Batch(handle, "DELETE FROM item WHERE key = ?");
    for (var write : writes) {
      if (write.after().isEmpty()) {
        batch.add(write.key());
      }
    }
    batch.run();
  }

  private void upsert(List<ItemWrite> writes) {
    var batch =
        new Batch(
            handle,
            """
            INSERT INTO item (key, id, sku, sku_key, name, category, vat_category, brand,
              description, image)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (key) DO UPDATE SET sku = excluded.sku, sku_key = excluded.sku_key,
              name = excluded.name, category = excluded.category,
              vat_category = excluded.vat_category, brand = excluded.brand,
              description = excluded.description, image = excluded.image
            """);
    for (var write : writes) {
      write.after().ifPresent(item -> add(batch, write.key(), item));
    }
    batch.run();
  }

  private static void add(Batch batch, long key, Item item) {
    batch.add(
        key,
        item.id().value(),
        item.sku(),
        ItemTable.skuKey(item.sku()),
        item.name(),
        item.category(),
        item.vatCategory(),
        item.brand().orElse(null),
        item.description().orElse(null),
        item.image().orElse(null));
  }
}
