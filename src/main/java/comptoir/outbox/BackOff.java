package comptoir.outbox;

import comptoir.value.EnvelopeId;
import java.time.Duration;

/// How long to wait before the next try: doubled from the first wait up to the longest, less by up
/// to a quarter drawn from an envelope's id, so that tills that lost the same platform do not come
/// back together. There is no last try.
///
/// @param first the shortest wait after the first try; positive
/// @param longest no wait is longer: a time further off comes from a clock that was set back
public record BackOff(Duration first, Duration longest) {

  /// From 1 s to 60 s.
  public static final BackOff USUAL = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(60));

  private static final int MOST_DOUBLINGS = 30;
  private static final int PARTS = 1024;

  public BackOff {
    if (!first.isPositive() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException("No back-off from %s to %s".formatted(first, longest));
    }
  }

  /// @param tries how often it was tried, from 1
  /// @param id of the envelope, or of the first of those sent together
  public Duration after(int tries, EnvelopeId id) {
    var doublings = Math.min(Math.max(tries, 1) - 1, MOST_DOUBLINGS);
    var doubled = Math.multiplyExact(first.toMillis(), 4L << doublings) / 3;
    var most = Math.min(doubled, longest.toMillis());
    var draw = id.value().getLeastSignificantBits() & (PARTS - 1);
    return Duration.ofMillis(most - most * draw / (4 * PARTS));
  }
}
