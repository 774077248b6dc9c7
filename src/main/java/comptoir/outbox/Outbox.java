package comptoir.outbox;

import comptoir.db.Database;
import comptoir.db.Tx;
import comptoir.value.EnvelopeId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/// The door to what waits to leave. States are durable: waiting, claimed (being sent: sent again
/// under the same id if the program dies meanwhile), acknowledged, parked.
public final class Outbox {

  private final Database database;
  private final InstantSource clock;

  public Outbox(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Puts an envelope at the end, inside the commit of what it tells.
  public void put(Tx tx, Envelope envelope) {
    OutboxTable.insert(tx, envelope);
  }

  /// Claims the oldest that are due, in order. Where the oldest is not due yet nothing goes, so
  /// that the order of the till is kept.
  public List<Envelope> claim(Tx tx, int limit) {
    var now = clock.instant();
    var due = new ArrayList<Envelope>();
    for (var row : OutboxTable.open(tx, limit)) {
      if (row.dueAt().isAfter(now)) {
        break;
      }
      due.add(row.envelope());
    }
    OutboxTable.claim(tx, due.stream().map(Envelope::id).toList());
    return List.copyOf(due);
  }

  /// Keeps the word on an envelope.
  public void settle(Tx tx, Outcome outcome) {
    switch (outcome) {
      case Outcome.Acknowledged it -> OutboxTable.acknowledge(tx, it.id(), it.reference());
      case Outcome.Rejected it -> OutboxTable.park(tx, it);
      case Outcome.Retry it -> OutboxTable.wait(tx, it, nextTry(tx, it.id()));
    }
  }

  private Instant nextTry(Tx tx, EnvelopeId id) {
    return clock.instant().plus(BackOff.after(OutboxTable.tries(tx, id) + 1, id));
  }

  /// Makes all that waits due now: the platform is back.
  public void hurry(Tx tx) {
    OutboxTable.allDue(tx, clock.instant());
  }

  /// Sends a parked envelope again: a person asked for it.
  public CompletionStage<Void> sendAgain(EnvelopeId id) {
    return database.run(tx -> OutboxTable.release(tx, id, clock.instant()));
  }

  public CompletionStage<OutboxState> state() {
    return database.read(OutboxTable::state);
  }

  /// What the platform refused, the oldest first.
  public CompletionStage<List<Parked>> parked() {
    return database.read(OutboxTable::parked);
  }
}
