package comptoir.basket;

import comptoir.db.Columns;
import comptoir.db.Tx;
import comptoir.value.CustomerId;
import comptoir.value.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;

/// The coupons of the basket on disk.
final class BasketCouponTable {

  private BasketCouponTable() {}

  static List<BasketCoupon> load(Tx tx) {
    return tx.handle()
        .createQuery("SELECT * FROM basket_coupon ORDER BY n")
        .map((row, context) -> coupon(row))
        .list();
  }

  private static BasketCoupon coupon(ResultSet row) throws SQLException {
    var currency = Currency.getInstance(row.getString("currency"));
    return new BasketCoupon(
        row.getInt("n"),
        row.getString("code"),
        row.getString("label"),
        new Money(row.getLong("amount"), currency),
        Columns.number(row, "minimum").map(minor -> new Money(minor, currency)),
        Columns.text(row, "customer").map(CustomerId::new),
        row.getBoolean("single_use"),
        row.getBoolean("voided"));
  }

  /// Writes what differs between the two.
  static void save(Tx tx, List<BasketCoupon> before, List<BasketCoupon> after) {
    for (var i = 0; i < after.size(); i++) {
      if (i >= before.size() || !before.get(i).equals(after.get(i))) {
        put(tx, after.get(i));
      }
    }
  }

  private static void put(Tx tx, BasketCoupon coupon) {
    tx.handle()
        .createUpdate(
            """
            INSERT OR REPLACE INTO basket_coupon (n, code, label, currency, amount, minimum,
              customer, single_use, voided)
            VALUES (:n, :code, :label, :currency, :amount, :minimum,
              :customer, :singleUse, :voided)
            """)
        .bind("n", coupon.n())
        .bind("code", coupon.code())
        .bind("label", coupon.label())
        .bind("currency", coupon.amount().currency().getCurrencyCode())
        .bind("amount", coupon.amount().minor())
        .bind("minimum", coupon.minimum().map(Money::minor))
        .bind("customer", coupon.customer().map(CustomerId::value))
        .bind("singleUse", coupon.singleUse())
        .bind("voided", coupon.voided())
        .execute();
  }
}
