package comptoir.sync;

import comptoir.db.Tx;
import comptoir.outbox.Outcome;
import comptoir.platform.Outgoing;
import comptoir.value.CustomerId;

/// What follows from the platform's word on a customer who was made or changed here, in the commit
/// that keeps the word: it may have them under another id, which is theirs from then on.
final class CustomerWord {

  private static final String CUSTOMER = "customer/";

  private final SyncRooms rooms;

  CustomerWord(SyncRooms rooms) {
    this.rooms = rooms;
  }

  void of(Tx tx, Outgoing.CustomerOut sent, Outcome outcome) {
    switch (outcome) {
      case Outcome.Acknowledged it -> {
        rooms.customers().told().taken(tx, it.id());
        it.reference()
            .filter(reference -> reference.startsWith(CUSTOMER))
            .map(reference -> new CustomerId(reference.substring(CUSTOMER.length())))
            .filter(id -> !id.equals(sent.envelope().customer()))
            .ifPresent(id -> merged(tx, sent.envelope().customer(), id));
      }
      case Outcome.Rejected it -> rooms.customers().told().refused(tx, it.id());
      case Outcome.Retry _ -> {}
    }
  }

  /// What was sold to them is told under the id it was sold under: sent again it must say the same,
  /// and the platform knows whom it means.
  private void merged(Tx tx, CustomerId minted, CustomerId customer) {
    rooms.customers().told().merged(tx, minted, customer);
    rooms.loyalty().passTo(tx, minted, customer);
    rooms.basket().passTo(tx, minted, customer);
  }
}
