package comptoir.outbox;

import java.time.Instant;
import java.util.Optional;

/// What waits and since when, and how many the platform refused.
public record OutboxState(long waiting, Optional<Instant> oldest, long parked) {}
