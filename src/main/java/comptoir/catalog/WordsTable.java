package comptoir.catalog;

import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// The word index of items. Ordering by its rank would read every match, so what comes out is some
/// matches, and the caller sorts them.
final class WordsTable {

  private final Handle handle;

  WordsTable(Handle handle) {
    this.handle = handle;
  }

  /// Keys of items in which each word begins a word.
  ///
  /// @param words folded, letters and digits alone
  List<Long> keys(List<String> words, int limit) {
    return handle
        .createQuery("SELECT rowid FROM item_words WHERE item_words MATCH :match LIMIT :limit")
        .bind("match", words.stream().map("\"%s\"*"::formatted).collect(Collectors.joining(" ")))
        .bind("limit", limit)
        .map((row, context) -> row.getLong(1))
        .list();
  }
}
