package comptoir.drill;

import java.io.PrintStream;
import java.util.concurrent.locks.LockSupport;

/// A place where a child stands still until it is killed: at the n-th row written, or commit begun,
/// after it was armed. Called on whatever thread writes.
final class Gate {

  private final PrintStream out;
  private int left = -1;

  Gate(PrintStream out) {
    this.out = out;
  }

  /// What a child does when it is killed.
  enum Phase {
    START,
    RING,
    SETTLE,
    UP,
    DOWN
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
    out.println("gate " + what);
    while (true) {
      LockSupport.park(this);
    }
  }
}
