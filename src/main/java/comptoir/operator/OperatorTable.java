package comptoir.operator;

import comptoir.value.Change;
import comptoir.value.Folding;
import comptoir.value.OperatorId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Operators and their rights.
final class OperatorTable {

  private final Handle handle;

  OperatorTable(Handle handle) {
    this.handle = handle;
  }

  List<Operator> all() {
    return handle
        .createQuery("SELECT * FROM operator ORDER BY id")
        .map((row, context) -> operator(row))
        .stream()
        .sorted(Comparator.comparing(operator -> Folding.fold(operator.name())))
        .toList();
  }

  Optional<OperatorEntry> byId(OperatorId id) {
    return handle
        .createQuery("SELECT * FROM operator WHERE id = :id")
        .bind("id", id.value())
        .map((row, context) -> new OperatorEntry(operator(row), verifier(row)))
        .findOne();
  }

  void apply(List<Change<OperatorEntry>> changes) {
    for (var change : changes) {
      handle.execute("DELETE FROM operator_right WHERE operator = ?", change.id());
      switch (change) {
        case Change.Put<OperatorEntry>(var id, var entry) -> put(entry);
        case Change.Drop<OperatorEntry>(var id) ->
            handle.execute("DELETE FROM operator WHERE id = ?", id);
      }
    }
  }

  private void put(OperatorEntry entry) {
    var operator = entry.operator();
    handle
        .createUpdate(
            """
            INSERT OR REPLACE INTO operator (id, name, role, algorithm, iterations, salt, hash)
            VALUES (:id, :name, :role, :algorithm, :iterations, :salt, :hash)
            """)
        .bind("id", operator.id().value())
        .bind("name", operator.name())
        .bind("role", operator.role())
        .bind("algorithm", entry.pin().algorithm())
        .bind("iterations", entry.pin().iterations())
        .bind("salt", entry.pin().salt())
        .bind("hash", entry.pin().hash())
        .execute();
    for (var right : operator.rights()) {
      handle.execute(
          "INSERT INTO operator_right (operator, name) VALUES (?, ?)",
          operator.id().value(),
          right);
    }
  }

  private Operator operator(ResultSet row) throws SQLException {
    var id = row.getString("id");
    return new Operator(
        new OperatorId(id), row.getString("name"), row.getString("role"), rightsOf(id));
  }

  private Set<String> rightsOf(String operator) {
    return handle
        .createQuery("SELECT name FROM operator_right WHERE operator = :operator")
        .bind("operator", operator)
        .map((row, context) -> row.getString(1))
        .set();
  }

  private static PinVerifier verifier(ResultSet row) throws SQLException {
    return new PinVerifier(
        row.getString("algorithm"),
        row.getInt("iterations"),
        row.getBytes("salt"),
        row.getBytes("hash"));
  }
}
