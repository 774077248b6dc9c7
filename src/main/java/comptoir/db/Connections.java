package comptoir.db;

import comptoir.value.Fault;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

/// Opens connections with the settings that were measured, and says what a failure means. An
/// encrypting driver would be put in here.
final class Connections {

  private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

  /// How much of the file is read as memory, without a system call for each page: with a million
  /// items a look-up takes a third of the time. An encrypting driver must not map.
  private static final long MAPPED_BYTES = 1L << 30;

  /// How much of the cache is kept in memory while pages of feeds are written: what they touch lies
  /// all over its indexes.
  private static final int CACHING_KIBIBYTES = 24 * 1024;

  /// So many pages (16 MiB) may lie in the cache's log before they are put into the file. A commit
  /// of a first download touches some thousand of them, many of which the next one touches again.
  private static final int LOGGED_PAGES = 4_096;

  private Connections() {}

  static Connection writing(Path file, int busyMillis) throws SQLException {
    var config = common(busyMillis);
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    config.setOpenMode(SQLiteOpenMode.OPEN_URI);
    return config.createConnection("jdbc:sqlite:" + file);
  }

  /// For what comes down: a power cut may take the last commits with it, each of them whole, since
  /// they come down again.
  static Connection caching(Path file, int busyMillis) throws SQLException {
    var config = common(busyMillis);
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.NORMAL);
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    config.setCacheSize(-CACHING_KIBIBYTES);
    config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, String.valueOf(LOGGED_PAGES));
    return config.createConnection("jdbc:sqlite:" + file);
  }

  static Connection reading(Path file, int busyMillis) throws SQLException {
    var config = common(busyMillis);
    config.setReadOnly(true);
    config.setOpenMode(SQLiteOpenMode.OPEN_URI);
    config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, String.valueOf(MAPPED_BYTES));
    return config.createConnection("jdbc:sqlite:" + file);
  }

  private static SQLiteConfig common(int busyMillis) {
    var config = new SQLiteConfig();
    config.enforceForeignKeys(true);
    config.setBusyTimeout(busyMillis);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    return config;
  }

  static void closeQuietly(@Nullable Connection connection) {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      LOG.warn("A connection did not close", e);
    }
  }

  static Fault fault(String what, SQLException e) {
    return new Fault(codeOf(e), what + ": " + e.getMessage(), e);
  }

  static Opening refusal(Path file, SQLException e) {
    var detail = String.valueOf(e.getMessage());
    var code = codeOf(e);
    return code == Fault.Code.DB_CORRUPT
        ? new Opening.Damaged(file, detail)
        : new Opening.Refused(code, detail);
  }

  static Fault.Code codeOf(@Nullable Throwable e) {
    for (var cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException sqlite) {
        return codeOf(sqlite.getResultCode());
      }
    }
    return Fault.Code.PROGRAM;
  }

  /// True where another statement would fail too, as opposed to data that a table refuses.
  static boolean isOfMachine(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException sqlite) {
        return switch (primary(sqlite.getResultCode())) {
          case SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_RANGE, SQLITE_TOOBIG, SQLITE_ERROR ->
              false;
          default -> true;
        };
      }
    }
    return false;
  }

  private static SQLiteErrorCode primary(SQLiteErrorCode result) {
    return SQLiteErrorCode.getErrorCode(result.code & 0xff);
  }

  private static Fault.Code codeOf(SQLiteErrorCode result) {
    return switch (primary(result)) {
      case SQLITE_BUSY, SQLITE_LOCKED -> Fault.Code.DB_LOCKED;
      case SQLITE_FULL -> Fault.Code.DB_FULL;
      case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> Fault.Code.DB_READ_ONLY;
      case SQLITE_CORRUPT, SQLITE_NOTADB -> Fault.Code.DB_CORRUPT;
      default -> Fault.Code.DB_IO;
    };
  }
}
