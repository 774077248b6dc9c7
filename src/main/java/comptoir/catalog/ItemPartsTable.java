package comptoir.catalog;

import comptoir.db.Batch;
import comptoir.value.Gtin;
import comptoir.value.ItemId;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

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
        "DELETE FROM item_code WHERE item = ?",
        "INSERT INTO item_code (item, n, code, code_key) VALUES (?, ?, ?, ?)",
        ItemPartsTable::addCodes);
    replace(
        writes,
        Item::flags,
        "DELETE FROM item_flag WHERE item = ?",
        "INSERT INTO item_flag (item, flag) VALUES (?, ?)",
        (batch, key, item) -> item.flags().forEach(flag -> batch.add(key, flag)));
    replace(
        writes,
        Item::companions,
        "DELETE FROM item_companion WHERE item = ?",
        "INSERT INTO item_companion (item, n, companion) VALUES (?, ?, ?)",
        (batch, key, item) -> addCompanions(batch, key, item.companions()));
  }

  /// Adds the rows of an item to the batch.
  private interface Rows {
    void add(Batch batch, long key, Item item);
  }

  private void replace(
      List<ItemWrite> writes, Function<Item, ?> part, String delete, String insert, Rows rows) {
    var old = new Batch(handle, delete);
    var now = new Batch(handle, insert);
    for (var write : writes) {
      if (write.changes(part)) {
        write.before().ifPresent(item -> old.add(write.key()));
        write.after().ifPresent(item -> rows.add(now, write.key(), item));
      }
    }
    old.run();
    now.run();
  }

  private static void addCodes(Batch batch, long key, Item item) {
    for (var n = 0; n < item.codes().size(); n++) {
      var code = item.codes().get(n);
      batch.add(key, n, code, Gtin.key(code));
    }
  }

  private static void addCompanions(Batch batch, long key, List<ItemId> companions) {
    for (var n = 0; n < companions.size(); n++) {
      batch.add(key, n, companions.get(n).value());
    }
  }
}
