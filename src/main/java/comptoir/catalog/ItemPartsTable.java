package comptoir.catalog;

import comptoir.db.FeedPage;
import comptoir.value.Gtin;
import comptoir.value.ItemId;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Writes the lists of items: codes, flags, companions.
final class ItemPartsTable {

  private final Handle handle;

  ItemPartsTable(Handle handle) {
    this.handle = handle;
  }

  void apply(List<ItemWrite> writes) {
    replace(
        writes,
        Item::codes,
        "DELETE FROM item_code WHERE item = :item",
        "INSERT INTO item_code (item, n, code, code_key) VALUES (:item, :n, :code, :codeKey)",
        ItemPartsTable::addCodes);
    replace(
        writes,
        Item::flags,
        "DELETE FROM item_flag WHERE item = :item",
        "INSERT INTO item_flag (item, flag) VALUES (:item, :flag)",
        (batch, key, item) ->
            item.flags().forEach(flag -> batch.bind("item", key).bind("flag", flag).add()));
    replace(
        writes,
        Item::companions,
        "DELETE FROM item_companion WHERE item = :item",
        "INSERT INTO item_companion (item, n, companion) VALUES (:item, :n, :companion)",
        (batch, key, item) -> addCompanions(batch, key, item.companions()));
  }

  /// Adds the rows of an item to the batch.
  private interface Rows {
    void add(PreparedBatch batch, long key, Item item);
  }

  private void replace(
      List<ItemWrite> writes, Function<Item, ?> part, String delete, String insert, Rows rows) {
    var old = handle.prepareBatch(delete);
    var now = handle.prepareBatch(insert);
    for (var write : writes) {
      if (write.changes(part)) {
        write.before().ifPresent(item -> old.bind("item", write.key()).add());
        write.after().ifPresent(item -> rows.add(now, write.key(), item));
      }
    }
    FeedPage.run(old);
    FeedPage.run(now);
  }

  private static void addCodes(PreparedBatch batch, long key, Item item) {
    for (var n = 0; n < item.codes().size(); n++) {
      var code = item.codes().get(n);
      batch.bind("item", key).bind("n", n).bind("code", code).bind("codeKey", Gtin.key(code)).add();
    }
  }

  private static void addCompanions(PreparedBatch batch, long key, List<ItemId> companions) {
    for (var n = 0; n < companions.size(); n++) {
      batch.bind("item", key).bind("n", n).bind("companion", companions.get(n).value()).add();
    }
  }
}
