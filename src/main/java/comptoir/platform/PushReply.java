package comptoir.platform;

import comptoir.outbox.Outcome;
import java.util.List;

/// How sending envelopes ended.
public sealed interface PushReply {

  /// A word on each envelope that was sent, in the order sent.
  record Answered(List<Outcome> outcomes) implements PushReply {

    public Answered {
      outcomes = List.copyOf(outcomes);
    }
  }

  /// The platform answered for the whole batch with an error, and not envelope by envelope: one of
  /// them may be the cause.
  ///
  /// @param status of HTTP, 400 to 599
  /// @param code the platform's stable code, or `http-<status>`
  record Failed(int status, String code) implements PushReply {

    /// True where the request was at fault and would fail again; else the platform was.
    public boolean isOfRequest() {
      return status < 500 && status != 408 && status != 429;
    }
  }

  /// The platform will not talk to this till: `unauthorized`, `protocol-too-old`.
  record Refused(String code) implements PushReply {}

  /// Nobody knows what became of them: all are to be sent again under the same ids.
  record Unreachable(String reason) implements PushReply {}
}
