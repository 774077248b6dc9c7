package comptoir.drill;

import comptoir.db.Tx;
import java.sql.SQLException;
import org.sqlite.SQLiteCommitListener;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteUpdateListener;

/// Puts a gate into a connection that writes: at each row, and before each commit that keeps one.
final class GateTable implements SQLiteUpdateListener, SQLiteCommitListener {

  private final Gate gate;
  private boolean hasRows;

  private GateTable(Gate gate) {
    this.gate = gate;
  }

  static void watch(Tx tx, Gate gate) {
    try {
      var connection = tx.handle().getConnection().unwrap(SQLiteConnection.class);
      var table = new GateTable(gate);
      connection.addUpdateListener(table);
      connection.addCommitListener(table);
    } catch (SQLException e) {
      throw new IllegalStateException("No gate can be put in", e);
    }
  }

  @Override
  public void onUpdate(Type type, String file, String table, long row) {
    hasRows = true;
    gate.step(table);
  }

  @Override
  public void onCommit() {
    end("commit");
  }

  @Override
  public void onRollback() {
    end("rollback");
  }

  /// A transaction that only looked is no step.
  private void end(String what) {
    if (hasRows) {
      hasRows = false;
      gate.step(what);
    }
  }
}
