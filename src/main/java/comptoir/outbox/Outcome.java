package comptoir.outbox;

import comptoir.value.EnvelopeId;
import java.util.Optional;

/// The word on one envelope that was sent.
public sealed interface Outcome {

  EnvelopeId id();

  /// The platform has it, now or since before.
  record Acknowledged(EnvelopeId id, Optional<String> reference) implements Outcome {}

  /// The platform will not have it: parked, shown, never sent again by itself.
  ///
  /// @param state what the platform says its subject is in, where that is why
  record Rejected(EnvelopeId id, String code, String message, Optional<String> state)
      implements Outcome {}

  /// Nobody knows, or not now: it is sent again under the same id.
  record Retry(EnvelopeId id, String code) implements Outcome {}
}
