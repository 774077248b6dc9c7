package comptoir.standin;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The tills that listen to the pulse, and what each has still to be told. Thread-safe.
final class Pulses {
  /// A word comes at least this often.
  static final Duration BEAT = Duration.ofSeconds(1);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final Set<Line> lines = new HashSet<>();
  private boolean isSilent;

  /// Feeds moved up to `cursor`.
  void moved(Set<String> feeds, String cursor) {
    change(() -> lines.forEach(line -> feeds.forEach(feed -> line.moves.put(feed, cursor))));
  }

  /// Ends the streams that are open.
  void breakOff() {
    change(() -> lines.forEach(line -> line.isOver = true));
  }

  /// Says nothing until told otherwise; streams stay open.
  void silence(boolean silent) {
    change(() -> isSilent = silent);
  }

  private void change(Runnable change) {
    lock.lock();
    try {
      change.run();
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// A till begins to listen; it closes its line.
  Line open() {
    var line = new Line();
    change(() -> lines.add(line));
    return line;
  }

  /// What one till is told.
  final class Line implements AutoCloseable {
    private final Map<String, String> moves = new LinkedHashMap<>();
    private boolean isOver;

    private Line() {}

    /// Waits for moves, a beat at the most; feeds with their cursors, empty for a beat, null at the
    /// end.
    @Nullable Map<String, String> next() throws InterruptedException {
      lock.lockInterruptibly();
      try {
        long left = BEAT.toNanos();
        while (!isOver && (isSilent || (moves.isEmpty() && left > 0))) {
          left = news.awaitNanos(isSilent ? BEAT.toNanos() : left);
        }
        Map<String, String> told = isOver ? null : new LinkedHashMap<>(moves);
        moves.clear();
        return told;
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void close() {
      change(() -> lines.remove(this));
    }
  }
}
