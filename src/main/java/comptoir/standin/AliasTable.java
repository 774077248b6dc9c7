package comptoir.standin;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// The ids that tills gave to customers who were here under another one.
final class AliasTable {
  private final Handle handle;
  private final PreparedTable prepared;

  AliasTable(Handle handle, PreparedTable prepared) {
    this.handle = handle;
    this.prepared = prepared;
  }

  /// Who is meant by the id.
  String resolve(String id) {
    return prepared
        .only("SELECT customer FROM customer_alias WHERE id = ?", row -> row.getString(1), id)
        .orElse(id);
  }

  void put(String id, String customer) {
    prepared.run("INSERT INTO customer_alias (id, customer) VALUES (?, ?)", id, customer);
  }

  List<String> of(String customer) {
    return handle
        .createQuery("SELECT id FROM customer_alias WHERE customer = :customer")
        .bind("customer", customer)
        .mapTo(String.class)
        .list();
  }
}
