package comptoir.reservation;

import comptoir.db.Database;
import comptoir.db.Tx;
import comptoir.reservation.Reservation.State;
import comptoir.value.Change;
import comptoir.value.CustomerId;
import comptoir.value.EnvelopeId;
import comptoir.value.Quantity;
import comptoir.value.ReservationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/// The door to what is set aside in this shop. Runs on `db-read`.
public final class Reservations {

  private final Database database;

  public Reservations(Database database) {
    this.database = database;
  }

  /// All that still asks something of the shop: ready first, then by age.
  public CompletionStage<List<Reservation>> open() {
    return look(ReservationTable::open);
  }

  /// Those that the platform says are open, whatever was done here.
  public List<ReservationId> saidOpen(Tx tx) {
    return new ReservationTable(tx.handle()).saidOpen();
  }

  public CompletionStage<List<Reservation>> openOf(CustomerId customer) {
    return look(table -> table.openOf(customer));
  }

  public CompletionStage<Optional<Reservation>> byId(ReservationId id) {
    return look(table -> table.byId(id));
  }

  /// By pick-up code or order number, case and blanks do not matter.
  public CompletionStage<List<Reservation>> byCode(String code) {
    return look(table -> table.byCode(code));
  }

  /// What is open, ready first, then by age; then the last that have ended, the newest first.
  public CompletionStage<List<Reservation>> all() {
    return look(ReservationTable::all);
  }

  /// What was handed over at this till since then, the oldest first.
  public CompletionStage<List<HandedOver>> handedOverSince(Instant since) {
    return database.read(tx -> new StepHereTable(tx.handle()).handedOverSince(since));
  }

  /// Takes a step, inside the commit that tells the platform of it. What [#byId] and the lists show
  /// from then on has it, whatever older page comes, until the feed says as much.
  public Stepped take(Tx tx, StepOrder order) {
    var found = new ReservationTable(tx.handle()).byId(order.id());
    if (found.isEmpty()) {
      return new Stepped.Unknown(order.id());
    }
    return switch (StateMachine.way(found.get(), order.step(), order.at())) {
      case StateMachine.Way.Open(var from, var to) -> {
        new StepHereTable(tx.handle()).step(order, to);
        yield new Stepped.Taken(order.id(), from, to);
      }
      case StateMachine.Way.Barred(var why, var present) ->
          new Stepped.Barred(order.id(), why, present);
    };
  }

  /// The platform refused a step of this till: what it says of the reservation holds.
  public void refused(Tx tx, Refusal refusal) {
    var here = new StepHereTable(tx.handle());
    here.refused(refusal.envelope(), refusal.told());
    here.forgetLeft(refusal.id(), refusal.parts());
  }

  /// A step that the platform would not have.
  ///
  /// @param parts what it said was handed over of it
  /// @param told the state the platform named; empty where it named none that is known here
  public record Refusal(
      EnvelopeId envelope, ReservationId id, List<Reservation.Part> parts, Optional<State> told) {

    public Refusal {
      parts = List.copyOf(parts);
    }
  }

  /// Marks it handed over, or what is given of it, inside the sale's commit. Only a READY one can
  /// be.
  public HandOver handOver(Tx tx, Handing handing) {
    return new ReservationTable(tx.handle())
        .byId(handing.id())
        .map(found -> handOver(new StepHereTable(tx.handle()), handing, found))
        .orElseGet(() -> new HandOver.Unknown(handing.id()));
  }

  private static HandOver handOver(StepHereTable here, Handing handing, Reservation found) {
    if (found.state() != State.READY) {
      return new HandOver.WrongState(found.id(), found.state());
    }
    var left = new TreeMap<Integer, Quantity>();
    found.lines().forEach(line -> left.put(line.n(), line.quantity()));
    for (var part : handing.parts()) {
      if (left.merge(part.n(), part.quantity().negated(), Quantity::plus).milli() < 0) {
        return new HandOver.WrongLines(found.id());
      }
    }
    var isWhole =
        handing.parts().isEmpty() || left.values().stream().noneMatch(Quantity::isPositive);
    if (isWhole) {
      here.handOver(handing);
      return new HandOver.Done(found.id(), found.state(), List.of());
    }
    handing
        .parts()
        .forEach(
            part -> here.left(found.id(), part.n(), left.getOrDefault(part.n(), Quantity.ZERO)));
    return new HandOver.Done(found.id(), found.state(), handing.parts());
  }

  /// Marks it handed over whatever is known of it here: a sale that is put back says so, and pages
  /// may still come that are older than that sale.
  public void handedOver(Tx tx, ReservationId id) {
    new StepHereTable(tx.handle()).handOver(id);
  }

  /// Keeps how far a line is prepared.
  public CompletionStage<Void> pick(ReservationId id, Pick pick) {
    return database.run(tx -> new StepHereTable(tx.handle()).pick(id, pick));
  }

  /// How far its lines are prepared; those without a word are not.
  public CompletionStage<List<Pick>> picks(ReservationId id) {
    return database.read(tx -> new StepHereTable(tx.handle()).picks(id));
  }

  /// Keeps by what the person is known to whom it is about to be handed over; the last time counts.
  public CompletionStage<Void> prove(ReservationId id, Proof proof) {
    return database.run(tx -> new StepHereTable(tx.handle()).prove(id, proof));
  }

  /// Takes what the feed brought. A step taken here stands until as much is said. One handed over
  /// at this till stays handed over, whatever older page comes and whatever backup the platform is
  /// restored from, unless the platform says that it was released or cancelled.
  public void apply(Tx tx, List<Change<Reservation>> changes) {
    new ReservationFeedTable(tx.handle()).apply(changes);
    tx.afterCommit(() -> database.run(this::tidy).join());
  }

  /// Forgets customers in the cache: what is set aside stays, by its number and code.
  public void forget(Tx tx, List<CustomerId> customers) {
    customers.forEach(new ReservationFeedTable(tx.handle())::forget);
  }

  /// Brings the till's own tables in line with the cache: it is another one, or the program ended
  /// between the two.
  public void tidy(Tx tx) {
    new StepHereTable(tx.handle()).tidy();
  }

  private <T> CompletionStage<T> look(Function<ReservationTable, T> work) {
    return database.read(tx -> work.apply(new ReservationTable(tx.handle())));
  }
}
