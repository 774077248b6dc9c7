package comptoir.sale;

import comptoir.db.Database;
import comptoir.db.Tx;
import comptoir.outbox.Envelope;
import comptoir.outbox.Outbox;
import comptoir.reservation.Reservations;
import comptoir.reservation.Step;
import comptoir.reservation.StepOrder;
import comptoir.reservation.Stepped;
import comptoir.value.Ids;
import comptoir.value.OperatorId;
import comptoir.value.ReservationId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// The door to the steps of a reservation that are no sale: it is prepared, it is ready, it goes
/// back on the shelf. On or off the line: the step and the envelope that tells the platform of it
/// are one commit on `db-write`.
public final class StepDesk {

  private final Database database;
  private final Reservations reservations;
  private final Outbox outbox;
  private final Ids ids;
  private final InstantSource clock;

  public StepDesk(Database database, Rooms rooms, Ids ids, InstantSource clock) {
    this.database = database;
    this.reservations = rooms.reservations();
    this.outbox = rooms.outbox();
    this.ids = ids;
    this.clock = clock;
  }

  /// What changes together.
  public record Rooms(Reservations reservations, Outbox outbox) {}

  /// What somebody wants to do.
  ///
  /// @param locker where the goods lie, of what is made ready; empty leaves it as it was
  public record Asked(
      ReservationId reservation, Step step, OperatorId operator, Optional<String> locker) {}

  /// Takes the step. When it completes with [Stepped.Taken] it is on the disk and waits to leave;
  /// with anything else, or a fault, nothing has changed.
  public CompletionStage<Stepped> take(Asked asked) {
    return database.write(tx -> take(tx, asked));
  }

  private Stepped take(Tx tx, Asked asked) {
    var order =
        new StepOrder(
            asked.reservation(), asked.step(), ids.envelope(), clock.instant(), asked.locker());
    var stepped = reservations.take(tx, order);
    if (stepped instanceof Stepped.Taken taken) {
      outbox.put(tx, envelope(taken, order, asked.operator()));
    }
    return stepped;
  }

  private static Envelope envelope(Stepped.Taken taken, StepOrder order, OperatorId operator) {
    return new Envelope.ReservationStep(
        order.envelope(),
        taken.id(),
        taken.from(),
        taken.to(),
        operator,
        Optional.empty(),
        order.at(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        order.locker());
  }
}
