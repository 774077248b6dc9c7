package comptoir.customer;

import comptoir.db.FeedPage;
import comptoir.value.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/// Writes customers as the feed brings them, a page at once, sealed and with their blind keys.
final class CustomerFeedTable {

  private final Handle handle;
  private final SealedCustomer form;
  private final BlindKeys blind;

  CustomerFeedTable(Handle handle, SealedCustomer form, BlindKeys blind) {
    this.handle = handle;
    this.form = form;
    this.blind = blind;
  }

  void apply(List<Change<Customer>> page, Instant receivedAt) {
    var writes = writes(page);
    writeKeys(writes);
    drop(writes);
    put(writes, receivedAt);
  }

  /// What a page does to one customer: new where `before` is empty, withdrawn where `after` is.
  private record Write(long key, Optional<Customer> before, Optional<Customer> after) {}

  private List<Write> writes(List<Change<Customer>> page) {
    var known = new CustomerTable(handle, form).keyed(page.stream().map(Change::id).toList());
    var next = nextKey();
    var writes = new ArrayList<Write>();
    for (var change : page) {
      var old = Optional.ofNullable(known.get(change.id()));
      var after = after(change);
      if (old.isPresent() || after.isPresent()) {
        var key = old.isPresent() ? old.get().key() : next++;
        writes.add(new Write(key, old.map(CustomerTable.Keyed::customer), after));
      }
    }
    return writes;
  }

  private static Optional<Customer> after(Change<Customer> change) {
    return switch (change) {
      case Change.Put<Customer>(var id, var customer) -> Optional.of(customer);
      case Change.Drop<Customer>(var id) -> Optional.empty();
    };
  }

  private long nextKey() {
    return handle
        .createQuery("SELECT coalesce(max(key), 0) + 1 FROM customer")
        .mapTo(Long.class)
        .one();
  }

  /// In the order of the blind keys, which lie anywhere in the table: neighbours share a page.
  private void writeKeys(List<Write> writes) {
    var gone = new TreeSet<BlindRow>();
    var come = new TreeSet<BlindRow>();
    for (var write : writes) {
      write.before().ifPresent(old -> gone.addAll(blindRows(write.key(), old)));
      write.after().ifPresent(now -> come.addAll(blindRows(write.key(), now)));
    }
    var kept = new TreeSet<>(gone);
    kept.retainAll(come);
    gone.removeAll(kept);
    come.removeAll(kept);
    run("DELETE FROM customer_blind WHERE blind = :blind AND customer = :customer", gone);
    run("INSERT INTO customer_blind (blind, customer) VALUES (:blind, :customer)", come);
  }

  private List<BlindRow> blindRows(long customer, Customer content) {
    return blind.of(content).stream().map(key -> new BlindRow(key, customer)).toList();
  }

  private void run(String sql, Collection<BlindRow> rows) {
    var batch = handle.prepareBatch(sql);
    rows.forEach(row -> batch.bind("blind", row.blind()).bind("customer", row.customer()).add());
    FeedPage.run(batch);
  }

  private void drop(List<Write> writes) {
    var batch = handle.prepareBatch("DELETE FROM customer WHERE key = :key");
    for (var write : writes) {
      if (write.after().isEmpty()) {
        batch.bind("key", write.key()).add();
      }
    }
    FeedPage.run(batch);
  }

  private void put(List<Write> writes, Instant receivedAt) {
    var batch =
        handle.prepareBatch(
            """
            INSERT INTO customer (key, id, sealed, received_at)
            VALUES (:key, :id, :sealed, :receivedAt)
            ON CONFLICT (key) DO UPDATE SET sealed = excluded.sealed,
              received_at = excluded.received_at
            """);
    for (var write : writes) {
      write
          .after()
          .ifPresent(
              customer ->
                  batch
                      .bind("key", write.key())
                      .bind("id", customer.id().value())
                      .bind("sealed", form.seal(customer))
                      .bind("receivedAt", receivedAt.toEpochMilli())
                      .add());
    }
    FeedPage.run(batch);
  }

  private record BlindRow(long blind, long customer) implements Comparable<BlindRow> {

    @Override
    public int compareTo(BlindRow other) {
      var byKey = Long.compare(blind, other.blind);
      return byKey == 0 ? Long.compare(customer, other.customer) : byKey;
    }
  }
}
