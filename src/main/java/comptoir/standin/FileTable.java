package comptoir.standin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// The platform's file as a whole: opens it, brings its schema up to date, and is the only way to a
/// transaction. Safe for any number of threads: writers wait for each other, readers likewise.
final class FileTable implements AutoCloseable {
  private static final List<String> VERSIONS = List.of("V001__platform.sql", "V002__customers.sql");
  private static final int BUSY_MILLIS = 5_000;
  private static final int MARK_BYTES = 8;
  private static final int CACHE_KIB = -65_536;

  /// Remembers what it has parsed, for all connections.
  private static final SqlParser PARSER = new ColonPrefixSqlParser();

  private final Path file;
  private final Handle writer;
  private final Handle reader;
  private final PreparedTable writes;
  private final PreparedTable reads;
  private final Pulses pulses;
  private final ReentrantLock writing = new ReentrantLock();
  private final ReentrantLock readingLock = new ReentrantLock();

  private FileTable(Path file, Handle writer, Handle reader, Pulses pulses) {
    this.file = file;
    this.writer = writer;
    this.reader = reader;
    this.writes = new PreparedTable(writer.getConnection());
    this.reads = new PreparedTable(reader.getConnection());
    this.pulses = pulses;
  }

  /// `pulses` is told which feeds moved, after each commit.
  static FileTable open(Path file, Pulses pulses) {
    Handle writer = handle(file, false);
    try {
      migrate(writer);
      return new FileTable(file, writer, handle(file, true), pulses);
    } catch (RuntimeException e) {
      writer.close();
      throw e;
    }
  }

  private static Handle handle(Path file, boolean isReader) {
    Jdbi jdbi = Jdbi.create(source(file, isReader));
    jdbi.getConfig(SqlStatements.class).setSqlParser(PARSER);
    return jdbi.open();
  }

  /// Runs `work` in one transaction; an exception rolls it back.
  <T> T write(Function<TxTable, T> work) {
    writing.lock();
    try {
      Done<T> done = writer.inTransaction(handle -> run(new TxTable(handle, writes), work));
      pulses.moved(done.moved(), done.cursor());
      return done.result();
    } finally {
      writing.unlock();
    }
  }

  private record Done<T>(T result, Set<String> moved, String cursor) {}

  private static <T> Done<T> run(TxTable tx, Function<TxTable, T> work) {
    T result = work.apply(tx);
    if (tx.moved().isEmpty()) {
      return new Done<>(result, Set.of(), "");
    }
    MarkTable marks = tx.marks();
    marks.set(StandIn.random(MARK_BYTES));
    return new Done<>(result, tx.moved(), marks.cursor(tx.entries().lastRev()));
  }

  /// Copies the file as it is now to another, which must not be there. It takes a connection of its
  /// own: one that has statements prepared may not.
  void backUp(Path copy) {
    writing.lock();
    try (Handle copier = handle(file, true)) {
      copier.createUpdate("VACUUM INTO :copy").bind("copy", copy.toString()).execute();
    } finally {
      writing.unlock();
    }
  }

  /// Runs `work` on one unchanging view of the file.
  <T> T read(Function<TxTable, T> work) {
    readingLock.lock();
    try {
      return reader.inTransaction(handle -> work.apply(new TxTable(handle, reads)));
    } finally {
      readingLock.unlock();
    }
  }

  private static SQLiteDataSource source(Path file, boolean readOnly) {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setCacheSize(CACHE_KIB);
    if (!readOnly) {
      config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    }
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }

  private static void migrate(Handle handle) {
    int found = handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one();
    int newest = VERSIONS.size();
    if (found > newest) {
      throw new IllegalStateException(
          "The platform's file has version " + found + ", this program knows " + newest + ".");
    }
    for (int version = found; version < newest; version++) {
      String script = resource(VERSIONS.get(version));
      String mark = "PRAGMA user_version = " + (version + 1);
      handle.useTransaction(
          tx -> {
            tx.createScript(script).execute();
            tx.execute(mark);
          });
    }
  }

  private static String resource(String name) {
    try (InputStream bytes = FileTable.class.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new IllegalStateException(name + " is missing from the program.");
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    writing.lock();
    readingLock.lock();
    try (writer;
        reader;
        writes;
        reads) {
      // All are closed in turn, each even when another fails.
    } finally {
      readingLock.unlock();
      writing.unlock();
    }
  }
}
