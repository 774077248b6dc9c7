package comptoir.sync;

import comptoir.db.Batch;
import comptoir.db.Tx;
import comptoir.value.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// Rows of the feeds and of the entries they brought.
final class FeedTable {

  private FeedTable() {}

  /// The feed's row, made where it is new.
  static FeedRow load(Tx tx, String name) {
    tx.handle()
        .execute(
            """
            INSERT INTO feed (name, stage, entries, complete)
            VALUES (?, 'snapshot', 0, 0) ON CONFLICT (name) DO NOTHING
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
        row.getLong("entries"),
        expected(row),
        row.getBoolean("complete"),
        receivedAt);
  }

  private static OptionalLong expected(ResultSet row) throws SQLException {
    var expected = row.getLong("expected");
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(expected);
  }

  static void save(Tx tx, FeedRow row) {
    tx.handle()
        .createUpdate(
            """
            UPDATE feed SET cursor = :cursor, stage = :stage, entries = :entries,
                   expected = :expected, complete = :complete, received_at = :receivedAt
             WHERE id = :id
            """)
        .bind("cursor", row.cursor())
        .bind("stage", row.stage().name().toLowerCase(Locale.ROOT))
        .bind("entries", row.entries())
        .bind("expected", row.expected().isPresent() ? row.expected().getAsLong() : null)
        .bind("complete", row.complete() ? 1 : 0)
        .bind("receivedAt", row.receivedAt().map(Instant::toEpochMilli).orElse(null))
        .bind("id", row.id())
        .execute();
  }

  /// Notes which entries are here now, and returns how many more they are than before.
  static <T> long mark(Tx tx, String name, List<Change<T>> changes) {
    var feed = load(tx, name);
    var puts = new Batch(tx.handle(), "INSERT OR IGNORE INTO feed_entry VALUES (?, ?)");
    var drops = new Batch(tx.handle(), "DELETE FROM feed_entry WHERE feed = ? AND id = ?");
    for (var change : changes) {
      switch (change) {
        case Change.Put<T> put -> puts.add(feed.id(), put.id());
        case Change.Drop<T> drop -> drops.add(feed.id(), drop.id());
      }
    }
    return puts.run() - drops.run();
  }
}
