package comptoir.sync;

import comptoir.outbox.Outcome;
import comptoir.platform.Outgoing;
import comptoir.settings.ShopSettings;
import comptoir.value.BusinessDate;
import comptoir.value.EnvelopeId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Keeps the words on envelopes, all of an answer in one commit: with them what follows for the
/// stock and what a person must know.
final class Settling {

  private final SyncRooms rooms;
  private final DayTurn days;
  private final Runnable look;
  private final CustomerWord customers;

  /// @param look asks the other loop to look at the platform now
  Settling(SyncRooms rooms, DayTurn days, Runnable look) {
    this.rooms = rooms;
    this.days = days;
    this.look = look;
    this.customers = new CustomerWord(rooms);
  }

  /// What the platform has is from then on in its own figures.
  ///
  /// @param sent what the words are on; what was not sent at all is not among it
  void settle(List<Outcome> outcomes, List<Outgoing> sent, ShopSettings settings) {
    if (outcomes.isEmpty()) {
      return;
    }
    var consequences = new Consequences(rooms, settings.till().id(), sent);
    var told = told(sent);
    rooms
        .database()
        .run(
            tx -> {
              for (var outcome : outcomes) {
                rooms.outbox().settle(tx, outcome);
                if (outcome instanceof Outcome.Acknowledged) {
                  rooms.catalog().acknowledged(tx, outcome.id());
                  rooms.loyalty().acknowledged(tx, outcome.id());
                }
                consequences.of(tx, outcome);
                Optional.ofNullable(told.get(outcome.id()))
                    .ifPresent(out -> customers.of(tx, out, outcome));
              }
            })
        .join();
    var taken = acknowledged(outcomes);
    days.left(daysOf(taken, sent));
    if (!taken.isEmpty()) {
      look.run();
    }
  }

  private static Map<EnvelopeId, Outgoing.CustomerOut> told(List<Outgoing> sent) {
    var told = new HashMap<EnvelopeId, Outgoing.CustomerOut>();
    for (var outgoing : sent) {
      if (outgoing instanceof Outgoing.CustomerOut out) {
        told.put(out.id(), out);
      }
    }
    return told;
  }

  private static Set<EnvelopeId> acknowledged(List<Outcome> outcomes) {
    var taken = new HashSet<EnvelopeId>();
    for (var outcome : outcomes) {
      if (outcome instanceof Outcome.Acknowledged it) {
        taken.add(it.id());
      }
    }
    return taken;
  }

  private static Set<BusinessDate> daysOf(Set<EnvelopeId> taken, List<Outgoing> sent) {
    var days = new HashSet<BusinessDate>();
    for (var outgoing : sent) {
      if (outgoing instanceof Outgoing.SaleOut sale && taken.contains(sale.id())) {
        days.add(sale.journalled().transaction().businessDate());
      }
    }
    return days;
  }
}
