package comptoir.customer;

import comptoir.value.CustomerId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Ids given here to customers whom the platform had under another one.
final class AliasTable {

  private final Handle handle;

  AliasTable(Handle handle) {
    this.handle = handle;
  }

  void put(CustomerId minted, CustomerId customer) {
    handle.execute(
        "INSERT OR REPLACE INTO customer_alias (id, customer) VALUES (?, ?)",
        minted.value(),
        customer.value());
  }

  /// The id that counts: another one only where the platform gave one.
  CustomerId resolve(CustomerId id) {
    return handle
        .createQuery("SELECT customer FROM customer_alias WHERE id = :id")
        .bind("id", id.value())
        .mapTo(String.class)
        .findOne()
        .map(CustomerId::new)
        .orElse(id);
  }

  List<CustomerId> aliasesOf(CustomerId customer) {
    return handle
        .createQuery("SELECT id FROM customer_alias WHERE customer = :customer ORDER BY id")
        .bind("customer", customer.value())
        .map((row, context) -> new CustomerId(row.getString(1)))
        .list();
  }

  void forget(CustomerId customer) {
    handle.execute("DELETE FROM customer_alias WHERE customer = ?", customer.value());
  }
}
