package comptoir.basket;

import comptoir.db.Tx;
import comptoir.pricing.PaidShare;
import comptoir.pricing.WebPrice;
import comptoir.value.CustomerId;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.OperatorId;
import comptoir.value.OrderId;
import comptoir.value.PurchaseLine;
import comptoir.value.Quantity;
import comptoir.value.ReservationId;
import comptoir.value.UnitPrice;
import comptoir.value.VatRate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/// The basket on disk. There is one.
final class BasketTable {

  private BasketTable() {}

  static BasketState load(Tx tx) {
    var lines =
        tx.handle()
            .createQuery("SELECT * FROM basket_line ORDER BY n")
            .map((row, context) -> line(row))
            .list();
    var customer =
        tx.handle()
            .createQuery("SELECT customer FROM basket WHERE customer IS NOT NULL")
            .mapTo(String.class)
            .findOne()
            .map(CustomerId::new);
    return new BasketState(
        customer, lines, BasketCouponTable.load(tx), BasketPromotionTable.load(tx));
  }

  /// Writes what differs between the two.
  static void save(Tx tx, BasketState before, BasketState after) {
    if (!before.customer().equals(after.customer())) {
      tx.handle()
          .execute(
              "INSERT OR REPLACE INTO basket (id, customer) VALUES (1, ?)",
              after.customer().map(CustomerId::value).orElse(null));
    }
    for (var i = 0; i < after.lines().size(); i++) {
      var line = after.lines().get(i);
      if (i >= before.lines().size() || !before.lines().get(i).equals(line)) {
        put(tx, line);
      }
    }
    BasketCouponTable.save(tx, before.coupons(), after.coupons());
    if (!before.promotions().equals(after.promotions())) {
      BasketPromotionTable.replace(tx, after.promotions());
    }
  }

  static void clear(Tx tx) {
    tx.handle().execute("DELETE FROM basket_line");
    tx.handle().execute("DELETE FROM basket_coupon");
    BasketPromotionTable.clear(tx);
    tx.handle().execute("DELETE FROM basket");
  }

  private static void put(Tx tx, BasketLine line) {
    var row =
        tx.handle()
            .createUpdate(
                """
                INSERT OR REPLACE INTO basket_line (n, item, sku, label, category, code, quantity,
                  currency, shop_price, web_price, web_as_of, charged, reason, vat, reservation, order_number,
                  reservation_line, paid, returned, destination, of_order, of_line, bought, bought_for, to_return,
                  to_refund, refund, cash, voided, seller)
                VALUES (:n, :item, :sku, :label, :category, :code, :quantity, :currency, :shopPrice, :webPrice,
                  :webAsOf, :charged, :reason, :vat, :reservation, :orderNumber, :reservationLine, :paid, :returned,
                  :destination, :ofOrder, :ofLine, :bought, :boughtFor, :toReturn, :toRefund, :refund,
                  :cash, :voided, :seller)
                """)
            .bind("n", line.n())
            .bind("item", line.item().value())
            .bind("sku", line.sku())
            .bind("label", line.label())
            .bind("category", line.category())
            .bind("code", line.code())
            .bind("quantity", line.quantity().milli())
            .bind("currency", line.charged().currency().getCurrencyCode())
            .bind("shopPrice", line.shopPrice().map(UnitPrice::milli))
            .bind("webPrice", line.web().map(web -> web.unit().milli()))
            .bind("webAsOf", line.web().map(web -> web.asOf().toEpochMilli()))
            .bind("charged", line.charged().milli())
            .bind("reason", line.reason().map(PriceReason::name))
            .bind("vat", line.vat().basisPoints())
            .bind("reservation", line.pickUp().map(pickUp -> pickUp.reservation().value()))
            .bind("orderNumber", line.pickUp().map(PickUp::orderNumber).or(() -> number(line)))
            .bind("reservationLine", line.pickUp().flatMap(PickUp::line))
            .bind("paid", line.pickUp().flatMap(PickUp::paid).map(Money::minor))
            .bind("voided", line.voided())
            .bind("seller", line.seller().value());
    bind(row, line.returned());
    row.execute();
  }

