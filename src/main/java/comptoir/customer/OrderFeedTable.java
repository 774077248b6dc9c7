package comptoir.customer;

import comptoir.db.FeedPage;
import comptoir.value.Change;
import comptoir.value.CustomerId;
import comptoir.value.Folding;
import comptoir.value.ItemId;
import comptoir.value.OrderId;
import comptoir.value.PurchaseLine;
import comptoir.value.VatRate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Writes orders: those of the feed into the cache, those made here into the till's own tables.
final class OrderFeedTable {

  private final Handle handle;
  private final String orders;
  private final String lines;

  private OrderFeedTable(Handle handle, String orders, String lines) {
    this.handle = handle;
    this.orders = orders;
    this.lines = lines;
  }

  static OrderFeedTable ofFeed(Handle handle) {
    return new OrderFeedTable(handle, "customer_order", "order_line");
  }

  static OrderFeedTable here(Handle handle) {
    return new OrderFeedTable(handle, "order_here", "order_here_line");
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
    drop(drops);
    put(puts);
  }

  /// Takes out those of the orders that are here.
  void drop(List<String> ids) {
    drop(keysOf(ids).values());
  }

  /// Those that came down meanwhile need no row of their own. For a connection that sees both.
  void dropWhatCameDown() {
    drop(
        handle
            .createQuery("SELECT key FROM order_here WHERE id IN (SELECT id FROM customer_order)")
            .mapTo(Long.class)
            .list());
  }

  boolean isEmpty() {
    return handle
        .createQuery("SELECT NOT EXISTS (SELECT 1 FROM " + orders + ")")
        .mapTo(Boolean.class)
        .one();
  }

  /// The orders stay; whose they are is forgotten.
  void forget(CustomerId customer) {
    handle.execute(
        "UPDATE " + orders + " SET customer = NULL WHERE customer = ?", customer.value());
  }

  /// The orders are another customer's from now on: the same one by another id.
  void passTo(CustomerId before, CustomerId now) {
    handle.execute(
        "UPDATE " + orders + " SET customer = ? WHERE customer = ?", now.value(), before.value());
  }

  private Map<String, Long> keysOf(List<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return handle
        .createQuery("SELECT id, key FROM " + orders + " WHERE id IN (<ids>)")
        .bindList("ids", ids)
        .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private void drop(Collection<Long> keys) {
    each(keys, "DELETE FROM " + lines + " WHERE customer_order = :key");
    each(keys, "DELETE FROM " + orders + " WHERE key = :key");
  }

  private void each(Collection<Long> keys, String sql) {
    var batch = handle.prepareBatch(sql);
    keys.forEach(key -> batch.bind("key", key).add());
    FeedPage.run(batch);
  }

  void put(List<PastOrder> puts) {
    var known = keysOf(puts.stream().map(order -> order.id().value()).toList());
    each(known.values(), "DELETE FROM " + lines + " WHERE customer_order = :key");
    var next = nextKey();
    var rows = handle.prepareBatch(upsert());
    var parts = handle.prepareBatch(insertLine());
    for (var order : puts) {
      var old = known.get(order.id().value());
      var key = old == null ? next++ : old;
      bind(rows.bind("key", key), order);
      addLines(parts, key, order.lines());
    }
    FeedPage.run(rows);
    FeedPage.run(parts);
  }

  private long nextKey() {
    return handle
        .createQuery("SELECT coalesce(max(key), 0) + 1 FROM " + orders)
        .mapTo(Long.class)
        .one();
  }

  private String insertLine() {
    return """
    INSERT INTO %s (customer_order, at, n, item, sku, label, quantity, unit, total, vat, of_order,
      of_line)
    VALUES (:order, :at, :n, :item, :sku, :label, :quantity, :unit, :total, :vat, :ofOrder,
      :ofLine)
    """
        .formatted(lines);
  }

  private String upsert() {
    return """
    INSERT INTO %s (key, id, number, number_key, customer, channel, kind, of_order,
      placed_at, status, currency, total, items)
    VALUES (:key, :id, :number, :numberKey, :customer, :channel, :kind, :of,
      :placedAt, :status, :currency, :total, :items)
    ON CONFLICT (key) DO UPDATE SET number = excluded.number,
      number_key = excluded.number_key, customer = excluded.customer,
      channel = excluded.channel, kind = excluded.kind, of_order = excluded.of_order,
      placed_at = excluded.placed_at, status = excluded.status,
      currency = excluded.currency, total = excluded.total, items = excluded.items
    """
        .formatted(orders);
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
          .bind("vat", line.vat().map(VatRate::basisPoints).orElse(null))
          .bind("ofOrder", line.of().map(of -> of.order().value()).orElse(null))
          .bind("ofLine", line.of().map(PurchaseLine::n).orElse(null))
          .add();
    }
  }
}
