package comptoir.db;

import comptoir.value.Fault;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A SQLite file with its two owners: `db-write` runs each job in a transaction of its own,
/// `db-read` looks things up without waiting for it. Jobs of one thread run in the order they were
/// given. A job's failure completes its future with a [Fault]; nothing of that job is kept.
public final class Database implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Database.class);
  private static final long CLOSE_SECONDS = 10;
  private static final int BUSY_MILLIS = 5_000;

  private final Owner writer;
  private final Owner reader;
  private final CleanEnd end;

  private Database(Owner writer, Owner reader, CleanEnd end) {
    this.writer = writer;
    this.reader = reader;
    this.end = end;
  }

  /// Opens or creates the file, and brings it to the newest version. One that was not left in good
  /// order is first looked through for damage. Blocks on the disk.
  public static Opening open(Path file) {
    return open(file, BUSY_MILLIS);
  }

  /// @param busyMillis how long another program's lock is waited for
  static Opening open(Path file, int busyMillis) {
    @Nullable Connection write = null;
    try {
      var end = new CleanEnd(file);
      var isAsLeft = end.takeUp();
      write = Connections.writing(file, busyMillis);
      var flaw = isAsLeft ? Optional.<String>empty() : CleanEnd.flaw(write);
      if (flaw.isPresent()) {
        write.close();
        return new Opening.Damaged(file, flaw.get());
      }
      var refusal = Migrations.upTo(write, file);
      if (refusal.isPresent()) {
        write.close();
        return refusal.get();
      }
      var reader = new Owner("db-read", Connections.reading(file, busyMillis), end);
      return new Opening.Opened(new Database(new Owner("db-write", write, end), reader, end));
    } catch (SQLException e) {
      closeQuietly(write);
      return Connections.refusal(file, e);
    } catch (Fault fault) {
      closeQuietly(write);
      return new Opening.Refused(fault.code(), String.valueOf(fault.getMessage()));
    }
  }

  private static void closeQuietly(@Nullable Connection connection) {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      LOG.warn("A connection did not close", e);
    }
  }

  /// Runs the work as one transaction, on disk (fsync) when the future completes.
  public <T> CompletableFuture<T> write(TxWork<T> work) {
    return writer.run(work);
  }

  /// As [#write], for work that has no result.
  public CompletableFuture<Void> run(Consumer<Tx> work) {
    return write(
            tx -> {
              work.accept(tx);
              return true;
            })
        .thenAccept(done -> {});
  }

  /// Runs the work on a connection that cannot write, in one consistent view of the data.
  public <T> CompletableFuture<T> read(TxWork<T> work) {
    return reader.run(work);
  }

  /// Lets the jobs that were given end, then closes both connections, which puts all that was
  /// written into the file itself. Once closed it may be closed again.
  @Override
  public void close() {
    var isReaderClosed = reader.close();
    var isWriterClosed = writer.close();
    if (isReaderClosed && isWriterClosed) {
      end.vouch();
    }
  }

  /// One connection and the one thread that uses it.
  private static final class Owner {

    private final ExecutorService thread;
    private final Connection connection;
    private final Handle handle;
    private final CleanEnd end;

    Owner(String name, Connection connection, CleanEnd end) {
      this.end = end;
      this.thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).factory());
      this.connection = connection;
      this.handle = Jdbi.create(connection).open();
    }

    <T> CompletableFuture<T> run(TxWork<T> work) {
      return CompletableFuture.supplyAsync(() -> inTransaction(work), thread);
    }

    private <T> T inTransaction(TxWork<T> work) {
      try {
        return committed(work);
      } catch (Fault fault) {
        throw fault;
      } catch (RuntimeException e) {
        throw faultOf(e);
      }
    }

    private Fault faultOf(RuntimeException e) {
      var code = Connections.codeOf(e);
      if (code == Fault.Code.DB_CORRUPT) {
        end.damageMet();
      }
      return new Fault(code, "A database job failed: " + e.getMessage(), e);
    }

    private <T> T committed(TxWork<T> work) {
      var ended = false;
      try {
        handle.begin();
        var tx = new Tx(handle);
        var result = work.in(tx);
        tx.end();
        ended = true;
        return result;
      } finally {
        if (!ended) {
          rollBack();
        }
      }
    }

    /// After some failures (a full disk) the database has rolled back already, and says so.
    private void rollBack() {
      try {
        if (handle.isInTransaction()) {
          handle.rollback();
        }
      } catch (RuntimeException e) {
        LOG.debug("Nothing was left to roll back", e);
      }
    }

    /// True where it ended now, and in time.
    boolean close() {
      if (thread.isShutdown()) {
        return false;
      }
      thread.execute(this::closeConnection);
      thread.shutdown();
      try {
        if (thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
          return true;
        }
        LOG.warn("A database thread did not end in {} s", CLOSE_SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return false;
    }

    /// The handle does not close a connection it did not open.
    private void closeConnection() {
      handle.close();
      closeQuietly(connection);
    }
  }
}
