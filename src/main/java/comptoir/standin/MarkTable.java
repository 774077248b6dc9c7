package comptoir.standin;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Makes and reads cursors: `epoch.rev.mark`.
///
/// The epoch is the file's own. The mark is that of the transaction that gave the rev: a file that
/// was restored from an older copy gives a rev again with another mark, and so a till that has seen
/// what is lost is told to begin anew.
final class MarkTable {
  private static final String NONE = "0";

  private final Handle handle;
  private final String epoch;

  MarkTable(Handle handle, String epoch) {
    this.handle = handle;
    this.epoch = epoch;
  }

  /// Marks what this transaction changed; `mark` is drawn anew for each.
  void set(String mark) {
    handle
        .createUpdate(
            """
            INSERT INTO mark (rev, mark) SELECT max(rev), :mark FROM entry HAVING count(*) > 0
            ON CONFLICT (rev) DO NOTHING
            """)
        .bind("mark", mark)
        .execute();
  }

  /// Forgets all marks: for a file whose cursors no longer count.
  void forget() {
    handle.execute("DELETE FROM mark");
  }

  /// The cursor behind `rev`.
  String cursor(long rev) {
    return epoch + "." + rev + "." + mark(rev).orElse(NONE);
  }

  private Optional<String> mark(long rev) {
    return rev == 0
        ? Optional.empty()
        : handle
            .createQuery("SELECT mark FROM mark WHERE rev >= :rev ORDER BY rev LIMIT 1")
            .bind("rev", rev)
            .mapTo(String.class)
            .findOne();
  }

  /// The rev a cursor stands for, or -1 when this file cannot go on from it.
  long rev(String cursor) {
    String[] parts = cursor.split("\\.", -1);
    if (parts.length != 3 || !parts[0].equals(epoch)) {
      return -1;
    }
    try {
      long rev = Long.parseLong(parts[1]);
      return rev >= 0 && cursor(rev).equals(cursor) && (rev == 0) == parts[2].equals(NONE)
          ? rev
          : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
