package comptoir.sync;

import comptoir.db.Tx;
import comptoir.incident.Actor;
import comptoir.incident.Incident;
import comptoir.incident.Incidents;
import comptoir.journal.CouponUse;
import comptoir.journal.RetailTransaction;
import comptoir.outbox.Envelope;
import comptoir.outbox.Outcome;
import comptoir.platform.Outgoing;
import comptoir.reservation.Reservation.State;
import comptoir.reservation.Reservations;
import comptoir.value.EnvelopeId;
import comptoir.value.Money;
import comptoir.value.TillId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a person must know of the words on a batch: that somebody else was first.
final class Consequences {

  private static final Set<String> OF_THE_RESERVATION =
      Set.of("wrong-state", "wrong-step", "wrong-lines", "unknown-reservation");
  private static final String NUMBER_USED = "seq-used";
  private static final String COUPON_USED = "coupon-used";

  private final Incidents incidents;
  private final Reservations reservations;
  private final TillId till;
  private final Map<EnvelopeId, Outgoing> sent = new HashMap<>();

  /// @param till the one that sends; steps that do not say theirs are its own
  Consequences(SyncRooms rooms, TillId till, List<Outgoing> sent) {
    this.incidents = rooms.incidents();
    this.reservations = rooms.reservations();
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
      case Outgoing.StepOut step -> step(tx, step.envelope(), rejected);
      case Outgoing.SaleOut other -> {}
      case Outgoing.CustomerOut other -> {}
      case Outgoing.ErasureOut other -> {}
    }
  }

  /// What the platform says of the reservation holds from now on, and goods that were moved for the
  /// step lie wrong.
  private void step(Tx tx, Envelope.ReservationStep step, Outcome.Rejected rejected) {
    var told = rejected.state().flatMap(State::ofWire);
    reservations.refused(
        tx, new Reservations.Refusal(step.id(), step.reservation(), step.parts(), told));
    if (step.to() == State.HANDED_OVER && told.equals(Optional.of(State.HANDED_OVER))) {
      incidents.raise(tx, handedOverTwice(step, rejected));
    } else if (areGoodsConcerned(step, rejected, told)) {
      incidents.raise(tx, stepRefused(step, rejected));
    }
  }

  /// Whether goods left, lie ready or went back on the shelf although they should not. A code that
  /// says nothing of the reservation ends with the envelope being sent again.
  private static boolean areGoodsConcerned(
      Envelope.ReservationStep step, Outcome.Rejected rejected, Optional<State> told) {
    if (!OF_THE_RESERVATION.contains(rejected.code())) {
      return false;
    }
    return switch (step.to()) {
      case HANDED_OVER -> true;
      case READY -> told.filter(State::isFinal).isPresent();
      case RELEASED, CANCELLED -> told.equals(Optional.of(State.HANDED_OVER));
      case REQUESTED, PREPARING, EXPIRED, OTHER -> false;
    };
  }

  private Incident handedOverTwice(Envelope.ReservationStep step, Outcome.Rejected rejected) {
    return new Incident.HandedOverTwice(
        step.reservation(), step.id(), step.transaction(), here(step), there(rejected.holder()));
  }

  private Incident stepRefused(Envelope.ReservationStep step, Outcome.Rejected rejected) {
    return new Incident.StepRefused(
        step.reservation(),
        step.id(),
        step.to().wire(),
        rejected.state(),
        here(step),
        there(rejected.holder()));
  }

  private Actor here(Envelope.ReservationStep step) {
    return new Actor(
        Optional.of(step.till().orElse(till)),
        Optional.of(step.operator()),
        Optional.of(step.madeAt()));
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
