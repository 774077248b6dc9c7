package comptoir.sync;

import comptoir.value.Fault;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A virtual thread that works, waits and works again until it is closed. The guard of the sync
/// loops: a failure is logged here, once, and the work is tried again after a pause.
final class Loop implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
  private static final Duration GRACE = Duration.ofSeconds(1);
  private static final Duration LONGEST_END = Duration.ofSeconds(10);

  private final Work work;
  private final Health health;
  private final Duration pauseAfterFault;
  private final Signal signal = new Signal();
  private final Thread thread;
  private volatile boolean isClosed;

  Loop(String name, Work work, Health health, Duration pauseAfterFault) {
    this.work = work;
    this.health = health;
    this.pauseAfterFault = pauseAfterFault;
    this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
  }

  /// One turn of the work; it says how long nothing need be done, unless the loop is woken.
  @FunctionalInterface
  interface Work {

    Duration turn();
  }

  void start() {
    thread.start();
  }

  void wake() {
    signal.raise();
  }

  boolean isClosed() {
    return isClosed;
  }

  private void run() {
    var hasFailed = false;
    while (!isClosed) {
      var pause = pauseAfterFault;
      try {
        pause = work.turn();
        if (hasFailed) {
          hasFailed = false;
          health.fault(Optional.empty());
        }
      } catch (RuntimeException | Error e) {
        hasFailed = true;
        LOG.error("{} failed and goes on", thread.getName(), e);
        health.fault(Optional.of(code(e)));
      }
      await(pause);
    }
  }

  private void await(Duration pause) {
    try {
      if (!isClosed && pause.isPositive()) {
        signal.await(pause);
      }
    } catch (InterruptedException e) {
      isClosed = true;
    }
  }

  private static Fault.Code code(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof Fault fault) {
        return fault.code();
      }
    }
    return Fault.Code.PROGRAM;
  }

  /// Ends it in the middle of a turn: for work that only waits.
  void cut() {
    isClosed = true;
    thread.interrupt();
    close();
  }

  /// Lets the turn under way end; a call to the platform is given up after a second.
  @Override
  public void close() {
    isClosed = true;
    signal.raise();
    try {
      if (!thread.isAlive() || thread.join(GRACE)) {
        return;
      }
      thread.interrupt();
      if (!thread.join(LONGEST_END)) {
        LOG.warn("{} did not end", thread.getName());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
