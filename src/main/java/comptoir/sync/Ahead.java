package comptoir.sync;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// One call to the platform that is made beside what the caller does, on a virtual thread
/// `sync-ahead`. Closed by the caller, at whose side it has ended then.
///
/// @param <T> what it answers
final class Ahead<T> implements AutoCloseable {

  private final FutureTask<T> task;
  private final Thread thread;

  private Ahead(FutureTask<T> task) {
    this.task = task;
    this.thread = Thread.ofVirtual().name("sync-ahead").start(task);
  }

  static <T> Ahead<T> of(Callable<T> call) {
    return new Ahead<>(new FutureTask<>(call));
  }

  /// Waits for the answer; empty where the caller was told to end meanwhile.
  Optional<T> get() {
    try {
      return Optional.of(task.get());
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    if (!task.isDone()) {
      get();
    }
  }
}
