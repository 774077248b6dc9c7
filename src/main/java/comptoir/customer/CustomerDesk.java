package comptoir.customer;

import comptoir.db.Database;
import comptoir.outbox.Envelope;
import comptoir.outbox.Outbox;
import comptoir.value.CustomerId;
import comptoir.value.EnvelopeId;
import comptoir.value.Ids;
import comptoir.value.OperatorId;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// The door to making and changing customers at the counter, on line or not. The change and the
/// envelope that tells the platform of it are one commit on `db-write`; what completes is on the
/// disk and found at once. Envelopes leave in the order they were made, so that a customer goes
/// before the sale that names them.
public final class CustomerDesk {

  private final Database database;
  private final Told told;
  private final Outbox outbox;
  private final Ids ids;
  private final InstantSource clock;

  /// What a change touches.
  public record Rooms(Database database, Customers customers, Outbox outbox) {}

  public CustomerDesk(Rooms rooms, Ids ids, InstantSource clock) {
    this.database = rooms.database();
    this.told = rooms.customers().told();
    this.outbox = rooms.outbox();
    this.ids = ids;
    this.clock = clock;
  }

  /// Makes a customer, under an id that is minted here. Where the platform has them already it says
  /// so, and gives the id that counts.
  public CompletionStage<CustomerId> create(CustomerChange all, OperatorId by) {
    return database.write(
        tx -> {
          var id = new CustomerId(ids.next().toString());
          var envelope = envelope(id, by, Optional.empty());
          told.keep(tx, envelope, new Told.Content(true, all));
          outbox.put(tx, envelope);
          return id;
        });
  }

  /// Changes a customer; nothing where the change says nothing. Answers with the id that counts.
  public CompletionStage<CustomerId> edit(CustomerId id, CustomerChange change, OperatorId by) {
    return database.write(
        tx -> {
          var known = told.resolve(tx, id);
          if (!change.isEmpty()) {
            var envelope = envelope(known, by, told.untakenMaking(tx, known));
            told.keep(tx, envelope, new Told.Content(false, change));
            outbox.put(tx, envelope);
          }
          return known;
        });
  }

  /// @param making what made the customer, where the platform does not have it yet
  private Envelope.CustomerTold envelope(
      CustomerId id, OperatorId by, Optional<EnvelopeId> making) {
    return new Envelope.CustomerTold(ids.envelope(), id, by, clock.instant(), making);
  }
}
