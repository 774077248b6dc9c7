package comptoir.sync;

import comptoir.db.Tx;
import comptoir.incident.Actor;
import comptoir.incident.Incident;
import comptoir.incident.Incidents;
import comptoir.journal.CouponUse;
import comptoir.journal.RetailTransaction;
import comptoir.outbox.Outcome;
import comptoir.platform.Outgoing;
import comptoir.reservation.Reservation;
import comptoir.value.EnvelopeId;
import comptoir.value.Money;
import comptoir.value.TillId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a person must know of the words on a batch: that somebody else was first.
final class Consequences {

  private static final String WRONG_STATE = "wrong-state";
  private static final String HANDED_OVER = "handed-over";
  private static final String NUMBER_USED = "seq-used";
  private static final String COUPON_USED = "coupon-used";

  private final Incidents incidents;
  private final TillId till;
  private final Map<EnvelopeId, Outgoing> sent = new HashMap<>();

  /// @param till the one that sends; steps that do not say theirs are its own
  Consequences(Incidents incidents, TillId till, List<Outgoing> sent) {
    this.incidents = incidents;
    this.till = till;
    sent.forEach(outgoing -> this.sent.put(outgoing.id(), outgoing));
  }

  /// Raises what follows from one word, in the commit that keeps it.
  void of(Tx tx, Outcome outcome) {
    var outgoing = Optional.ofNullable(sent.get(outcome.id()));
    switch (outcome) {
      case Outcome.Acknowledged it ->
          outgoing.ifPresent(out -> it.remarks().forEach(remark -> remark(tx, out, remark)));
      case Outcome.Rejected it -> outgoing.ifPresent(out -> rejected(tx, out, it));
      case Outcome.Retry it -> {}
    }
  }

  private void remark(Tx tx, Outgoing outgoing, Outcome.Remark remark) {
    if (outgoing instanceof Outgoing.SaleOut sale && remark.code().equals(COUPON_USED)) {
      var transaction = sale.journalled().transaction();
      incidents.raise(
          tx,
          new Incident.CouponTwice(
              remark.subject(),
              transaction.id(),
              transaction.number(),
              redeemed(transaction, remark.subject()),
              here(sale),
              there(remark.holder())));
    }
  }

  private static Money redeemed(RetailTransaction transaction, String coupon) {
    return transaction.coupons().stream()
        .filter(use -> use.code().equals(coupon))
        .map(CouponUse::amount)
        .findFirst()
        .orElse(Money.zero(transaction.total().currency()));
  }

  private void rejected(Tx tx, Outgoing outgoing, Outcome.Rejected rejected) {
    switch (outgoing) {
      case Outgoing.SaleOut sale when rejected.code().equals(NUMBER_USED) ->
          incidents.raise(tx, numberReused(sale, rejected));
      case Outgoing.StepOut step when isHandedOverTwice(step, rejected) ->
          incidents.raise(tx, handedOverTwice(step, rejected));
      case Outgoing.SaleOut other -> {}
      case Outgoing.StepOut other -> {}
      case Outgoing.CustomerOut other -> {}
      case Outgoing.ErasureOut other -> {}
    }
  }

  private static boolean isHandedOverTwice(Outgoing.StepOut step, Outcome.Rejected rejected) {
    return rejected.code().equals(WRONG_STATE)
        && rejected.state().filter(HANDED_OVER::equals).isPresent()
        && step.envelope().to() == Reservation.State.HANDED_OVER;
  }

  private Incident handedOverTwice(Outgoing.StepOut out, Outcome.Rejected rejected) {
    var step = out.envelope();
    var here =
        new Actor(
            Optional.of(step.till().orElse(till)),
            Optional.of(step.operator()),
            Optional.of(step.madeAt()));
    return new Incident.HandedOverTwice(
        step.reservation(), step.id(), step.transaction(), here, there(rejected.holder()));
  }

  private static Incident numberReused(Outgoing.SaleOut sale, Outcome.Rejected rejected) {
    var transaction = sale.journalled().transaction();
    return new Incident.NumberReused(
        transaction.till(),
        transaction.sequence(),
        transaction.number(),
        transaction.id(),
        transaction.total(),
        here(sale),
        there(rejected.holder()));
  }

  private static Actor here(Outgoing.SaleOut sale) {
    var transaction = sale.journalled().transaction();
    return new Actor(
        Optional.of(transaction.till()),
        Optional.of(transaction.operator()),
        Optional.of(transaction.at().toInstant()));
  }

  private static Actor there(Optional<Outcome.Holder> holder) {
    return holder
        .map(
            it ->
                new Actor(
                    Optional.of(it.till()),
                    Optional.of(it.operator()),
                    Optional.of(it.at().toInstant())))
        .orElse(Actor.UNKNOWN);
  }
}
