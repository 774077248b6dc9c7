package comptoir.drill;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/// A place where a child's till stands still until it is killed: at the n-th row written, or commit
/// begun, after it was armed. Called on whatever thread writes.
final class Gate {

  private final int number;
  private final PrintStream out;
  private final CountDownLatch reached = new CountDownLatch(1);
  private int left = -1;

  /// @param number of the till within its process
  Gate(int number, PrintStream out) {
    this.number = number;
    this.out = out;
  }

  /// What a till does when it is killed.
  enum Phase {
    START,
    RING,
    SETTLE,
    UP,
    DOWN,
    /// It comes home: nobody kills it.
    NONE
  }

  /// From now on the `steps`-th step is the last.
  synchronized void arm(int steps) {
    left = steps;
  }

  void step(String what) {
    if (isLast()) {
      standStill(what);
    }
  }

  private synchronized boolean isLast() {
    return left > 0 && --left == 0;
  }

  /// Says so, and waits for the end.
  void standStill(String what) {
    out.println("gate " + number + " " + what);
    reached.countDown();
    while (true) {
      LockSupport.park(this);
    }
  }

  /// Nothing more will happen here.
  void pass() {
    reached.countDown();
  }

  void await() throws InterruptedException {
    reached.await();
  }
}
