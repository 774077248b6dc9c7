package comptoir.reservation;

import comptoir.db.Database;
import comptoir.db.Tx;
import comptoir.value.Change;
import comptoir.value.CustomerId;
import comptoir.value.ReservationId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// The door to what is set aside in this shop. Runs on `db-read`.
public final class Reservations {

  private final Database database;

  public Reservations(Database database) {
    this.database = database;
  }

  /// All that still asks something of the shop: ready first, then by age.
  public CompletionStage<List<Reservation>> open() {
    throw new UnsupportedOperationException();
  }

  public CompletionStage<List<Reservation>> openOf(CustomerId customer) {
    throw new UnsupportedOperationException();
  }

  public CompletionStage<Optional<Reservation>> byId(ReservationId id) {
    throw new UnsupportedOperationException();
  }

  /// By pick-up code or order number, case and blanks do not matter.
  public CompletionStage<List<Reservation>> byCode(String code) {
    throw new UnsupportedOperationException();
  }

  /// Marks it handed over, inside the sale's commit. Only a READY one can be.
  public HandOver handOver(Tx tx, ReservationId id) {
    throw new UnsupportedOperationException();
  }

  public void apply(Tx tx, List<Change<Reservation>> changes) {
    throw new UnsupportedOperationException();
  }
}
