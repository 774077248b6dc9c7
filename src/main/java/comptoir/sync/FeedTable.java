package comptoir.sync;

import comptoir.db.Tx;
import comptoir.value.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Rows of the feeds and of the entries they brought.
final class FeedTable {

  private FeedTable() {}

  /// The feed's row, made where it is new.
  static FeedRow load(Tx tx, String name) {
    tx.handle()
        .execute(
            """
            INSERT INTO feed (name, stage, generation, entries, complete)
            VALUES (?, 'snapshot', 1, 0, 0) ON CONFLICT (name) DO NOTHING
            """,
            name);
    return tx.handle()
        .createQuery("SELECT * FROM feed WHERE name = :name")
        .bind("name", name)
        .map((row, context) -> row(row))
        .one();
  }

  private static FeedRow row(ResultSet row) throws SQLException {
    var millis = row.getLong("received_at");
    var receivedAt =
        row.wasNull() ? Optional.<Instant>empty() : Optional.of(Instant.ofEpochMilli(millis));
    return new FeedRow(
        row.getInt("id"),
        row.getString("name"),
        Optional.ofNullable(row.getString("cursor")),
        FeedRow.Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT)),
        row.getInt("generation"),
        row.getLong("entries"),
        row.getBoolean("complete"),
        receivedAt);
  }

  static void save(Tx tx, FeedRow row) {
    tx.handle()
        .createUpdate(
            """
            UPDATE feed SET cursor = :cursor, stage = :stage, generation = :generation,
                   entries = :entries, complete = :complete, received_at = :receivedAt
             WHERE id = :id
            """)
        .bind("cursor", row.cursor())
        .bind("stage", row.stage().name().toLowerCase(Locale.ROOT))
        .bind("generation", row.generation())
        .bind("entries", row.entries())
        .bind("complete", row.complete() ? 1 : 0)
        .bind("receivedAt", row.receivedAt().map(Instant::toEpochMilli).orElse(null))
        .bind("id", row.id())
        .execute();
  }

  /// Notes which entries are here now, and returns how many more they are than before.
  static <T> long mark(Tx tx, FeedRow feed, List<Change<T>> changes) {
    var added = 0L;
    var puts = tx.handle().prepareBatch("INSERT OR IGNORE INTO feed_entry VALUES (?, ?, ?)");
    var drops = tx.handle().prepareBatch("DELETE FROM feed_entry WHERE feed = ? AND id = ?");
    for (var change : changes) {
      switch (change) {
        case Change.Put<T> put -> puts.add(feed.id(), put.id(), feed.generation());
        case Change.Drop<T> drop -> drops.add(feed.id(), drop.id());
      }
    }
    if (puts.size() > 0) {
      added += Arrays.stream(puts.execute()).sum();
    }
    if (drops.size() > 0) {
      added -= Arrays.stream(drops.execute()).sum();
    }
    if (feed.generation() > 1) {
      see(tx, feed, changes.stream().map(Change::id).toList());
    }
    return added;
  }

  /// Notes that the snapshot under way holds these, so that they are not dropped when it is whole.
  static void see(Tx tx, FeedRow feed, List<String> ids) {
    var batch =
        tx.handle().prepareBatch("UPDATE feed_entry SET generation = ? WHERE feed = ? AND id = ?");
    ids.forEach(id -> batch.add(feed.generation(), feed.id(), id));
    if (!ids.isEmpty()) {
      batch.execute();
    }
  }

  /// Entries that the newest snapshot did not hold.
  static List<String> unseen(Tx tx, FeedRow feed, int limit) {
    return tx.handle()
        .createQuery(
            "SELECT id FROM feed_entry WHERE feed = :feed AND generation < :now LIMIT :limit")
        .bind("feed", feed.id())
        .bind("now", feed.generation())
        .bind("limit", limit)
        .mapTo(String.class)
        .list();
  }
}
