package comptoir.customer;

import comptoir.customer.PastOrder.Kind;
import comptoir.customer.PastOrder.Returned;
import comptoir.db.Columns;
import comptoir.value.Channel;
import comptoir.value.CustomerId;
import comptoir.value.Folding;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.OrderId;
import comptoir.value.PurchaseLine;
import comptoir.value.Quantity;
import comptoir.value.UnitPrice;
import comptoir.value.VatRate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Reads the orders and sales of all channels: those that came down, and those made here that did
/// not.
final class OrderTable {

  private static final String BOTH =
      """
      SELECT o.*, 0 AS here FROM customer_order o WHERE o.<column> = :value
      UNION ALL
      SELECT h.*, 1 AS here FROM order_here h WHERE h.<column> = :value
         AND NOT EXISTS (SELECT 1 FROM customer_order o WHERE o.id = h.id)
      ORDER BY placed_at DESC, here DESC, key DESC
      """;

  private static final String PURCHASES =
      """
      SELECT o.*, 0 AS here FROM customer_order o WHERE o.customer = :customer
         AND EXISTS (SELECT 1 FROM order_line l
                      WHERE l.customer_order = o.key AND l.item = :item AND l.quantity > 0)
      UNION ALL
      SELECT h.*, 1 AS here FROM order_here h WHERE h.customer = :customer
         AND NOT EXISTS (SELECT 1 FROM customer_order o WHERE o.id = h.id)
         AND EXISTS (SELECT 1 FROM order_here_line l
                      WHERE l.customer_order = h.key AND l.item = :item AND l.quantity > 0)
      ORDER BY placed_at DESC, here DESC, key DESC
      """;

  private static final String RETURNS =
      """
      WITH back AS (
        SELECT o.id, o.currency, l.* FROM order_line l
          JOIN customer_order o ON o.key = l.customer_order
         WHERE l.of_order = :order
        UNION ALL
        SELECT o.id, o.currency, l.* FROM customer_order o
          JOIN order_line l ON l.customer_order = o.key
         WHERE o.of_order = :order AND NOT EXISTS (
           SELECT 1 FROM order_line n WHERE n.customer_order = o.key AND n.of_order IS NOT NULL)
      ), back_here AS (
        SELECT o.id, o.currency, l.* FROM order_here_line l
          JOIN order_here o ON o.key = l.customer_order
         WHERE l.of_order = :order
        UNION ALL
        SELECT o.id, o.currency, l.* FROM order_here o
          JOIN order_here_line l ON l.customer_order = o.key
         WHERE o.of_order = :order AND NOT EXISTS (
           SELECT 1 FROM order_here_line n
            WHERE n.customer_order = o.key AND n.of_order IS NOT NULL)
      )
      SELECT currency, of_line, sku, quantity, total FROM back WHERE quantity < 0
      UNION ALL
      SELECT currency, of_line, sku, quantity, total FROM back_here h WHERE quantity < 0
         AND NOT EXISTS (SELECT 1 FROM customer_order o WHERE o.id = h.id)
      """;

  /// Beside a `max`, SQLite takes the other columns from the row that has it: the latest label.
  private static final String FAVOURITES =
      """
      SELECT item, label, sum(quantity) AS bought, max(placed_at) AS last_at FROM (
        SELECT l.item, l.label, l.quantity, o.placed_at
          FROM customer_order o JOIN order_line l ON l.customer_order = o.key
         WHERE o.customer = :customer
        UNION ALL
        SELECT l.item, l.label, l.quantity, h.placed_at
          FROM order_here h JOIN order_here_line l ON l.customer_order = h.key
         WHERE h.customer = :customer
           AND NOT EXISTS (SELECT 1 FROM customer_order o WHERE o.id = h.id))
       WHERE item IS NOT NULL
       GROUP BY item HAVING bought > 0
       ORDER BY bought DESC, last_at DESC, item LIMIT :limit
      """;

  private final Handle handle;

  OrderTable(Handle handle) {
    this.handle = handle;
  }

  /// Newest first.
  List<OrderSummary> historyOf(CustomerId customer) {
    return both("customer", customer.value()).map((row, context) -> summary(row)).list();
  }

