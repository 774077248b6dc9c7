package comptoir.catalog;

import static java.util.stream.Collectors.toMap;

import comptoir.db.FeedPage;
import comptoir.value.Change;
import comptoir.value.ItemId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Writes items as the feed brings them, a page at once, by prepared batches. What is as it was is
/// not written again: a page that comes twice costs a look-up.
final class ItemFeedTable {

  private final Handle handle;

  ItemFeedTable(Handle handle) {
    this.handle = handle;
  }

  void apply(List<Change<Item>> changes) {
    var writes = writes(FeedPage.last(changes));
    new WordsTable(handle).apply(writes);
    new ItemPartsTable(handle).apply(writes);
    delete(writes);
    upsert(writes);
    var more = writes.stream().mapToInt(ItemWrite::more).sum();
    handle.execute("UPDATE item_count SET items = items + ?", more);
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
    var batch = handle.prepareBatch("DELETE FROM item WHERE key = :key");
    for (var write : writes) {
      if (write.after().isEmpty()) {
        batch.bind("key", write.key()).add();
      }
    }
    FeedPage.run(batch);
  }

  private void upsert(List<ItemWrite> writes) {
    var batch =
        handle.prepareBatch(
            """
            INSERT INTO item (key, id, sku, sku_key, name, category, vat_category, brand,
              description, image)
            VALUES (:key, :id, :sku, :skuKey, :name, :category, :vatCategory, :brand,
              :description, :image)
            ON CONFLICT (key) DO UPDATE SET sku = excluded.sku, sku_key = excluded.sku_key,
              name = excluded.name, category = excluded.category,
              vat_category = excluded.vat_category, brand = excluded.brand,
              description = excluded.description, image = excluded.image
            """);
    for (var write : writes) {
      write.after().ifPresent(item -> bind(batch, write.key(), item));
    }
    FeedPage.run(batch);
  }

  private static void bind(PreparedBatch batch, long key, Item item) {
    batch
        .bind("key", key)
        .bind("id", item.id().value())
        .bind("sku", item.sku())
        .bind("skuKey", ItemTable.skuKey(item.sku()))
        .bind("name", item.name())
        .bind("category", item.category())
        .bind("vatCategory", item.vatCategory())
        .bind("brand", item.brand().orElse(null))
        .bind("description", item.description().orElse(null))
        .bind("image", item.image().orElse(null))
        .add();
  }
}