  private static Optional<String> number(BasketLine line) {
    return line.origin().map(TakenBack.Origin::orderNumber);
  }

  private static void bind(Update row, Optional<TakenBack> back) {
    var origin = back.flatMap(TakenBack::origin);
    var share = origin.map(TakenBack.Origin::share);
    row.bind("returned", back.map(it -> it.reason().name()))
        .bind("destination", back.map(it -> it.to().name()))
        .bind("ofOrder", origin.map(it -> it.line().order().value()))
        .bind("ofLine", origin.map(it -> it.line().n()))
        .bind("bought", share.map(it -> it.bought().milli()))
        .bind("boughtFor", share.map(it -> it.paid().minor()))
        .bind("toReturn", share.map(it -> it.left().milli()))
        .bind("toRefund", share.map(it -> it.leftPaid().minor()))
        .bind("refund", origin.map(it -> it.refund().minor()))
        .bind("cash", origin.map(TakenBack.Origin::isCash));
  }

  private static BasketLine line(ResultSet row) throws SQLException {
    var currency = Currency.getInstance(row.getString("currency"));
    return new BasketLine(
        row.getInt("n"),
        new ItemId(row.getString("item")),
        row.getString("sku"),
        row.getString("label"),
        row.getString("category"),
        Optional.ofNullable(row.getString("code")),
        new Quantity(row.getLong("quantity")),
        number(row, "shop_price").map(milli -> new UnitPrice(milli, currency)),
        web(row, currency),
        new UnitPrice(row.getLong("charged"), currency),
        Optional.ofNullable(row.getString("reason")).map(PriceReason::valueOf),
        new VatRate(row.getInt("vat")),
        pickUp(row, currency),
        takenBack(row, currency),
        row.getBoolean("voided"),
        new OperatorId(row.getString("seller")));
  }

  private static Optional<WebPrice> web(ResultSet row, Currency currency) throws SQLException {
    var asOf = Instant.ofEpochMilli(row.getLong("web_as_of"));
    return number(row, "web_price")
        .map(milli -> new WebPrice(new UnitPrice(milli, currency), asOf));
  }

  private static Optional<PickUp> pickUp(ResultSet row, Currency currency) throws SQLException {
    @Nullable String reservation = row.getString("reservation");
    if (reservation == null) {
      return Optional.empty();
    }
    var paid = number(row, "paid").map(minor -> new Money(minor, currency));
    return Optional.of(
        new PickUp(
            new ReservationId(reservation),
            number(row, "reservation_line").map(Math::toIntExact),
            row.getString("order_number"),
            paid));
  }

  private static Optional<TakenBack> takenBack(ResultSet row, Currency currency)
      throws SQLException {
    @Nullable String reason = row.getString("returned");
    if (reason == null) {
      return Optional.empty();
    }
    var to = Optional.ofNullable(row.getString("destination")).map(Destination::valueOf);
    return Optional.of(
        new TakenBack(
            ReturnReason.valueOf(reason), to.orElse(Destination.SHELF), origin(row, currency)));
  }

  private static Optional<TakenBack.Origin> origin(ResultSet row, Currency currency)
      throws SQLException {
    @Nullable String order = row.getString("of_order");
    if (order == null) {
      return Optional.empty();
    }
    var share =
        new PaidShare(
            new Quantity(row.getLong("bought")),
            new Money(row.getLong("bought_for"), currency),
            new Quantity(row.getLong("to_return")),
            new Money(row.getLong("to_refund"), currency));
    return Optional.of(
        new TakenBack.Origin(
            new PurchaseLine(new OrderId(order), row.getInt("of_line")),
            row.getString("order_number"),
            share,
            new Money(row.getLong("refund"), currency),
            row.getBoolean("cash")));
  }

  private static Optional<Long> number(ResultSet row, String column) throws SQLException {
    var value = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(value);
  }
}
