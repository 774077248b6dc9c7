package comptoir.outbox;

import comptoir.value.OperatorId;
import java.time.Instant;

/// That a person has put a refused envelope aside for good.
public record Aside(OperatorId by, Instant at, Why why) {

  /// For what reason.
  public enum Why {
    /// Somebody has looked: nothing is missing, nothing was done twice.
    CHECKED,
    /// Head office has put it right there.
    PUT_RIGHT,
    /// Support has it.
    HANDED_TO_SUPPORT
  }
}
