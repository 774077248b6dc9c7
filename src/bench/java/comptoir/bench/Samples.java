package comptoir.bench;

import java.util.Arrays;

/// Durations in nanoseconds, all of them kept. Not thread-safe.
final class Samples {

  private static final int FIRST_ROOM = 1024;

  private long[] nanos = new long[FIRST_ROOM];
  private int count;
  private boolean isSorted;

  void add(long duration) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count] = duration;
    count++;
    isSorted = false;
  }

  /// Forgets what was taken, as after a warm-up.
  void clear() {
    count = 0;
  }

  int count() {
    return count;
  }

  /// The smallest sample that `percent` of all samples do not exceed (nearest rank); 0 where there
  /// are none.
  ///
  /// @param percent 0 to 100; 0 gives the smallest of all
  long percentile(int percent) {
    if (percent < 0 || percent > 100) {
      throw new IllegalArgumentException("A percentile lies in 0 to 100, not " + percent);
    }
    if (count == 0) {
      return 0;
    }
    if (!isSorted) {
      Arrays.sort(nanos, 0, count);
      isSorted = true;
    }
    var rank = Math.toIntExact(Math.ceilDiv((long) count * percent, 100));
    return nanos[Math.max(1, rank) - 1];
  }
}
