package comptoir.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The cache that is read, and the fresh one that may be filled beside it. Which of the files is
/// read says the main file (`cache_file`), so that the change from one to the other is one commit.
/// Thread-safe.
final class Caches {

  private static final Logger LOG = LoggerFactory.getLogger(Caches.class);

  private final CacheFiles files;
  private final int busyMillis;
  private final Optional<CacheLoss> loss;
  private volatile Cache live;
  private @Nullable FreshCache fresh;

  private Caches(CacheFiles files, int busyMillis, Cache.Opened opened) {
    this.files = files;
    this.busyMillis = busyMillis;
    this.loss = opened.loss();
    this.live = opened.cache();
  }

  /// Finds and opens the cache of a main file.
  ///
  /// @param main its writing connection
  static Caches open(Connection main, CacheFiles files, int busyMillis) throws SQLException {
    var named = named(main);
    var number = choose(files, named);
    files.keepOnly(number, number + 1);
    var opened = Cache.open(files, number, busyMillis);
    if (number != named) {
      point(main, number);
    }
    return new Caches(files, busyMillis, opened);
  }

  /// Where the named file is gone, or a rebuilt main file names none, the lowest is the one that
  /// was read: a fresh one has the next number.
  private static int choose(CacheFiles files, int named) {
    var present = files.present();
    return present.contains(named) || present.isEmpty() ? named : present.first();
  }

  private static int named(Connection main) throws SQLException {
    try (var statement = main.createStatement();
        var row = statement.executeQuery("SELECT live FROM cache_file")) {
      return row.next() ? row.getInt(1) : 1;
    }
  }

  private static void point(Connection main, int number) throws SQLException {
    try (var statement = main.createStatement()) {
      statement.executeUpdate(
          "INSERT OR REPLACE INTO cache_file (id, live) VALUES (1, " + number + ")");
    }
  }

  Cache live() {
    return live;
  }

  /// Why the cache was begun anew when it was opened.
  Optional<CacheLoss> loss() {
    return loss;
  }

  /// Has a connection read what is in the cache, without a way to change it.
  void attachTo(Connection connection) throws SQLException {
    attach(live.number).on(connection);
  }

  private Owner.Deed attach(int number) {
    var address = files.of(number).toUri().getRawPath();
    return Owner.statement(
        "ATTACH DATABASE 'file:%s?mode=ro' AS cache%d"
            .formatted(address.replace("'", "%27"), number));
  }

  /// The fresh cache that was begun and is not the live one yet.
  synchronized Optional<FreshCache> fresh(Database database) {
    if (fresh == null && files.present().contains(live.number + 1)) {
      return Optional.of(begin(database));
    }
    return Optional.ofNullable(fresh);
  }

  /// Begins a fresh cache, or goes on with the one that was begun.
  synchronized FreshCache begin(Database database) {
    if (fresh == null) {
      try {
        var opened = Cache.open(files, live.number + 1, busyMillis);
        fresh = new FreshCache(opened.cache(), database);
      } catch (SQLException e) {
        throw Connections.fault("A fresh cache does not open", e);
      }
    }
    return fresh;
  }

  /// Gives the fresh cache up.
  synchronized void discard(Cache cache) {
    fresh = null;
    cache.close();
    files.delete(cache.number);
  }

  /// Reads from the fresh cache from now on. Stopped at any moment it is either the one or the
  /// other that is read from at the next start, and both are whole.
  synchronized void takeOver(Cache next, Owner writer, Owner reader) {
    next.settle();
    writer.run(tx -> tx.handle().execute("UPDATE cache_file SET live = ?", next.number)).join();
    var last = live;
    live = next;
    fresh = null;
    for (var owner : new Owner[] {writer, reader}) {
      owner.between(attach(next.number));
      owner.between(Owner.statement("DETACH DATABASE cache" + last.number));
    }
    last.close();
    files.delete(last.number);
    LOG.info("The cache is now {}", files.of(next.number));
  }

  /// No file that was put aside holds personal data that were to be forgotten.
  void removeAside() {
    files.removeAside();
  }

  synchronized void close() {
    live.close();
    if (fresh != null) {
      fresh.close();
    }
  }
}
