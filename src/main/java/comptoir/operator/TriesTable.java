package comptoir.operator;

import comptoir.db.Columns;
import comptoir.value.OperatorId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The wrong tries of each operator.
final class TriesTable {

  private final Handle handle;

  TriesTable(Handle handle) {
    this.handle = handle;
  }

  Tries of(OperatorId operator) {
    return handle
        .createQuery("SELECT * FROM operator_tries WHERE operator = :operator")
        .bind("operator", operator.value())
        .map(
            (row, context) ->
                new Tries(row.getInt("wrong"), Columns.maybeInstant(row, "locked_until")))
        .findOne()
        .orElse(new Tries(0, Optional.empty()));
  }

  void put(OperatorId operator, Tries tries) {
    handle.execute(
        "INSERT OR REPLACE INTO operator_tries (operator, wrong, locked_until) VALUES (?, ?, ?)",
        operator.value(),
        tries.wrong(),
        Columns.ofInstant(tries.lockedUntil()));
  }

  void clear(OperatorId operator) {
    handle.execute("DELETE FROM operator_tries WHERE operator = ?", operator.value());
  }
}
