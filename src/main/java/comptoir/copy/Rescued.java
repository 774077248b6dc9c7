package comptoir.copy;

import comptoir.db.Database;
import comptoir.db.Tx;
import comptoir.journal.Journal;
import comptoir.journal.Journalled;
import comptoir.outbox.Envelope;
import comptoir.outbox.Outbox;
import comptoir.reservation.Reservations;
import comptoir.value.CustomerId;
import comptoir.value.TransactionId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/// The door to sales of the second folder that are taken up again here. The envelope keeps its id
/// and its words, so that a sale taken up twice, or by two tills, is one at the platform.
public final class Rescued {

  private final Database database;
  private final Rooms rooms;

  /// What a sale that is taken up changes.
  public record Rooms(Journal journal, Outbox outbox, Reservations reservations) {}

  public Rescued(Database database, Rooms rooms) {
    this.database = database;
    this.rooms = rooms;
  }

  /// What became of a copy.
  public enum Uptake {
    /// It waits to leave from here.
    WAITS,
    /// It waited here already.
    WAITED,
    /// The platform has acknowledged it to this till.
    LEFT,
    /// The platform refused it; a person decides.
    PARKED
  }

  /// Has a copied sale wait here, and what was handed over with it: those goods are gone, and are
  /// not offered here any more.
  public Uptake take(Tx tx, CopiedSale sale) {
    var outbox = rooms.outbox();
    var state = outbox.stateOf(tx, sale.envelope());
    if (state.isPresent()) {
      return switch (state.get()) {
        case WAITING, CLAIMED -> Uptake.WAITED;
        case ACKNOWLEDGED, ASIDE -> Uptake.LEFT;
        case PARKED -> Uptake.PARKED;
      };
    }
    var transaction = sale.entry().transaction().id();
    if (rooms.journal().find(tx, transaction).isPresent()) {
      outbox.put(tx, sale.names(), sale.madeAt());
    } else {
      RescuedTable.insert(tx, sale);
      outbox.put(tx, new Envelope.RescuedSale(sale.envelope(), transaction, sale.madeAt()));
    }
    for (var step : sale.steps()) {
      rooms.reservations().handedOver(tx, step.reservation());
      if (outbox.stateOf(tx, step.id()).isEmpty()) {
        outbox.put(tx, step);
      }
    }
    return Uptake.WAITS;
  }

  /// Forgets who bought in what was taken up.
  ///
  /// @param but sales of which it must still be known for a while
  /// @return whether it is known of none any more
  public boolean forget(Tx tx, CustomerId customer, Set<TransactionId> but) {
    return RescuedTable.forget(tx, customer, but);
  }

  /// A sale that was taken up and is in no journal here.
  public CompletionStage<Optional<Journalled>> find(TransactionId id) {
    return database.read(tx -> RescuedTable.find(tx, id));
  }
}
