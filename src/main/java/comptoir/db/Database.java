package comptoir.db;

import comptoir.value.Fault;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A till's data: the main file, which is the till's own, and the cache file beside it, which can
/// be downloaded again. Three owners: `db-write` runs each job in a transaction of its own on the
/// main file, and reads the cache; `db-read` looks things up in both; `db-cache` writes to the
/// cache alone. None waits for another. Jobs of one thread run in the order they were given. A
/// job's failure completes its future with a [Fault]; nothing of that job is kept.
public final class Database implements AutoCloseable {

  private static final int BUSY_MILLIS = 5_000;

  private final Owner writer;
  private final Owner reader;
  private final CleanEnd end;
  private final Caches caches;

  private Database(Connection write, Connection read, Caches caches, CleanEnd end) {
    this.end = end;
    this.caches = caches;
    this.writer = new Owner("db-write", write, this::damageMet);
    this.reader = new Owner("db-read", read, this::damageMet);
  }

  /// Opens or creates the file, and brings it to the newest version. One that was not left in good
  /// order is first looked through for damage. The cache beside it is found, or made, by itself;
  /// one that is of no use is put aside ([#cacheLoss]). Blocks on the disk.
  public static Opening open(Path file) {
    return open(file, BUSY_MILLIS);
  }

  /// @param busyMillis how long another program's lock is waited for
  public static Opening open(Path file, int busyMillis) {
    @Nullable Connection write = null;
    @Nullable Opening opening = null;
    try {
      var end = new CleanEnd(file);
      var isAsLeft = end.takeUp();
      write = Connections.writing(file, busyMillis);
      opening = refusal(file, write, isAsLeft);
      if (opening == null) {
        opening = new Opening.Opened(opened(file, write, end, busyMillis));
      }
    } catch (SQLException e) {
      opening = Connections.refusal(file, e);
    } catch (Fault fault) {
      opening = new Opening.Refused(fault.code(), String.valueOf(fault.getMessage()));
    } finally {
      if (!(opening instanceof Opening.Opened)) {
        Connections.closeQuietly(write);
      }
    }
    return opening;
  }

  /// Null where the main file is sound and current.
  private static @Nullable Opening refusal(Path file, Connection write, boolean isAsLeft)
      throws SQLException {
    var flaw = isAsLeft ? Optional.<String>empty() : CleanEnd.flaw(write);
    return flaw.isPresent()
        ? new Opening.Damaged(file, flaw.get())
        : Migrations.upTo(write, file).orElse(null);
  }

  /// What goes wrong from here on is not the main file's damage.
  private static Database opened(Path file, Connection write, CleanEnd end, int busyMillis) {
    @Nullable Caches caches = null;
    @Nullable Connection read = null;
    var isOpen = false;
    try {
      caches = Caches.open(write, new CacheFiles(file), busyMillis);
      read = Connections.reading(file, busyMillis);
      caches.attachTo(write);
      caches.attachTo(read);
      isOpen = true;
      return new Database(write, read, caches, end);
    } catch (SQLException e) {
      throw Connections.fault("The cache does not open", e);
    } finally {
      if (!isOpen) {
        Connections.closeQuietly(read);
        if (caches != null) {
          caches.close();
        }
      }
    }
  }

  /// Runs the work as one transaction of the main file, on disk (fsync) when the future completes.
  public <T> CompletableFuture<T> write(TxWork<T> work) {
    return writer.run(work);
  }

  /// As [#write], for work that has no result.
  public CompletableFuture<Void> run(Consumer<Tx> work) {
    return write(withoutResult(work)).thenAccept(done -> {});
  }

  /// Runs the work on a connection that cannot write, in one consistent view of each of the files.
  public <T> CompletableFuture<T> read(TxWork<T> work) {
    return reader.run(work);
  }

  /// Runs the work as one transaction of the cache, which sees nothing of the main file. A power
  /// cut may take the last ones with it, each of them whole.
  public <T> CompletableFuture<T> cache(TxWork<T> work) {
    return caches.live().run(work);
  }

  /// As [#cache], for work that has no result.
  public CompletableFuture<Void> runInCache(Consumer<Tx> work) {
    return cache(withoutResult(work)).thenAccept(done -> {});
  }

  private static TxWork<Boolean> withoutResult(Consumer<Tx> work) {
    return tx -> {
      work.accept(tx);
      return true;
    };
  }

  /// Why the cache was begun anew when it was opened; empty where it was as it should be.
  public Optional<CacheLoss> cacheLoss() {
    return caches.loss();
  }

  /// Whether damage was met in the cache since it was opened: a fresh one should take its place.
  public boolean isCacheDamaged() {
    return caches.live().isDamaged();
  }

  /// The fresh cache that was begun, in this run or in one before, and has not taken over yet.
  public Optional<FreshCache> freshCache() {
    return caches.fresh(this);
  }

  /// Begins a fresh cache beside the one that is read, or goes on with the one that was begun.
  public FreshCache beginFreshCache() {
    return caches.begin(this);
  }

  void takeOver(Cache fresh) {
    caches.takeOver(fresh, writer, reader);
  }

  void discard(Cache fresh) {
    caches.discard(fresh);
  }

  /// Has what was deleted, and overwritten where it lay, go out of the logs beside the files and
  /// out of what was put aside. Blocks on the disk.
  public void scrub() {
    writer.between(Owner.statement("PRAGMA main.wal_checkpoint(TRUNCATE)"));
    caches.live().settle();
    caches.removeAside();
  }

  /// It may lie in either file.
  private void damageMet() {
    end.damageMet();
    caches.live().suspect();
  }

  /// Removes the caches of a main file that is not open: what they hold comes down again.
  public static void removeCaches(Path file) {
    new CacheFiles(file).removeAll();
  }

  /// Lets the jobs that were given end, then closes all connections, which puts all that was
  /// written into the files themselves. Once closed it may be closed again.
  @Override
  public void close() {
    var isReaderClosed = reader.close();
    var isWriterClosed = writer.close();
    caches.close();
    if (isReaderClosed && isWriterClosed) {
      end.vouch();
    }
  }
}
