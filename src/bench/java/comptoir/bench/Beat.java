package comptoir.bench;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/// Asks the JavaFX thread for a sign of life every few milliseconds and notes how long each took.
final class Beat implements AutoCloseable {

  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private final Executor fx;
  private final LongSupplier nanos;
  private final Samples samples;
  private final Thread thread;
  private volatile boolean isClosed;

  Beat(Executor fx, LongSupplier nanos, Samples samples) {
    this.fx = fx;
    this.nanos = nanos;
    this.samples = samples;
    this.thread = Thread.ofPlatform().daemon().name("bench-beat").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  private void run() {
    while (!isClosed) {
      var start = nanos.getAsLong();
      CompletableFuture.runAsync(() -> {}, fx).join();
      samples.add(nanos.getAsLong() - start);
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  @Override
  public void close() {
    isClosed = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
