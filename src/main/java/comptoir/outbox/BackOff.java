package comptoir.outbox;

import comptoir.value.EnvelopeId;
import java.time.Duration;

/// How long to wait before the next try: 1 s, doubled up to 60 s, more by up to a quarter drawn
/// from the envelope's id, so that tills that lost the same platform do not come back together.
final class BackOff {

  private static final long FIRST_MILLIS = 1_000;
  private static final long LAST_MILLIS = 60_000;
  private static final int DOUBLINGS = 6;
  private static final int JITTER_PARTS = 256;

  /// No wait is longer: a time further off comes from a clock that was set back.
  static final Duration LONGEST = Duration.ofMillis(LAST_MILLIS + LAST_MILLIS / 4);

  private BackOff() {}

  /// @param tries how often it was tried, from 1
  static Duration after(int tries, EnvelopeId id) {
    var doubled = FIRST_MILLIS << Math.min(tries - 1, DOUBLINGS);
    var base = Math.min(doubled, LAST_MILLIS);
    var draw = id.value().getLeastSignificantBits() & (JITTER_PARTS - 1);
    return Duration.ofMillis(base + base * draw / (4 * JITTER_PARTS));
  }
}
