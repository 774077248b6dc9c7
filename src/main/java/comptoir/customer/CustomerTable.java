package comptoir.customer;

import comptoir.db.Columns;
import comptoir.db.FeedPage;
import comptoir.value.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Customers, sealed, and the blind keys that lead to them.
final class CustomerTable {

  private final Handle handle;
  private final SealedCustomer form;
  private final BlindKeys blind;

  CustomerTable(Handle handle, SealedCustomer form, BlindKeys blind) {
    this.handle = handle;
    this.form = form;
    this.blind = blind;
  }

  /// A customer and when it came down.
  record Received(Customer customer, Instant at) {}

  Optional<Received> byId(CustomerId id) {
    return handle
        .createQuery("SELECT * FROM customer WHERE id = :id")
        .bind("id", id.value())
        .map((row, context) -> new Received(opened(row), Columns.instant(row, "received_at")))
        .findOne();
  }

  /// Those of the ids that are here, in no order.
  List<Customer> byIds(Collection<CustomerId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return handle
        .createQuery("SELECT * FROM customer WHERE id IN (<ids>)")
        .bindList("ids", ids.stream().map(CustomerId::value).toList())
        .map((row, context) -> opened(row))
        .list();
  }

  List<CustomerId> byBlindKey(byte[] key, int limit) {
    return handle
        .createQuery(
            """
            SELECT customer FROM customer_blind WHERE blind = :blind ORDER BY customer LIMIT :limit
            """)
        .bind("blind", key)
        .bind("limit", limit)
        .map((row, context) -> new CustomerId(row.getString(1)))
        .list();
  }

  /// A piece of the whole table, in the order of its keys.
  ///
  /// @param lastKey the key of the last row that was read
  record Chunk(List<Customer> customers, long lastKey) {}

  Chunk after(long key, int limit) {
    var rows =
        handle
            .createQuery("SELECT * FROM customer WHERE key > :key ORDER BY key LIMIT :limit")
            .bind("key", key)
            .bind("limit", limit)
            .map((row, context) -> new Keyed(row.getLong("key"), opened(row)))
            .list();
    var last = rows.isEmpty() ? key : rows.getLast().key();
    return new Chunk(rows.stream().map(Keyed::customer).toList(), last);
  }

  void put(List<Customer> customers, Instant receivedAt) {
    drop(customers.stream().map(Customer::id).toList(), "customer_blind", "customer");
    var rows =
        handle.prepareBatch(
            """
            INSERT INTO customer (id, sealed, received_at) VALUES (:id, :sealed, :receivedAt)
            ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed,
              received_at = excluded.received_at
            """);
    var keys =
        handle.prepareBatch(
            "INSERT OR IGNORE INTO customer_blind (blind, customer) VALUES (:blind, :customer)");
    for (var customer : customers) {
      rows.bind("id", customer.id().value())
          .bind("sealed", form.seal(customer))
          .bind("receivedAt", receivedAt.toEpochMilli())
          .add();
      blind
          .of(customer)
          .forEach(key -> keys.bind("blind", key).bind("customer", customer.id().value()).add());
    }
    FeedPage.run(rows);
    FeedPage.run(keys);
  }

  void drop(List<CustomerId> ids) {
    drop(ids, "customer_blind", "customer");
    drop(ids, "customer", "id");
  }

  private void drop(List<CustomerId> ids, String table, String column) {
    var batch = handle.prepareBatch("DELETE FROM %s WHERE %s = :id".formatted(table, column));
    ids.forEach(id -> batch.bind("id", id.value()).add());
    FeedPage.run(batch);
  }

  private Customer opened(ResultSet row) throws SQLException {
    return form.open(new CustomerId(row.getString("id")), row.getBytes("sealed"));
  }

  private record Keyed(long key, Customer customer) {}
}
