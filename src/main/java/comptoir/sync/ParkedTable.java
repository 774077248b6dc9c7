package comptoir.sync;

import comptoir.db.Batch;
import comptoir.db.Tx;
import comptoir.platform.PullReply.Unreadable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// Rows of entries that could not be read or kept.
final class ParkedTable {

  static final String UNREADABLE = "unreadable";
  static final String NOT_APPLIED = "not-applied";

  private ParkedTable() {}

  static void park(Tx tx, FeedRow feed, String cause, Unreadable entry, Instant now) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO parked_entry (feed, id, at, cause, reason, line)
            VALUES (:feed, :id, :at, :cause, :reason, :line)
            ON CONFLICT (feed, id) DO UPDATE
               SET at = :at, cause = :cause, reason = :reason, line = :line
            """)
        .bind("feed", feed.id())
        .bind("id", entry.id())
        .bind("at", now.toEpochMilli())
        .bind("cause", cause)
        .bind("reason", entry.reason())
        .bind("line", entry.line())
        .execute();
  }

  static void clear(Tx tx, FeedRow feed, Collection<String> ids) {
    if (count(tx, feed) > 0) {
      var batch = new Batch(tx.handle(), "DELETE FROM parked_entry WHERE feed = ? AND id = ?");
      ids.forEach(id -> batch.add(feed.id(), id));
      batch.run();
    }
  }

  static long count(Tx tx, FeedRow feed) {
    return tx.handle()
        .createQuery("SELECT count(*) FROM parked_entry WHERE feed = :feed")
        .bind("feed", feed.id())
        .mapTo(Long.class)
        .one();
  }

  static List<ParkedEntry> all(Tx tx) {
    return tx.handle()
        .createQuery(
            """
            SELECT f.name, p.id, p.at, p.reason FROM parked_entry p JOIN feed f ON f.id = p.feed
             ORDER BY p.at, f.id, p.id
            """)
        .map(
            (row, context) ->
                new ParkedEntry(
                    row.getString("name"),
                    row.getString("id"),
                    Instant.ofEpochMilli(row.getLong("at")),
                    row.getString("reason")))
        .list();
  }
}
