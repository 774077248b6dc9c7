package comptoir.standin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import org.jdbi.v3.core.Handle;

/// Takes the entries of a shop folder, a million at a time, inside the caller's transaction.
///
/// What the folder says as it did at the last loading is left alone, with whatever tills have done
/// to it since; what it says otherwise becomes a change, what it no longer says is dropped.
final class SeedTable implements AutoCloseable {
  private static final int BATCH = 500;
  private static final int DIGEST_BYTES = 16;

  private final Handle handle;
  private final PreparedStatement put;
  private final PreparedStatement seen;
  private final MessageDigest digest;
  private final boolean first;
  private long rev;
  private int waiting;

  /// `lastRev` is the highest rev given so far; 0 means a file without entries.
  SeedTable(Handle handle, long lastRev) {
    this.handle = handle;
    this.rev = lastRev;
    this.first = lastRev == 0;
    try {
      digest = MessageDigest.getInstance("SHA-256");
      handle.execute("CREATE TEMP TABLE IF NOT EXISTS seen (feed TEXT, id TEXT)");
      handle.execute("DELETE FROM seen");
      put = handle.getConnection().prepareStatement(first ? INSERT : INSERT + CHANGE);
      seen = handle.getConnection().prepareStatement("INSERT INTO seen (feed, id) VALUES (?, ?)");
    } catch (SQLException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("The shop folder cannot be taken in.", e);
    }
  }

  private static final String INSERT =
      "INSERT INTO entry (rev, feed, id, data, seed) VALUES (?, ?, ?, ?, ?)";

  private static final String CHANGE =
      """
       ON CONFLICT (feed, id) DO UPDATE
      SET rev = excluded.rev, data = excluded.data, seed = excluded.seed
      WHERE seed IS NOT excluded.seed OR data IS NULL
      """;

  void put(String feed, String id, String json) {
    put(feed, id, json, json);
  }

  /// `said` is what the folder says, by which it is known again, `json` what is kept of it.
  void put(String feed, String id, String json, String said) {
    try {
      put.setLong(1, ++rev);
      put.setString(2, feed);
      put.setString(3, id);
      put.setString(4, json);
      put.setBytes(5, digestOf(said));
      put.addBatch();
      if (!first) {
        seen.setString(1, feed);
        seen.setString(2, id);
        seen.addBatch();
      }
      if (++waiting == BATCH) {
        flush();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(feed + " " + id + " cannot be taken in.", e);
    }
  }

  /// Writes what is left and drops what an earlier folder had and this one has not.
  void finish() {
    try {
      flush();
    } catch (SQLException e) {
      throw new IllegalStateException("The last rows cannot be taken in.", e);
    }
    if (!first) {
      handle.execute("CREATE UNIQUE INDEX IF NOT EXISTS temp.seen_id ON seen (feed, id)");
      drop();
      handle.execute("DROP TABLE seen");
    }
  }

  private void drop() {
    handle
        .createUpdate(
            """
            UPDATE entry SET data = NULL, seed = NULL, rev = :last + gone.n
            FROM (
              SELECT e.rev AS old, row_number() OVER (ORDER BY e.rev) AS n FROM entry e
              WHERE e.seed IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM seen s WHERE s.feed = e.feed AND s.id = e.id)
            ) AS gone
            WHERE entry.rev = gone.old
            """)
        .bind("last", rev)
        .execute();
  }

  private void flush() throws SQLException {
    put.executeBatch();
    if (!first) {
      seen.executeBatch();
    }
    waiting = 0;
  }

  private byte[] digestOf(String json) {
    return Arrays.copyOf(digest.digest(json.getBytes(StandardCharsets.UTF_8)), DIGEST_BYTES);
  }

  @Override
  public void close() {
    try (put;
        seen) {
      // Both are closed in turn, the second even when the first fails.
    } catch (SQLException e) {
      throw new IllegalStateException("The statements of the loading cannot be closed.", e);
    }
  }
}
