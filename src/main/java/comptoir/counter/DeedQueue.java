package comptoir.counter;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Runs deeds one after another: the next starts when the one before is on the disk and shown, so
/// that two quick scans keep their order and a key acts on what was rung up before it. On the
/// JavaFX thread only.
final class DeedQueue {

  private final Executor fx;
  private final Consumer<Throwable> failed;
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private boolean busy;

  DeedQueue(Executor fx, Consumer<Throwable> failed) {
    this.fx = fx;
    this.failed = failed;
  }

  <T> void add(Supplier<CompletionStage<T>> deed, Consumer<T> show) {
    waiting.add(() -> run(deed, show));
    if (!busy) {
      next();
    }
  }

  private void next() {
    var deed = waiting.poll();
    busy = deed != null;
    if (deed != null) {
      deed.run();
    }
  }

  private <T> void run(Supplier<CompletionStage<T>> deed, Consumer<T> show) {
    var _ =
        started(deed)
            .whenComplete(
                (result, failure) -> fx.execute(() -> end(() -> show.accept(result), failure)));
  }

  private static <T> CompletionStage<T> started(Supplier<CompletionStage<T>> deed) {
    try {
      return deed.get();
    } catch (RuntimeException e) {
      return CompletableFuture.failedStage(e);
    }
  }

  /// What `show` throws is a fault of the program and goes to the guard of the thread; those who
  /// wait are served all the same.
  private void end(Runnable show, @Nullable Throwable failure) {
    try {
      if (failure == null) {
        show.run();
      } else {
        failed.accept(failure);
      }
    } finally {
      next();
    }
  }
}
