package comptoir.standin;

import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Customers who were forgotten, and which tills have done so too.
final class ErasureTable {
  private final Handle handle;
  private final PreparedTable prepared;

  ErasureTable(Handle handle, PreparedTable prepared) {
    this.handle = handle;
    this.prepared = prepared;
  }

  boolean isForgotten(String customer) {
    return prepared
        .only("SELECT 1 FROM forgotten WHERE customer = ?", row -> row.getLong(1), customer)
        .isPresent();
  }

  Set<String> forgotten() {
    return Set.copyOf(
        handle.createQuery("SELECT customer FROM forgotten").mapTo(String.class).list());
  }

  void note(String customer, String erasure) {
    handle.execute("INSERT OR IGNORE INTO forgotten VALUES (?, ?)", customer, erasure);
  }

  /// Takes the customer out of what tills have sent under that id.
  void forget(String customer) {
    handle.execute("UPDATE sale SET customer = NULL WHERE customer = ?", customer);
    handle.execute("UPDATE loyalty_move SET customer = NULL WHERE customer = ?", customer);
    handle.execute(
        """
        UPDATE envelope
        SET body = CASE kind WHEN 'customer' THEN '{}' ELSE json_remove(body, '$.customer') END
        WHERE json_extract(body, '$.customer') = ? AND kind <> 'erasure-done'
        """,
        customer);
  }

  Optional<String> erasure(String customer) {
    return handle
        .createQuery("SELECT erasure FROM forgotten WHERE customer = :customer")
        .bind("customer", customer)
        .mapTo(String.class)
        .findOne();
  }

  Optional<String> customer(String erasure) {
    return handle
        .createQuery("SELECT customer FROM forgotten WHERE erasure = :erasure")
        .bind("erasure", erasure)
        .mapTo(String.class)
        .findOne();
  }

  void done(String erasure, EnvelopeForm envelope) {
    handle.execute(
        "INSERT OR IGNORE INTO erasure_done (erasure, till, envelope) VALUES (?, ?, ?)",
        erasure,
        envelope.till(),
        envelope.id());
  }
}
