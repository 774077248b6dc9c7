package comptoir.returns;

import comptoir.returns.ReturnCase.Buyer;
import comptoir.returns.ReturnDecision.Doubt;
import comptoir.returns.ReturnDecision.Refusal;
import comptoir.settings.ReturnRules;
import comptoir.value.Money;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Decides whether goods of a purchase are taken back, and how their money may go back. Off line
/// and on line are one question: how old is what is known here of what came back elsewhere. Pure.
public final class ReturnPolicy {

  /// The right to take goods back.
  public static final String RETURN = "return";

  /// The right to do so where something speaks against it.
  public static final String APPROVE = "approve";

  private static final String CASH = "CASH";
  private static final Set<String> CANCELLED = Set.of("cancelled", "expired");
  private static final Set<String> NOT_HANDED_OVER = Set.of("requested", "preparing", "ready");

  private final ReturnRules rules;

  public ReturnPolicy(ReturnRules rules) {
    this.rules = rules;
  }

  public ReturnDecision decide(ReturnCase asked) {
    var refusal = refusal(asked);
    if (refusal.isPresent()) {
      return new ReturnDecision.Refused(refusal.get());
    }
    return doubt(asked)
        .filter(it -> !asked.rights().contains(APPROVE))
        .<ReturnDecision>map(ReturnDecision.NeedsApproval::new)
        .orElseGet(() -> allowed(asked));
  }

  private ReturnDecision allowed(ReturnCase asked) {
    return new ReturnDecision.Allowed(
        paths(asked.amount(), isCash(asked.paidBy())),
        !isFresh(asked) && asked.buyer() != Buyer.UNNAMED);
  }

  private boolean isFresh(ReturnCase asked) {
    return asked.age().filter(age -> age.compareTo(rules.fresh()) <= 0).isPresent();
  }

  private static Optional<Refusal> refusal(ReturnCase asked) {
    if (!asked.rights().contains(RETURN)) {
      return Optional.of(Refusal.NO_RIGHT);
    }
    if (CANCELLED.contains(asked.status())) {
      return Optional.of(Refusal.CANCELLED);
    }
    return NOT_HANDED_OVER.contains(asked.status())
        ? Optional.of(Refusal.NOT_HANDED_OVER)
        : Optional.empty();
  }

  /// The gravest of what speaks against it.
  private Optional<Doubt> doubt(ReturnCase asked) {
    return stale(asked).or(() -> late(asked));
  }

  private Optional<Doubt> stale(ReturnCase asked) {
    if (isFresh(asked)) {
      return Optional.empty();
    }
    if (asked.age().isEmpty()) {
      return Optional.of(new Doubt.NothingKnown());
    }
    var age = asked.age().get();
    if (age.compareTo(rules.oldest()) > 0) {
      return Optional.of(new Doubt.TooOld(age));
    }
    if (asked.amount().compareTo(rules.staleCap()) > 0) {
      return Optional.of(new Doubt.TooMuch(asked.amount(), rules.staleCap()));
    }
    return asked.buyer() == Buyer.ANOTHER ? Optional.of(new Doubt.NotTheirs()) : Optional.empty();
  }

  private Optional<Doubt> late(ReturnCase asked) {
    return asked.days() > rules.days()
        ? Optional.of(new Doubt.Late(asked.days(), rules.days()))
        : Optional.empty();
  }

  /// Whether it was paid in cash and nothing else.
  ///
  /// @param paidBy how it was paid; empty where nobody knows
  public static boolean isCash(Set<String> paidBy) {
    return paidBy.equals(Set.of(CASH));
  }

  /// In which ways an amount may go back: what was paid in cash goes back in cash; all else on a
  /// card, or in cash up to a cap.
  public List<RefundPath> paths(Money amount, boolean wasCash) {
    if (wasCash) {
      return List.of(RefundPath.CASH);
    }
    return amount.compareTo(rules.cashCap()) > 0
        ? List.of(RefundPath.CARD)
        : List.of(RefundPath.CARD, RefundPath.CASH);
  }
}
