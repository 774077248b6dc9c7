package comptoir.catalog;

import comptoir.db.Batch;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The word index of items. Ordering by its rank would read every match, so what comes out is some
/// matches, and the caller sorts them.
final class WordsTable {

  private final Handle handle;

  WordsTable(Handle handle) {
    this.handle = handle;
  }

  /// Keys of items that match.
  ///
  /// @param match made by [Words]
  List<Long> keys(String match, int limit) {
    return handle
        .createQuery("SELECT rowid FROM item_words WHERE item_words MATCH :match LIMIT :limit")
        .bind("match", match)
        .bind("limit", limit)
        .map((row, context) -> row.getLong(1))
        .list();
  }

  /// The index keeps no copy of its text, so that what was indexed must be told again to take it
  /// out.
  void apply(List<ItemWrite> writes) {
    var old =
        new Batch(
            handle, "INSERT INTO item_words (item_words, rowid, words) VALUES ('delete', ?, ?)");
    var now = new Batch(handle, "INSERT INTO item_words (rowid, words) VALUES (?, ?)");
    for (var write : writes) {
      var before = write.before().map(Words::of);
      var after = write.after().map(Words::of);
      if (!before.equals(after)) {
        before.ifPresent(words -> old.add(write.key(), words));
        after.ifPresent(words -> now.add(write.key(), words));
      }
    }
    old.run();
    now.run();
  }
}
