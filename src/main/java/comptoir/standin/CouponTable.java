package comptoir.standin;

import java.util.Optional;

/// Redeemed coupons and moved points, beside the sales they belong to.
final class CouponTable {
  private final PreparedTable prepared;

  CouponTable(PreparedTable prepared) {
    this.prepared = prepared;
  }

  void keep(String sale, SaleForm.Coupon coupon) {
    prepared.run(
        "INSERT INTO sale_coupon (sale, code, amount_minor) VALUES (?, ?, ?)",
        sale,
        coupon.code(),
        coupon.amountMinor());
  }

  /// The envelope of the sale that redeemed a coupon of single use first.
  Optional<String> holder(String code) {
    return prepared.only(
        "SELECT envelope FROM coupon_use WHERE code = ?", row -> row.getString(1), code);
  }

  void hold(String code, String envelope) {
    prepared.run("INSERT INTO coupon_use (code, envelope) VALUES (?, ?)", code, envelope);
  }

  void points(SaleForm sale) {
    for (int i = 0; i < sale.loyalty().size(); i++) {
      SaleForm.Loyalty move = sale.loyalty().get(i);
      prepared.run(
          "INSERT INTO loyalty_move (sale, n, customer, kind, points) VALUES (?, ?, ?, ?, ?)",
          sale.transaction(),
          (long) i,
          sale.customer(),
          move.kind(),
          move.points());
    }
  }
}
