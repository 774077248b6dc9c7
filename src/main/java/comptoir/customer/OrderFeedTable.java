package comptoir.customer;

import comptoir.db.FeedPage;
import comptoir.value.Change;
import comptoir.value.CustomerId;
import comptoir.value.Folding;
import comptoir.value.ItemId;
import comptoir.value.OrderId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Writes orders, those of the feed and those made here.
final class OrderFeedTable {

  private static final String INSERT_LINE =
      """
      INSERT INTO order_line (customer_order, at, n, item, sku, label, quantity, unit, total)
      VALUES (:order, :at, :n, :item, :sku, :label, :quantity, :unit, :total)
      """;

  private final Handle handle;

  OrderFeedTable(Handle handle) {
    this.handle = handle;
  }

  void apply(List<Change<PastOrder>> changes) {
    var puts = new ArrayList<PastOrder>();
    var drops = new ArrayList<String>();
    for (var change : FeedPage.last(changes)) {
      switch (change) {
        case Change.Put<PastOrder>(var id, var order) -> puts.add(order);
        case Change.Drop<PastOrder>(var id) -> drops.add(id);
      }
    }
    drop(keysOf(drops).values());
    put(puts, false);
  }

  /// An order that the platform has sent already stands.
  void soldHere(PastOrder order) {
    if (keysOf(List.of(order.id().value())).isEmpty()) {
      put(List.of(order), true);
    }
  }

  private Map<String, Long> keysOf(List<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return handle
        .createQuery("SELECT id, key FROM customer_order WHERE id IN (<ids>)")
        .bindList("ids", ids)
        .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private void drop(Collection<Long> keys) {
    each(keys, "DELETE FROM order_line WHERE customer_order = :key");
    each(keys, "DELETE FROM customer_order WHERE key = :key");
  }

  private void each(Collection<Long> keys, String sql) {
    var batch = handle.prepareBatch(sql);
    keys.forEach(key -> batch.bind("key", key).add());
    FeedPage.run(batch);
  }

  private void put(List<PastOrder> orders, boolean here) {
    var known = keysOf(orders.stream().map(order -> order.id().value()).toList());
    each(known.values(), "DELETE FROM order_line WHERE customer_order = :key");
    var next = nextKey();
    var rows = handle.prepareBatch(upsert());
    var lines = handle.prepareBatch(INSERT_LINE);
    for (var order : orders) {
      var old = known.get(order.id().value());
      var key = old == null ? next++ : old;
      bind(rows.bind("key", key).bind("here", here ? 1 : 0), order);
      addLines(lines, key, order.lines());
    }
    FeedPage.run(rows);
    FeedPage.run(lines);
  }

  private long nextKey() {
    return handle
        .createQuery("SELECT coalesce(max(key), 0) + 1 FROM customer_order")
        .mapTo(Long.class)
        .one();
  }

  private static String upsert() {
    return """
    INSERT INTO customer_order (key, id, number, number_key, customer, channel, kind, of_order,
      placed_at, status, currency, total, items, here)
    VALUES (:key, :id, :number, :numberKey, :customer, :channel, :kind, :of,
      :placedAt, :status, :currency, :total, :items, :here)
    ON CONFLICT (key) DO UPDATE SET number = excluded.number,
      number_key = excluded.number_key, customer = excluded.customer,
      channel = excluded.channel, kind = excluded.kind, of_order = excluded.of_order,
      placed_at = excluded.placed_at, status = excluded.status,
      currency = excluded.currency, total = excluded.total, items = excluded.items,
      here = excluded.here
    """;
  }

  private static void bind(PreparedBatch batch, PastOrder order) {
    batch
        .bind("id", order.id().value())
        .bind("number", order.number())
        .bind("numberKey", Folding.code(order.number()))
        .bind("customer", order.customer().map(CustomerId::value).orElse(null))
        .bind("channel", order.channel().code())
        .bind("kind", order.kind().name())
        .bind("of", order.of().map(OrderId::value).orElse(null))
        .bind("placedAt", order.placedAt().toEpochMilli())
        .bind("status", order.status())
        .bind("currency", order.total().currency().getCurrencyCode())
        .bind("total", order.total().minor())
        .bind("items", order.items().milli())
        .add();
  }

  private static void addLines(PreparedBatch batch, long order, List<PastOrder.Line> lines) {
    for (var at = 0; at < lines.size(); at++) {
      var line = lines.get(at);
      batch
          .bind("order", order)
          .bind("at", at)
          .bind("n", line.n())
          .bind("item", line.item().map(ItemId::value).orElse(null))
          .bind("sku", line.sku())
          .bind("label", line.label())
          .bind("quantity", line.quantity().milli())
          .bind("unit", line.unit().milli())
          .bind("total", line.total().minor())
          .add();
    }
  }
}
