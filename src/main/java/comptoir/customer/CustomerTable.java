package comptoir.customer;

import static java.util.stream.Collectors.toMap;

import comptoir.db.Columns;
import comptoir.value.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Customers, sealed, and the blind keys that lead to them.
final class CustomerTable {

  private final Handle handle;
  private final SealedCustomer form;

  CustomerTable(Handle handle, SealedCustomer form) {
    this.handle = handle;
    this.form = form;
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

  List<CustomerId> byBlindKey(long blindKey, int limit) {
    return handle
        .createQuery(
            """
            SELECT id FROM customer
            WHERE key IN (SELECT customer FROM customer_blind WHERE blind = :blind)
            ORDER BY id LIMIT :limit
            """)
        .bind("blind", blindKey)
        .bind("limit", limit)
        .map((row, context) -> new CustomerId(row.getString(1)))
        .list();
  }

  /// A piece of all names, in the order of the table.
  ///
  /// @param lastKey the key of the last row that was read
  record Chunk(List<SortedNames.Entry> names, long lastKey) {}

  Chunk namesAfter(long key, int limit) {
    var rows =
        handle
            .createQuery("SELECT * FROM customer WHERE key > :key ORDER BY key LIMIT :limit")
            .bind("key", key)
            .bind("limit", limit)
            .map((row, context) -> new Keyed(row.getLong("key"), opened(row)))
            .list();
    var last = rows.isEmpty() ? key : rows.getLast().key();
    return new Chunk(rows.stream().map(row -> NameIndex.entry(row.customer())).toList(), last);
  }

  private Customer opened(ResultSet row) throws SQLException {
    return form.open(new CustomerId(row.getString("id")), row.getBytes("sealed"));
  }

  /// Those of the ids that are here, with their keys.
  Map<String, Keyed> keyed(List<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return handle
        .createQuery("SELECT * FROM customer WHERE id IN (<ids>)")
        .bindList("ids", ids)
        .map((row, context) -> new Keyed(row.getLong("key"), opened(row)))
        .stream()
        .collect(toMap(keyed -> keyed.customer().id().value(), keyed -> keyed));
  }

  /// A customer with the key of its row.
  record Keyed(long key, Customer customer) {}
}
