package comptoir.catalog;

import comptoir.db.FeedPage;
import comptoir.value.Change;
import comptoir.value.Folding;
import comptoir.value.Gtin;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Writes items as the feed brings them, a page at once: all that a page changes goes by prepared
/// batches.
final class ItemFeedTable {

  private static final List<String> PARTS = List.of("item_code", "item_flag", "item_companion");

  private final Handle handle;

  ItemFeedTable(Handle handle) {
    this.handle = handle;
  }

  void apply(List<Change<Item>> changes) {
    var page = FeedPage.last(changes);
    var known = keysOf(page.stream().map(Change::id).toList());
    clear(known.values());
    var items = keyed(page, known);
    insertItems(items);
    insertParts(items);
    insertWords(items);
    drop(page, known);
    handle.execute("UPDATE item_count SET items = items + ?", items.size() - known.size());
  }

  private Map<String, Long> keysOf(Collection<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return handle
        .createQuery("SELECT id, key FROM item WHERE id IN (<ids>)")
        .bindList("ids", ids)
        .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// The items put, under the keys they have or new ones.
  private Map<Long, Item> keyed(List<Change<Item>> changes, Map<String, Long> known) {
    var next = nextKey();
    var items = new LinkedHashMap<Long, Item>();
    for (var change : changes) {
      if (change instanceof Change.Put<Item>(var id, var item)) {
        var key = known.get(id);
        items.put(key == null ? next++ : key, item);
      }
    }
    return items;
  }

  private long nextKey() {
    return handle
        .createQuery("SELECT coalesce(max(key), 0) + 1 FROM item")
        .mapTo(Long.class)
        .one();
  }

  /// Takes out what belongs to the items and is written anew.
  private void clear(Collection<Long> keys) {
    for (var table : PARTS) {
      each(keys, "DELETE FROM " + table + " WHERE item = :key");
    }
    each(keys, "DELETE FROM item_words WHERE rowid = :key");
  }

  private void insertItems(Map<Long, Item> items) {
    var batch =
        handle.prepareBatch(
            """
            INSERT INTO item (key, id, sku, sku_key, name, name_key, category, vat_category, brand,
              description, image)
            VALUES (:key, :id, :sku, :skuKey, :name, :nameKey, :category, :vatCategory, :brand,
              :description, :image)
            ON CONFLICT (key) DO UPDATE SET sku = excluded.sku, sku_key = excluded.sku_key,
              name = excluded.name, name_key = excluded.name_key, category = excluded.category,
              vat_category = excluded.vat_category, brand = excluded.brand,
              description = excluded.description, image = excluded.image
            """);
    items.forEach((key, item) -> bind(batch, key, item));
    FeedPage.run(batch);
  }

  private static void bind(PreparedBatch batch, long key, Item item) {
    batch
        .bind("key", key)
        .bind("id", item.id().value())
        .bind("sku", item.sku())
        .bind("skuKey", ItemTable.skuKey(item.sku()))
        .bind("name", item.name())
        .bind("nameKey", ItemTable.nameKey(item.name()))
        .bind("category", item.category())
        .bind("vatCategory", item.vatCategory())
        .bind("brand", item.brand().orElse(null))
        .bind("description", item.description().orElse(null))
        .bind("image", item.image().orElse(null))
        .add();
  }

  private void insertParts(Map<Long, Item> items) {
    var codes =
        handle.prepareBatch(
            "INSERT INTO item_code (item, n, code, code_key) VALUES (:item, :n, :code, :codeKey)");
    var flags = handle.prepareBatch("INSERT INTO item_flag (item, flag) VALUES (:item, :flag)");
    var companions =
        handle.prepareBatch(
            "INSERT INTO item_companion (item, n, companion) VALUES (:item, :n, :companion)");
    items.forEach(
        (key, item) -> {
          addCodes(codes, key, item.codes());
          item.flags().forEach(flag -> flags.bind("item", key).bind("flag", flag).add());
          addCompanions(companions, key, item);
        });
    List.of(codes, flags, companions).forEach(FeedPage::run);
  }

  private static void addCodes(PreparedBatch batch, long key, List<String> codes) {
    for (var n = 0; n < codes.size(); n++) {
      batch
          .bind("item", key)
          .bind("n", n)
          .bind("code", codes.get(n))
          .bind("codeKey", Gtin.key(codes.get(n)))
          .add();
    }
  }

  private static void addCompanions(PreparedBatch batch, long key, Item item) {
    for (var n = 0; n < item.companions().size(); n++) {
      batch
          .bind("item", key)
          .bind("n", n)
          .bind("companion", item.companions().get(n).value())
          .add();
    }
  }

  private void insertWords(Map<Long, Item> items) {
    var batch = handle.prepareBatch("INSERT INTO item_words (rowid, words) VALUES (:key, :words)");
    items.forEach((key, item) -> batch.bind("key", key).bind("words", words(item)).add());
    FeedPage.run(batch);
  }

  private static String words(Item item) {
    return Stream.of(item.name(), item.brand().orElse(""), item.category(), item.sku())
        .map(Folding::fold)
        .collect(Collectors.joining(" "));
  }

  private void drop(List<Change<Item>> changes, Map<String, Long> known) {
    var dropped =
        changes.stream()
            .filter(Change.Drop.class::isInstance)
            .filter(drop -> known.containsKey(drop.id()))
            .map(drop -> known.get(drop.id()))
            .toList();
    each(dropped, "DELETE FROM item WHERE key = :key");
  }

  private void each(Collection<Long> keys, String sql) {
    var batch = handle.prepareBatch(sql);
    keys.forEach(key -> batch.bind("key", key).add());
    FeedPage.run(batch);
  }
}
