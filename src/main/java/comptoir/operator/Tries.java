package comptoir.operator;

import java.time.Instant;
import java.util.Optional;

/// Wrong tries since the last right one, and until when nobody may try.
record Tries(int wrong, Optional<Instant> lockedUntil) {}
