package comptoir.sync;

import comptoir.journal.Journalled;
import comptoir.outbox.Envelope;
import comptoir.outbox.Outcome;
import comptoir.platform.Outgoing;
import comptoir.pricing.WebPrice;
import comptoir.settings.ShopSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Makes envelopes ready to send.
final class Packing {

  private final SyncRooms rooms;
  private final ShopSettings settings;
  private final List<Outcome> unsendable = new ArrayList<>();

  Packing(SyncRooms rooms, ShopSettings settings) {
    this.rooms = rooms;
    this.settings = settings;
  }

  /// What names a transaction that is not in the journal cannot be sent, nor what was told of a
  /// customer and is not here.
  List<Outcome> unsendable() {
    return List.copyOf(unsendable);
  }

  List<Outgoing> pack(List<Envelope> batch) {
    var packed = new ArrayList<Outgoing>(batch.size());
    for (var envelope : batch) {
      switch (envelope) {
        case Envelope.Sale sale -> sale(sale, found(sale)).ifPresent(packed::add);
        case Envelope.RescuedSale rescued -> rescued(rescued).ifPresent(packed::add);
        case Envelope.ReservationStep step -> packed.add(new Outgoing.StepOut(step, settings));
        case Envelope.CustomerTold told -> told(told).ifPresent(packed::add);
        case Envelope.ErasureDone done -> packed.add(new Outgoing.ErasureOut(done, settings));
      }
    }
    return List.copyOf(packed);
  }

  /// Where the key of the personal data was lost, it cannot be read any more.
  private Optional<Outgoing> told(Envelope.CustomerTold told) {
    var content = rooms.customers().told().content(told.id()).toCompletableFuture().join();
    if (content.isEmpty()) {
      unsendable.add(new Outcome.Rejected(told.id(), "customer-unreadable", "", Optional.empty()));
    }
    return content.map(it -> new Outgoing.CustomerOut(told, it, settings));
  }

  private Optional<Journalled> found(Envelope.Sale sale) {
    return rooms.journal().find(sale.transaction()).toCompletableFuture().join();
  }

  /// It goes as the sale it was.
  private Optional<Outgoing> rescued(Envelope.RescuedSale rescued) {
    var sale = new Envelope.Sale(rescued.id(), rescued.transaction(), rescued.madeAt());
    return sale(sale, rooms.rescued().find(rescued.transaction()).toCompletableFuture().join());
  }

  private Optional<Outgoing> sale(Envelope.Sale sale, Optional<Journalled> entry) {
    if (entry.isEmpty()) {
      unsendable.add(new Outcome.Rejected(sale.id(), "not-in-journal", "", Optional.empty()));
    }
    return entry.map(
        found -> {
          var lines = found.transaction().lines().stream();
          var oldest =
              lines
                  .flatMap(line -> line.web().stream())
                  .map(WebPrice::asOf)
                  .min(Comparator.naturalOrder());
          return new Outgoing.SaleOut(sale, found, settings, oldest);
        });
  }
}