  /// Newest first.
  List<OrderSummary> byNumber(String number) {
    return both("number_key", Folding.code(number)).map((row, context) -> summary(row)).list();
  }

  /// Most bought first; of as much, what was bought last.
  List<Favourite> favouritesOf(CustomerId customer, int limit) {
    return handle
        .createQuery(FAVOURITES)
        .bind("customer", customer.value())
        .bind("limit", limit)
        .map(
            (row, context) ->
                new Favourite(
                    new ItemId(row.getString("item")),
                    row.getString("label"),
                    new Quantity(row.getLong("bought")),
                    Columns.instant(row, "last_at")))
        .list();
  }

  Optional<PastOrder> byId(OrderId id) {
    return both("id", id.value()).map((row, context) -> order(row)).findOne();
  }

  /// Those of a customer that sold an item, newest first.
  List<OrderSummary> purchasesOf(CustomerId customer, ItemId item) {
    return handle
        .createQuery(PURCHASES)
        .bind("customer", customer.value())
        .bind("item", item.value())
        .map((row, context) -> summary(row))
        .list();
  }

  /// What came back of an order, whoever took it back; also within a sale. Where no line of a
  /// return says what it brings back, all of them count for the order that the return names.
  List<Returned> returnsOf(OrderId id) {
    return handle
        .createQuery(RETURNS)
        .bind("order", id.value())
        .map((row, context) -> returned(row))
        .list();
  }

  private static Returned returned(ResultSet row) throws SQLException {
    return new Returned(
        Columns.number(row, "of_line").map(Math::toIntExact),
        row.getString("sku"),
        new Quantity(row.getLong("quantity")).negated(),
        new Money(row.getLong("total"), currency(row)).negated());
  }

  private Query both(String column, String value) {
    return handle.createQuery(BOTH).define("column", column).bind("value", value);
  }

  private static OrderSummary summary(ResultSet row) throws SQLException {
    return new OrderSummary(
        new OrderId(row.getString("id")),
        row.getString("number"),
        new Channel(row.getString("channel")),
        Columns.oneOf(row, "kind", Kind.OTHER),
        Columns.instant(row, "placed_at"),
        row.getString("status"),
        new Money(row.getLong("total"), currency(row)),
        new Quantity(row.getLong("items")),
        row.getBoolean("here"));
  }

  private PastOrder order(ResultSet row) throws SQLException {
    return new PastOrder(
        new OrderId(row.getString("id")),
        row.getString("number"),
        Columns.text(row, "customer").map(CustomerId::new),
        new Channel(row.getString("channel")),
        Columns.oneOf(row, "kind", Kind.OTHER),
        Columns.text(row, "of_order").map(OrderId::new),
        Columns.instant(row, "placed_at"),
        row.getString("status"),
        new Money(row.getLong("total"), currency(row)),
        lines(row, currency(row)));
  }

  private static Currency currency(ResultSet row) throws SQLException {
    return Currency.getInstance(row.getString("currency"));
  }

  private List<PastOrder.Line> lines(ResultSet order, Currency currency) throws SQLException {
    var table = order.getBoolean("here") ? "order_here_line" : "order_line";
    return handle
        .createQuery("SELECT * FROM " + table + " WHERE customer_order = :order ORDER BY at")
        .bind("order", order.getLong("key"))
        .map((row, context) -> line(row, currency))
        .list();
  }

  private static PastOrder.Line line(ResultSet row, Currency currency) throws SQLException {
    return new PastOrder.Line(
        row.getInt("n"),
        Columns.text(row, "item").map(ItemId::new),
        row.getString("sku"),
        row.getString("label"),
        new Quantity(row.getLong("quantity")),
        new UnitPrice(row.getLong("unit"), currency),
        new Money(row.getLong("total"), currency),
        Columns.number(row, "vat").map(rate -> new VatRate(Math.toIntExact(rate))),
        purchase(row));
  }

  private static Optional<PurchaseLine> purchase(ResultSet row) throws SQLException {
    var n = row.getInt("of_line");
    return Columns.text(row, "of_order").map(order -> new PurchaseLine(new OrderId(order), n));
  }
}
