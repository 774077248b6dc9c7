package comptoir.basket;

import comptoir.db.Tx;
import comptoir.pricing.WebPrice;
import comptoir.value.CustomerId;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.OperatorId;
import comptoir.value.Quantity;
import comptoir.value.ReservationId;
import comptoir.value.UnitPrice;
import comptoir.value.VatRate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
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
    return new BasketState(customer, lines, BasketCouponTable.load(tx));
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
  }

  static void clear(Tx tx) {
    tx.handle().execute("DELETE FROM basket_line");
    tx.handle().execute("DELETE FROM basket_coupon");
    tx.handle().execute("DELETE FROM basket");
  }

  private static void put(Tx tx, BasketLine line) {
    tx.handle()
        .createUpdate(
            """
            INSERT OR REPLACE INTO basket_line (n, item, sku, label, code, quantity, currency,
              shop_price, web_price, web_as_of, charged, reason, vat, reservation, order_number,
              reservation_line, paid, returned, voided, seller)
            VALUES (:n, :item, :sku, :label, :code, :quantity, :currency, :shopPrice, :webPrice,
              :webAsOf, :charged, :reason, :vat, :reservation, :orderNumber, :reservationLine,
              :paid, :returned, :voided, :seller)
            """)
        .bind("n", line.n())
        .bind("item", line.item().value())
        .bind("sku", line.sku())
        .bind("label", line.label())
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
        .bind("orderNumber", line.pickUp().map(PickUp::orderNumber))
        .bind("reservationLine", line.pickUp().flatMap(PickUp::line))
        .bind("paid", line.pickUp().flatMap(PickUp::paid).map(Money::minor))
        .bind("returned", line.returned().map(ReturnReason::name))
        .bind("voided", line.voided())
        .bind("seller", line.seller().value())
        .execute();
  }

  private static BasketLine line(ResultSet row) throws SQLException {
    var currency = Currency.getInstance(row.getString("currency"));
    return new BasketLine(
        row.getInt("n"),
        new ItemId(row.getString("item")),
        row.getString("sku"),
        row.getString("label"),
        Optional.ofNullable(row.getString("code")),
        new Quantity(row.getLong("quantity")),
        number(row, "shop_price").map(milli -> new UnitPrice(milli, currency)),
        web(row, currency),
        new UnitPrice(row.getLong("charged"), currency),
        Optional.ofNullable(row.getString("reason")).map(PriceReason::valueOf),
        new VatRate(row.getInt("vat")),
        pickUp(row, currency),
        Optional.ofNullable(row.getString("returned")).map(ReturnReason::valueOf),
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

  private static Optional<Long> number(ResultSet row, String column) throws SQLException {
    var value = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(value);
  }
}
