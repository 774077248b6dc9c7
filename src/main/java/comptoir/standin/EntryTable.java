package comptoir.standin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The entries of all feeds, in the order of their last change.
final class EntryTable {
  private final Handle handle;
  private final PreparedTable prepared;
  private final Set<String> moved;

  /// `moved` is told the feeds in which something changes.
  EntryTable(Handle handle, PreparedTable prepared, Set<String> moved) {
    this.handle = handle;
    this.prepared = prepared;
    this.moved = moved;
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
    return prepared.only(
        "SELECT data FROM entry WHERE feed = ? AND id = ? AND data IS NOT NULL",
        row -> row.getString(1),
        feed,
        id);
  }

  /// Makes or changes an entry: it moves to the end of its feed.
  void put(String feed, String id, String data) {
    moved.add(feed);
    prepared.run(
        """
        INSERT INTO entry (rev, feed, id, data)
        VALUES ((SELECT coalesce(max(rev), 0) + 1 FROM entry), ?, ?, ?)
        ON CONFLICT (feed, id) DO UPDATE SET rev = excluded.rev, data = excluded.data
        """,
        feed,
        id,
        data);
  }

  /// Adds to a quantity of the feed `stock`: the entry moves to the end. False where there is none.
  boolean addStock(String id, long deltaMilli, String asOf) {
    moved.add("stock");
    return prepared.run(
            """
            UPDATE entry SET rev = (SELECT max(rev) + 1 FROM entry),
              data = json_set(data, '$.qtyMilli', json_extract(data, '$.qtyMilli') + ?, '$.asOf', ?)
            WHERE feed = 'stock' AND id = ? AND data IS NOT NULL
            """,
            deltaMilli,
            asOf,
            id)
        > 0;
  }

  /// Takes an entry away: a tombstone moves to the end of its feed. Nothing where there is none.
  void drop(String feed, String id) {
    moved.add(feed);
    handle
        .createUpdate(
            """
            UPDATE entry SET data = NULL, rev = (SELECT max(rev) + 1 FROM entry)
            WHERE feed = :feed AND id = :id AND data IS NOT NULL
            """)
        .bind("feed", feed)
        .bind("id", id)
        .execute();
  }

  /// The ids of a feed's entries in which the text field `name` has this value; reads all of it.
  List<String> having(String feed, String name, String value) {
    return handle
        .createQuery(
            """
            SELECT id FROM entry
            WHERE feed = :feed AND data IS NOT NULL AND json_extract(data, '$.' || :name) = :value
            """)
        .bind("feed", feed)
        .bind("name", name)
        .bind("value", value)
        .mapTo(String.class)
        .list();
  }

  /// The customer of that e-mail address, in any case of letters; the oldest entry where several
  /// share it.
  Optional<String> customerOfEmail(String email) {
    return prepared.only(
        """
        SELECT id FROM entry
        WHERE feed = 'customers' AND data IS NOT NULL
          AND lower(json_extract(data, '$.email')) = lower(?)
        ORDER BY id LIMIT 1
        """,
        row -> row.getString(1),
        email);
  }

  /// How many entries a feed has, those that were dropped not counted.
  long count(String feed) {
    return handle
        .createQuery(
            """
            SELECT (SELECT count(*) FROM entry INDEXED BY entry_feed_rev WHERE feed = :feed)
              - (SELECT count(*) FROM entry WHERE feed = :feed AND data IS NULL)
            """)
        .bind("feed", feed)
        .mapTo(Long.class)
        .one();
  }

  /// The highest rev in the file, 0 in a new one.
  long lastRev() {
    return prepared
        .only("SELECT coalesce(max(rev), 0) FROM entry", row -> row.getLong(1))
        .orElse(0L);
  }

  /// Forgets the dropped entries of all feeds; no cursor given before may be served afterwards.
  void forgetDropped() {
    handle.execute("DELETE FROM entry WHERE data IS NULL");
  }
}
