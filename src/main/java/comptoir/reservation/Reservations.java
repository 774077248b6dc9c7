package comptoir.reservation;

import comptoir.db.Database;
import comptoir.db.Tx;
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
        .<HandOver>map(
            state ->
                table.handOver(id)
                    ? new HandOver.Done(id, state)
                    : new HandOver.WrongState(id, state))
        .orElseGet(() -> new HandOver.Unknown(id));
  }

  /// Takes what the feed brought. One handed over at this till stays handed over, whatever older
  /// page comes, until the platform says how it ended (handed over, released or cancelled).
  public void apply(Tx tx, List<Change<Reservation>> changes) {
    new ReservationFeedTable(tx.handle()).apply(changes);
  }

  private <T> CompletionStage<T> look(Function<ReservationTable, T> work) {
    return database.read(tx -> work.apply(new ReservationTable(tx.handle())));
  }
}
