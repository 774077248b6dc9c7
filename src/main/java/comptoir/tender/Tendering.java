package comptoir.tender;

import comptoir.fiscal.CountryPolicy;
import comptoir.value.Money;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

/// Takes amounts towards a total, under the country's rules. Pure.
public final class Tendering {

  /// Nobody hands over two 500 notes more than is due, in minor units; a scanned code is larger.
  private static final long PLAUSIBLE_OVER_MINOR = 100_000;

  private final CountryPolicy policy;
  private final Set<TenderMode> refunds;

  /// Where what comes back is refunded in cash.
  public Tendering(CountryPolicy policy) {
    this(policy, Set.of(TenderMode.CASH));
  }

  /// @param refunds in which ways money may go to the customer; not empty
  public Tendering(CountryPolicy policy, Set<TenderMode> refunds) {
    this.policy = policy;
    this.refunds = Set.copyOf(refunds);
  }

  /// Whether money may go to the customer in that way.
  public boolean refundsBy(TenderMode mode) {
    return refunds.contains(mode);
  }

  public TenderOutcome give(TenderState before, Tender tender) {
    return refusal(before, tender)
        .<TenderOutcome>map(TenderOutcome.Refused::new)
        .orElseGet(
            () -> {
              var given = new ArrayList<>(before.given());
              given.add(tender);
              return new TenderOutcome.Taken(new TenderState(before.total(), given));
            });
  }

  /// Takes the last tender back.
  public TenderState takeBack(TenderState before) {
    var given = before.given();
    return given.isEmpty()
        ? before
        : new TenderState(before.total(), given.subList(0, given.size() - 1));
  }

  private Optional<TenderRefusal> refusal(TenderState before, Tender tender) {
    var amount = tender.amount();
    if (before.isRefund()) {
      return refundRefusal(before, tender);
    }
    if (!amount.isPositive()) {
      return Optional.of(new TenderRefusal.NotPositive());
    }
    if (!before.remaining().isPositive()) {
      return Optional.of(new TenderRefusal.NothingDue());
    }
    return switch (tender.mode()) {
      case CASH -> cashRefusal(before, amount);
      case CARD_MANUAL ->
          amount.compareTo(before.remaining()) > 0
              ? Optional.of(new TenderRefusal.TooMuch(before.remaining()))
              : Optional.empty();
      case CHANGE -> throw new IllegalArgumentException("Change is reckoned, not given");
    };
  }

  private Optional<TenderRefusal> refundRefusal(TenderState before, Tender tender) {
    var due = before.toRefund();
    if (due.isZero()) {
      return Optional.of(new TenderRefusal.NothingDue());
    }
    if (refundsBy(tender.mode()) && tender.amount().equals(due.negated())) {
      return Optional.empty();
    }
    return Optional.of(
        refundsBy(TenderMode.CASH)
            ? new TenderRefusal.RefundInCash(due)
            : new TenderRefusal.RefundOnCard(due));
  }

  private Optional<TenderRefusal> cashRefusal(TenderState before, Money amount) {
    var over = amount.minus(before.remaining());
    if (over.minor() > PLAUSIBLE_OVER_MINOR) {
      return Optional.of(new TenderRefusal.NotPlausible(amount));
    }
    var kept = before.cash().plus(over.isPositive() ? before.remaining() : amount);
    return policy
        .cashLimit(amount.currency())
        .filter(limit -> kept.compareTo(limit) > 0)
        .map(TenderRefusal.CashLimit::new);
  }
}
