package comptoir.coupon;

import comptoir.db.Columns;
import comptoir.db.FeedPage;
import comptoir.value.Change;
import comptoir.value.CustomerId;
import comptoir.value.Folding;
import comptoir.value.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Coupons as the feed brings them. Nothing of this till's own lies here.
final class CouponTable {

  private final Handle handle;

  CouponTable(Handle handle) {
    this.handle = handle;
  }

  /// The one that reads exactly so goes before one that differs in case or blanks.
  Optional<Coupon> byCode(String code) {
    return handle
        .createQuery(
            "SELECT * FROM coupon WHERE code_key = :key ORDER BY code <> :code, code LIMIT 1")
        .bind("key", Folding.code(code))
        .bind("code", code)
        .map((row, context) -> coupon(row))
        .findOne();
  }

  /// Those that are the customer's own and not used, as the platform knows; the one that ends first
  /// goes before.
  List<Coupon> openOf(CustomerId customer) {
    return handle
        .createQuery(
            """
            SELECT * FROM coupon WHERE customer = :customer AND state = 'OPEN'
             ORDER BY to_day IS NULL, to_day, code
            """)
        .bind("customer", customer.value())
        .map((row, context) -> coupon(row))
        .list();
  }

  private static Coupon coupon(ResultSet row) throws SQLException {
    var currency = Currency.getInstance(row.getString("currency"));
    return new Coupon(
        row.getString("code"),
        row.getString("label"),
        new Money(row.getLong("amount"), currency),
        Columns.number(row, "minimum").map(minor -> new Money(minor, currency)),
        Columns.day(row, "from_day"),
        Columns.day(row, "to_day"),
        row.getBoolean("single_use"),
        Columns.text(row, "customer").map(CustomerId::new),
        Columns.oneOf(row, "state", Coupon.State.OTHER));
  }

  void apply(List<Change<Coupon>> changes) {
    var drops = handle.prepareBatch("DELETE FROM coupon WHERE code = :code");
    var puts =
        handle.prepareBatch(
            """
            INSERT OR REPLACE INTO coupon (code, code_key, label, currency, amount, minimum,
              from_day, to_day, single_use, customer, state)
            VALUES (:code, :key, :label, :currency, :amount, :minimum,
              :fromDay, :toDay, :singleUse, :customer, :state)
            """);
    for (var change : FeedPage.last(changes)) {
      switch (change) {
        case Change.Put<Coupon>(var id, var coupon) -> put(puts, coupon);
        case Change.Drop<Coupon>(var id) -> drops.bind("code", id).add();
      }
    }
    FeedPage.run(drops);
    FeedPage.run(puts);
  }

  void forget(CustomerId customer) {
    handle.execute("DELETE FROM coupon WHERE customer = ?", customer.value());
  }

  private static void put(PreparedBatch batch, Coupon coupon) {
    batch
        .bind("code", coupon.code())
        .bind("key", Folding.code(coupon.code()))
        .bind("label", coupon.label())
        .bind("currency", coupon.amount().currency().getCurrencyCode())
        .bind("amount", coupon.amount().minor())
        .bind("minimum", coupon.minimum().map(Money::minor).orElse(null))
        .bind("fromDay", Columns.ofDay(coupon.from()))
        .bind("toDay", Columns.ofDay(coupon.to()))
        .bind("singleUse", coupon.singleUse() ? 1 : 0)
        .bind("customer", coupon.customer().map(CustomerId::value).orElse(null))
        .bind("state", coupon.state().name())
        .add();
  }
}
