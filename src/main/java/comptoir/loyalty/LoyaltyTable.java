package comptoir.loyalty;

import comptoir.value.CustomerId;
import comptoir.value.EnvelopeId;
import org.jdbi.v3.core.Handle;

/// The moves made here.
final class LoyaltyTable {

  private final Handle handle;

  LoyaltyTable(Handle handle) {
    this.handle = handle;
  }

  void insert(Loyalty.Move move) {
    handle
        .createUpdate(
            """
            INSERT INTO loyalty_move (transaction_id, n, customer, envelope, kind, change, pending)
            VALUES (:transaction, :n, :customer, :envelope, :kind, :change, 1)
            """)
        .bind("transaction", move.transaction().toString())
        .bind("n", move.n())
        .bind("customer", move.customer().value())
        .bind("envelope", move.envelope().toString())
        .bind("kind", move.kind())
        .bind("change", move.change())
        .execute();
  }

  void acknowledged(EnvelopeId envelope) {
    handle.execute(
        "UPDATE loyalty_move SET pending = 0 WHERE envelope = ? AND pending = 1",
        envelope.toString());
  }

  long pending(CustomerId customer) {
    return handle
        .createQuery(
            """
            SELECT coalesce(sum(change), 0) FROM loyalty_move
             WHERE customer = :customer AND pending = 1
            """)
        .bind("customer", customer.value())
        .mapTo(Long.class)
        .one();
  }

  void passTo(CustomerId before, CustomerId now) {
    handle.execute(
        "UPDATE loyalty_move SET customer = ? WHERE customer = ?", now.value(), before.value());
  }

  void erase(CustomerId customer) {
    handle.execute("UPDATE loyalty_move SET customer = NULL WHERE customer = ?", customer.value());
  }
}
