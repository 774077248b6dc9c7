package comptoir.db;

import comptoir.value.Fault;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One connection and the one thread that uses it.
final class Owner {

  private static final Logger LOG = LoggerFactory.getLogger(Owner.class);
  private static final long CLOSE_SECONDS = 10;

  /// Remembers what it has parsed, for all connections: parsing a statement costs more than running
  /// it.
  private static final SqlParser PARSER = new ColonPrefixSqlParser();

  private final ExecutorService thread;
  private final Connection connection;
  private final Handle handle;
  private final Runnable onDamage;

  /// @param onDamage is told, on the thread, of a page that was met and hangs together with nothing
  Owner(String name, Connection connection, Runnable onDamage) {
    this.onDamage = onDamage;
    this.thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).factory());
    this.connection = connection;
    var jdbi = Jdbi.create(connection);
    jdbi.getConfig(SqlStatements.class).setSqlParser(PARSER);
    this.handle = jdbi.open();
  }

  <T> CompletableFuture<T> run(TxWork<T> work) {
    return CompletableFuture.supplyAsync(() -> inTransaction(work, true), thread);
  }

  /// As [#run], where nothing in memory mirrors this file: what was to follow the commit does not.
  <T> CompletableFuture<T> runAlone(TxWork<T> work) {
    return CompletableFuture.supplyAsync(() -> inTransaction(work, false), thread);
  }

  /// What cannot be part of a transaction.
  @FunctionalInterface
  interface Deed {

    void on(Connection connection) throws SQLException;
  }

  /// Does it on the thread, between two transactions, and waits for its end.
  void between(Deed deed) {
    try {
      CompletableFuture.runAsync(() -> perform(deed), thread).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof Fault fault ? fault : e;
    }
  }

  private void perform(Deed deed) {
    try {
      deed.on(connection);
    } catch (SQLException e) {
      throw faultOf(e);
    }
  }

  /// Runs one statement for what it does, whatever it returns.
  static Deed statement(String sql) {
    return connection -> {
      try (var statement = connection.createStatement()) {
        statement.execute(sql);
      }
    };
  }

  private <T> T inTransaction(TxWork<T> work, boolean isMirrored) {
    try {
      return committed(work, isMirrored);
    } catch (Fault fault) {
      throw fault;
    } catch (RuntimeException e) {
      throw faultOf(e);
    }
  }

  private Fault faultOf(Exception e) {
    var code = Connections.codeOf(e);
    if (code == Fault.Code.DB_CORRUPT) {
      onDamage.run();
    }
    return new Fault(code, "A database job failed: " + e.getMessage(), e);
  }

  private <T> T committed(TxWork<T> work, boolean isMirrored) {
    var ended = false;
    var tx = new Tx(handle);
    try {
      handle.begin();
      var result = work.in(tx);
      var steps = tx.end();
      ended = true;
      Tx.run(isMirrored ? steps : List.of());
      return result;
    } finally {
      if (!ended) {
        rollBack();
      }
      tx.close();
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

  /// Lets the jobs that were given end. True where it ended now, and in time.
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
    Connections.closeQuietly(connection);
  }
}
