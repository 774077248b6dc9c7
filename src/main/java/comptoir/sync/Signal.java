package comptoir.sync;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Wakes one waiting thread; a signal given before the wait is not lost.
final class Signal {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition raised = lock.newCondition();
  private boolean isRaised;

  void raise() {
    lock.lock();
    try {
      isRaised = true;
      raised.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Returns when it was raised or the time has passed, and takes it down.
  void await(Duration longest) throws InterruptedException {
    lock.lock();
    try {
      var left = longest.toNanos();
      while (!isRaised && left > 0) {
        left = raised.awaitNanos(left);
      }
      isRaised = false;
    } finally {
      lock.unlock();
    }
  }
}
