package comptoir.db;

import comptoir.value.Fault;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One open cache file with its thread `db-cache`. Thread-safe.
final class Cache {

  private static final Logger LOG = LoggerFactory.getLogger(Cache.class);

  final int number;
  private final CleanEnd end;
  private final Owner owner;
  private volatile boolean isDamaged;
  private volatile boolean isSuspected;

  private Cache(int number, Connection connection, CleanEnd end) {
    this.number = number;
    this.end = end;
    this.owner = new Owner("db-cache", connection, this::damageMet);
  }

  /// Opens the file, made where there is none and begun anew where it is of no use.
  ///
  /// @param loss why it was begun anew
  record Opened(Cache cache, Optional<CacheLoss> loss) {}

  static Opened open(CacheFiles files, int number, int busyMillis) throws SQLException {
    try {
      return new Opened(openAsItIs(files, number, busyMillis), Optional.empty());
    } catch (Lost lost) {
      LOG.warn("{} is of no use and is put aside: {}", files.of(number), lost.getMessage());
      files.putAside(number);
      try {
        return new Opened(openAsItIs(files, number, busyMillis), Optional.of(lost.loss));
      } catch (Lost again) {
        throw new Fault(Fault.Code.DB_IO, "A new cache file is of no use", again);
      }
    }
  }

  /// The file cannot be used.
  private static final class Lost extends Exception {

    private static final long serialVersionUID = 1L;
    private final CacheLoss loss;

    Lost(CacheLoss loss, String detail, @Nullable Throwable cause) {
      super(detail, cause);
      this.loss = loss;
    }
  }

  private static Cache openAsItIs(CacheFiles files, int number, int busyMillis)
      throws SQLException, Lost {
    files.clear(number);
    var end = new CleanEnd(files.of(number));
    var isAsLeft = end.takeUp();
    @Nullable Connection connection = null;
    try {
      connection = Connections.caching(files.of(number), busyMillis);
      check(connection, isAsLeft);
      var cache = new Cache(number, connection, end);
      connection = null;
      return cache;
    } catch (SQLException e) {
      if (Connections.codeOf(e) == Fault.Code.DB_CORRUPT) {
        throw new Lost(CacheLoss.DAMAGED, String.valueOf(e.getMessage()), e);
      }
      throw e;
    } finally {
      Connections.closeQuietly(connection);
    }
  }

  private static void check(Connection connection, boolean isAsLeft) throws SQLException, Lost {
    var flaw = isAsLeft ? Optional.<String>empty() : CleanEnd.flaw(connection);
    if (flaw.isPresent()) {
      throw new Lost(CacheLoss.DAMAGED, flaw.get(), null);
    }
    var newer = Migrations.ofCache(connection);
    if (newer.isPresent()) {
      throw new Lost(CacheLoss.NEWER, "version " + newer.getAsInt(), null);
    }
  }

  <T> CompletableFuture<T> run(TxWork<T> work) {
    return owner.run(work);
  }

  /// As [#run], while memory mirrors another file.
  <T> CompletableFuture<T> runAlone(TxWork<T> work) {
    return owner.runAlone(work);
  }

  /// Puts all that was written into the file itself and waits until it is on the disk.
  void settle() {
    owner.between(Owner.statement("PRAGMA wal_checkpoint(TRUNCATE)"));
  }

  /// Whether a page was met that hangs together with nothing.
  boolean isDamaged() {
    return isDamaged;
  }

  private void damageMet() {
    isDamaged = true;
    end.damageMet();
  }

  /// Damage was met where this file and another are read: looks which one it was, once.
  void suspect() {
    end.damageMet();
    if (!isSuspected) {
      isSuspected = true;
      run(Cache::flaw).thenAccept(flaw -> flaw.ifPresent(word -> damageMet()));
    }
  }

  private static Optional<String> flaw(Tx tx) {
    return tx.handle()
        .createQuery("PRAGMA quick_check(1)")
        .mapTo(String.class)
        .findFirst()
        .filter(word -> !word.equals("ok"));
  }

  /// Call when no other connection has it.
  void close() {
    if (owner.close()) {
      end.vouch();
    }
  }
}
