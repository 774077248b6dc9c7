package comptoir.app;

import comptoir.sync.SyncState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;

/// Has the counter read again what came from the platform: at once where the number of entries
/// changed, else every few seconds, for what changed in place.
final class Freshness {

  private static final Duration EVERY = Duration.ofSeconds(5);

  private final Runnable refresh;
  private final InstantSource clock;
  private Map<String, Long> entries = Map.of();
  private Instant readAt = Instant.EPOCH;

  Freshness(Runnable refresh, InstantSource clock) {
    this.refresh = refresh;
    this.clock = clock;
  }

  void follow(SyncState state) {
    var now = clock.instant();
    var counts =
        state.feeds().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, feed -> feed.getValue().entries()));
    if (!counts.equals(entries) || now.isAfter(readAt.plus(EVERY)) || now.isBefore(readAt)) {
      entries = counts;
      readAt = now;
      refresh.run();
    }
  }
}
