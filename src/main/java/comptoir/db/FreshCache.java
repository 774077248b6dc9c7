package comptoir.db;

import java.util.concurrent.CompletableFuture;

/// A cache that is filled beside the one that is read, and takes its place when it is whole. What
/// was to follow a commit ([Tx#afterCommit]) does not: memory mirrors the other one until then.
public final class FreshCache {

  private final Cache cache;
  private final Database database;

  FreshCache(Cache cache, Database database) {
    this.cache = cache;
    this.database = database;
  }

  /// Runs the work as one transaction of this file alone.
  public <T> CompletableFuture<T> write(TxWork<T> work) {
    return cache.runAlone(work);
  }

  /// Whether it is of no use any more and must be discarded.
  public boolean isDamaged() {
    return cache.isDamaged();
  }

  /// Takes the place of the one that was read, which is removed. Waits for the disk and for the
  /// jobs that were given before; not to be called on a database thread.
  public void takeOver() {
    database.takeOver(cache);
  }

  /// Removes the file.
  public void discard() {
    database.discard(cache);
  }

  void close() {
    cache.close();
  }
}
