package comptoir.outbox;

import comptoir.value.EnvelopeId;
import comptoir.value.OperatorId;
import comptoir.value.TillId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/// The word on one envelope that was sent.
public sealed interface Outcome {

  EnvelopeId id();

  /// The platform has it, now or since before.
  ///
  /// @param remarks what somebody must know of it; the same again where it is sent again
  record Acknowledged(EnvelopeId id, Optional<String> reference, List<Remark> remarks)
      implements Outcome {

    public Acknowledged {
      remarks = List.copyOf(remarks);
    }

    public Acknowledged(EnvelopeId id, Optional<String> reference) {
      this(id, reference, List.of());
    }
  }

  /// The platform will not have it: parked, shown, never sent again by itself.
  ///
  /// @param state what the platform says its subject is in, where that is why
  /// @param holder who brought the subject there, where another till did
  record Rejected(
      EnvelopeId id, String code, String message, Optional<String> state, Optional<Holder> holder)
      implements Outcome {

    public Rejected(EnvelopeId id, String code, String message, Optional<String> state) {
      this(id, code, message, state, Optional.empty());
    }
  }

  /// Nobody knows, or not now: it is sent again under the same id.
  record Retry(EnvelopeId id, String code) implements Outcome {}

  /// Who was first.
  ///
  /// @param at by the clock of that till
  record Holder(TillId till, OperatorId operator, OffsetDateTime at) {}

  /// Something about an envelope that was taken: a fact is not refused for it.
  ///
  /// @param code the platform's stable code; `coupon-used` where another sale had redeemed it
  /// @param subject what it is about: of `coupon-used`, the coupon's code
  record Remark(String code, String subject, Optional<Holder> holder) {}
}
