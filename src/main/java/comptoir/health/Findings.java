package comptoir.health;

import comptoir.copy.CopyState;
import comptoir.sync.SyncState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What one look found.
///
/// @param concerns what stops most comes first
/// @param nextTry when the next envelope may go; empty where none waits
/// @param copy the second copy of what has not left
public record Findings(
    SyncState sync, List<Concern> concerns, Optional<Instant> nextTry, CopyState copy) {

  public Findings {
    concerns = List.copyOf(concerns);
  }

  /// The same with what sync says now.
  public Findings with(SyncState now) {
    return new Findings(now, concerns, nextTry, copy);
  }
}
