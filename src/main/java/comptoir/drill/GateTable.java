package comptoir.drill;

import comptoir.db.Tx;
import java.sql.SQLException;
import org.sqlite.SQLiteCommitListener;
import org.sqlite.SQLiteConnection;

/// Puts a gate into the connection that writes: at each row and before each commit.
final class GateTable {

  private GateTable() {}

  static void watch(Tx tx, Gate gate) {
    try {
      var connection = tx.handle().getConnection().unwrap(SQLiteConnection.class);
      connection.addUpdateListener((type, file, table, row) -> gate.step(table));
      connection.addCommitListener(
          new SQLiteCommitListener() {
            @Override
            public void onCommit() {
              gate.step("commit");
            }

            @Override
            public void onRollback() {
              gate.step("rollback");
            }
          });
    } catch (SQLException e) {
      throw new IllegalStateException("No gate can be put in", e);
    }
  }
}
