package comptoir.db;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether a database file is as the program last left it. A mark beside it (`….clean`) is written
/// when both connections ended well and no damage was met, with the file's size and time of change.
/// A file without a matching mark is looked through page by page before it is used (some 0.5 s for
/// 100 MB); one with it is not, so that the usual start stays fast. Thread-safe.
final class CleanEnd {

  private static final Logger LOG = LoggerFactory.getLogger(CleanEnd.class);

  private final Path file;
  private final Path mark;
  private final AtomicBoolean isDamaged = new AtomicBoolean();

  CleanEnd(Path file) {
    this.file = file;
    this.mark = file.resolveSibling(file.getFileName() + ".clean");
  }

  /// Call before the file is opened. From now on it is not vouched for until [#vouch].
  boolean takeUp() {
    try {
      var isAsLeft =
          Files.exists(mark) && !hasLog() && Files.readString(mark).strip().equals(state());
      Files.deleteIfExists(mark);
      return isAsLeft;
    } catch (IOException e) {
      LOG.warn("The mark of a clean end cannot be read", e);
      return false;
    }
  }

  /// What is wrong with the file; empty where all pages hang together.
  static Optional<String> flaw(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("PRAGMA quick_check(1)")) {
      return rows.next()
          ? Optional.of(rows.getString(1)).filter(word -> !word.equals("ok"))
          : Optional.empty();
    }
  }

  /// Damage was met while working: the next start looks through the file.
  void damageMet() {
    isDamaged.set(true);
  }

  /// Call when both connections are closed.
  void vouch() {
    try {
      if (!isDamaged.get() && !hasLog()) {
        Files.writeString(mark, state() + "\n", StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      LOG.warn("The mark of a clean end cannot be written: the next start takes longer", e);
    }
  }

  private boolean hasLog() throws IOException {
    var log = file.resolveSibling(file.getFileName() + "-wal");
    return Files.exists(log) && Files.size(log) > 0;
  }

  private String state() throws IOException {
    return Files.size(file) + " " + Files.getLastModifiedTime(file).toInstant();
  }
}
