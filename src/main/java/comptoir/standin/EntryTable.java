package comptoir.standin;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The entries of all feeds, in the order of their last change.
final class EntryTable {
  private final Handle handle;

  EntryTable(Handle handle) {
    this.handle = handle;
  }

  /// One change of a feed; `data` is null for an entry that was dropped.
  record Change(long rev, String id, @Nullable String data) {}

  /// At most `limit` changes after `rev`; without the dropped ones when `snapshot`.
  List<Change> after(String feed, long rev, int limit, boolean snapshot) {
    return handle
        .createQuery(
            """
            SELECT rev, id, data FROM entry
            WHERE feed = :feed AND rev > :rev AND (data IS NOT NULL OR :all)
            ORDER BY rev LIMIT :limit
            """)
        .bind("feed", feed)
        .bind("rev", rev)
        .bind("all", !snapshot)
        .bind("limit", limit)
        .map((row, ctx) -> new Change(row.getLong(1), row.getString(2), row.getString(3)))
        .list();
  }

  /// The entry as JSON text, or nothing when there is none or it was dropped.
  Optional<String> find(String feed, String id) {
    return handle
        .createQuery("SELECT data FROM entry WHERE feed = :feed AND id = :id AND data IS NOT NULL")
        .bind("feed", feed)
        .bind("id", id)
        .mapTo(String.class)
        .findOne();
  }

  /// Makes or changes an entry: it moves to the end of its feed.
  void put(String feed, String id, String data) {
    handle
        .createUpdate(
            """
            INSERT INTO entry (rev, feed, id, data)
            VALUES ((SELECT coalesce(max(rev), 0) + 1 FROM entry), :feed, :id, :data)
            ON CONFLICT (feed, id) DO UPDATE SET rev = excluded.rev, data = excluded.data
            """)
        .bind("feed", feed)
        .bind("id", id)
        .bind("data", data)
        .execute();
  }

  /// The highest rev in the file, 0 in a new one.
  long lastRev() {
    return handle.createQuery("SELECT coalesce(max(rev), 0) FROM entry").mapTo(Long.class).one();
  }

  /// Forgets the dropped entries of all feeds; no cursor given before may be served afterwards.
  void forgetDropped() {
    handle.execute("DELETE FROM entry WHERE data IS NULL");
  }
}
