package comptoir.returns;

import comptoir.value.Money;
import java.time.Duration;
import java.util.List;

/// Whether goods may be taken back.
public sealed interface ReturnDecision {

  /// @param paths in which the money may go back, the one it was paid by first; never empty
  /// @param asksIdentity whether a paper must be looked at that says who brings it back
  record Allowed(List<RefundPath> paths, boolean asksIdentity) implements ReturnDecision {

    public Allowed {
      paths = List.copyOf(paths);
    }
  }

  /// Somebody with the right to approve must take it back.
  record NeedsApproval(Doubt why) implements ReturnDecision {}

  record Refused(Refusal why) implements ReturnDecision {}

  /// What speaks against it.
  sealed interface Doubt {

    /// It was bought too long ago.
    record Late(long days, int limit) implements Doubt {}

    /// Nothing is known of what else came back.
    record NothingKnown() implements Doubt {}

    /// What is known of what else came back is too old.
    record TooOld(Duration age) implements Doubt {}

    /// Much money on knowledge that is not fresh.
    record TooMuch(Money amount, Money cap) implements Doubt {}

    /// The purchase is another customer's, and it cannot be asked on line.
    record NotTheirs() implements Doubt {}
  }

  /// Why it is never taken back.
  enum Refusal {
    /// The operator lacks the right.
    NO_RIGHT,
    /// The customer has not received it yet.
    NOT_HANDED_OVER,
    /// The purchase was cancelled, and its money given back.
    CANCELLED
  }
}
