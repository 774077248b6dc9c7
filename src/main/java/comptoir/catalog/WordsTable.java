package comptoir.catalog;

import comptoir.db.FeedPage;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

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
        handle.prepareBatch(
            """
            INSERT INTO item_words (item_words, rowid, words) VALUES ('delete', :key, :words)
            """);
    var now = handle.prepareBatch("INSERT INTO item_words (rowid, words) VALUES (:key, :words)");
    for (var write : writes) {
      if (write.changes(Words::of)) {
        write.before().ifPresent(item -> add(old, write.key(), item));
        write.after().ifPresent(item -> add(now, write.key(), item));
      }
    }
    FeedPage.run(old);
    FeedPage.run(now);
  }

  private static void add(PreparedBatch batch, long key, Item item) {
    batch.bind("key", key).bind("words", Words.of(item)).add();
  }
}
