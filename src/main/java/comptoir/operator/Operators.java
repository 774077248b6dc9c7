package comptoir.operator;

import comptoir.db.Database;
import comptoir.db.Tx;
import comptoir.value.Change;
import comptoir.value.OperatorId;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionStage;

/// The door to the people at the register.
public final class Operators {

  private final Database database;
  private final InstantSource clock;

  public Operators(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// All of them, by name.
  public CompletionStage<List<Operator>> all() {
    throw new UnsupportedOperationException();
  }

  /// Checks a PIN (GD-REQ-07): five wrong tries lock that operator out for five minutes; the count
  /// survives a restart. The slow hash runs on the database thread that writes the count.
  public CompletionStage<SignOn> signOn(OperatorId operator, String pin) {
    throw new UnsupportedOperationException();
  }

  public void apply(Tx tx, List<Change<OperatorEntry>> changes) {
    throw new UnsupportedOperationException();
  }
}
