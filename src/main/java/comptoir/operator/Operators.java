package comptoir.operator;

import comptoir.db.Database;
import comptoir.db.Tx;
import comptoir.value.Change;
import comptoir.value.OperatorId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// The door to the people at the register.
public final class Operators {

  /// So many wrong tries lock an operator out.
  static final int TRIES = 5;

  /// For so long.
  static final Duration LOCK = Duration.ofMinutes(5);

  private final Database database;
  private final InstantSource clock;

  public Operators(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// All of them, by name.
  public CompletionStage<List<Operator>> all() {
    return database.read(tx -> new OperatorTable(tx.handle()).all());
  }

  /// Checks a PIN (GD-REQ-07): five wrong tries lock that operator out for five minutes; the count
  /// survives a restart. The slow hash runs on the database thread that writes the count. While
  /// locked, the right PIN is refused too, and nothing is hashed.
  public CompletionStage<SignOn> signOn(OperatorId operator, String pin) {
    return database.write(tx -> signOn(tx, operator, pin));
  }

  private SignOn signOn(Tx tx, OperatorId id, String pin) {
    var entry = new OperatorTable(tx.handle()).byId(id);
    if (entry.isEmpty()) {
      return new SignOn.Unknown();
    }
    var tries = new TriesTable(tx.handle());
    var before = tries.of(id);
    var now = clock.instant();
    if (before.lockedUntil().filter(now::isBefore).isPresent()) {
      return new SignOn.LockedOut(before.lockedUntil().get());
    }
    if (entry.get().pin().accepts(pin)) {
      tries.clear(id);
      return new SignOn.Welcome(entry.get().operator());
    }
    return wrong(tries, id, before, now);
  }

  /// A lock that ended starts the count again.
  private static SignOn wrong(TriesTable tries, OperatorId id, Tries before, Instant now) {
    var wrong = before.lockedUntil().isPresent() ? 1 : before.wrong() + 1;
    if (wrong < TRIES) {
      tries.put(id, new Tries(wrong, Optional.empty()));
      return new SignOn.WrongPin(TRIES - wrong);
    }
    var until = now.plus(LOCK);
    tries.put(id, new Tries(wrong, Optional.of(until)));
    return new SignOn.LockedOut(until);
  }

  /// Takes what the feed brought. Wrong tries are kept: a new verifier frees no lock.
  public void apply(Tx tx, List<Change<OperatorEntry>> changes) {
    new OperatorTable(tx.handle()).apply(changes);
  }
}
