package comptoir.sale;

import comptoir.db.Tx;
import comptoir.journal.Journal;
import comptoir.outbox.Envelope;
import comptoir.outbox.Outbox;
import comptoir.outbox.UnsentSale;
import comptoir.till.TillBook;
import java.time.Instant;
import java.util.List;

/// Puts back a sale that this till has made and its file has lost: what the commit of the sale did,
/// done again, under the same ids and the same number.
public final class Recovery {

  private final Checkout.Rooms rooms;

  public Recovery(Checkout.Rooms rooms) {
    this.rooms = rooms;
  }

  /// A sale as it was found elsewhere.
  ///
  /// @param madeAt when its envelope was made
  /// @param steps what was handed over with it
  public record Lost(
      Journal.Chained chained,
      UnsentSale names,
      Instant madeAt,
      List<Envelope.ReservationStep> steps) {

    public Lost {
      steps = List.copyOf(steps);
    }
  }

  /// Puts it back into journal, till, queue, stock, history and reservations. False where the
  /// journal holds it or its number: then nothing has changed. Of a part that was handed over
  /// nothing is marked: whether the feed has it already cannot be told, and its step says it again.
  public boolean putBack(Tx tx, Lost lost) {
    if (!putBack(tx, lost, rooms.journal(), rooms.till(), rooms.outbox())) {
      return false;
    }
    var entry = lost.chained().entry();
    var envelope = lost.names().envelope();
    rooms.catalog().sold(tx, envelope, Sold.quantities(entry.transaction()));
    Sold.order(entry).ifPresent(order -> rooms.customers().soldHere(tx, order));
    Sold.uses(entry, envelope).forEach(use -> rooms.coupons().use(tx, use));
    Sold.moves(entry, envelope).forEach(move -> rooms.loyalty().move(tx, move));
    lost.steps().stream()
        .filter(step -> step.parts().isEmpty())
        .forEach(step -> rooms.reservations().handedOver(tx, step.reservation()));
    return true;
  }

  /// The same without what follows in the caches: they come down again.
  public static boolean putBack(Tx tx, Lost lost, Journal journal, TillBook till, Outbox outbox) {
    if (!journal.putBack(tx, lost.chained())) {
      return false;
    }
    till.book(tx, lost.chained().entry().transaction());
    if (outbox.stateOf(tx, lost.names().envelope()).isEmpty()) {
      outbox.put(tx, lost.names(), lost.madeAt());
    }
    for (var step : lost.steps()) {
      if (outbox.stateOf(tx, step.id()).isEmpty()) {
        outbox.put(tx, step);
      }
    }
    return true;
  }
}
