package comptoir.drill;

import comptoir.outbox.Envelope;
import comptoir.outbox.Parked;
import comptoir.reservation.Reservation;
import comptoir.value.EnvelopeId;
import comptoir.value.Ids;
import comptoir.value.OperatorId;
import comptoir.value.ReservationId;
import java.util.Optional;

/// An envelope in the middle of the queue that the platform cannot or will not take.
final class QueueScenes {

  private static final int TRIES_MOST = 16;

  private QueueScenes() {}

  /// The platform fails over it, again and again, until it is put aside; a person sends it again.
  static boolean poison(Round round) {
    var post = round.post();
    post.till().down();
    post.serve(round.upTo(2));
    var bad = post.attempt();
    post.serve(round.upTo(2));
    if (bad.isEmpty()) {
      return false;
    }
    var transaction = bad.get().transaction().id();
    post.line().meets(Mishap.poison("\"transaction\":\"" + transaction + "\",\"number\""));
    for (var i = 0; i < TRIES_MOST && parked(post, transaction.toString()).isEmpty(); i++) {
      post.turns(1);
    }
    var hits = post.line().heal();
    parked(post, transaction.toString())
        .ifPresent(it -> Till.join(post.till().rooms().outbox().sendAgain(it)));
    post.turns(2);
    return hits > 0;
  }

  private static Optional<EnvelopeId> parked(Post post, String transaction) {
    return Till.join(post.till().rooms().outbox().parked()).stream()
        .map(Parked::envelope)
        .filter(
            it ->
                it instanceof Envelope.Sale sale
                    && sale.transaction().toString().equals(transaction))
        .map(Envelope::id)
        .findFirst();
  }

  /// The platform will not have it: it stays aside, and what is behind it goes.
  static boolean refused(Round round) {
    var post = round.post();
    post.serve(round.upTo(2));
    var rooms = post.till().rooms();
    var ids = new Ids(post.clock(), round.random());
    var nowhere = new ReservationId("nowhere-" + ids.next());
    round.world().books().rightlyRefused(nowhere.value());
    var step =
        new Envelope.ReservationStep(
            ids.envelope(),
            nowhere,
            Reservation.State.READY,
            Reservation.State.HANDED_OVER,
            new OperatorId("OP1"),
            Optional.empty(),
            post.clock().instant(),
            Optional.empty());
    rooms.database().run(tx -> rooms.outbox().put(tx, step)).join();
    post.serve(round.upTo(2));
    post.turns(3);
    return Till.join(rooms.outbox().parked()).stream()
        .anyMatch(it -> it.envelope().id().equals(step.id()));
  }
}
