package comptoir.reservation;

import comptoir.value.OperatorId;
import java.time.Instant;
import java.util.Optional;

/// By what the person was known to whom a reservation is handed over. Of a paper only its kind:
/// never a number, never a copy.
///
/// @param paper empty where none was looked at
public record Proof(KnownBy knownBy, Optional<Paper> paper, OperatorId operator, Instant at) {

  /// What told whose it is.
  public enum KnownBy {
    /// The code that was sent to them.
    CODE,
    /// The number of the order.
    NUMBER,
    /// A paper with their name alone.
    PAPER
  }

  /// The kinds of paper that shops in France take.
  public enum Paper {
    IDENTITY_CARD,
    PASSPORT,
    DRIVING_LICENCE,
    RESIDENCE_PERMIT
  }
}
