package comptoir.reservation;

import comptoir.db.Database;
import comptoir.db.Tx;
import comptoir.reservation.Reservation.State;
import comptoir.value.Change;
import comptoir.value.CustomerId;
import comptoir.value.ReservationId;
import java.util.List;
import java.util.Optional;
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

  /// Marks it handed over, inside the sale's commit. Only a READY one can be.
  public HandOver handOver(Tx tx, ReservationId id) {
    var table = new ReservationTable(tx.handle());
    return table
        .stateOf(id)
        .<HandOver>map(state -> handOver(table, id, state))
        .orElseGet(() -> new HandOver.Unknown(id));
  }

  private static HandOver handOver(ReservationTable table, ReservationId id, State state) {
    if (state != State.READY) {
      return new HandOver.WrongState(id, state);
    }
    table.handOver(id);
    return new HandOver.Done(id, state);
  }

  /// Marks it handed over whatever is known of it here: a sale that is put back says so, and pages
  /// may still come that are older than that sale.
  public void handedOver(Tx tx, ReservationId id) {
    new ReservationTable(tx.handle()).handOver(id);
  }

  /// Takes what the feed brought. One handed over at this till stays handed over, whatever older
  /// page comes and whatever backup the platform is restored from, unless the platform says that it
  /// was released or cancelled.
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
    new ReservationTable(tx.handle()).forgetUndone();
  }

  private <T> CompletionStage<T> look(Function<ReservationTable, T> work) {
    return database.read(tx -> work.apply(new ReservationTable(tx.handle())));
  }
}
