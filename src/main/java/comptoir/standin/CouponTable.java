package comptoir.standin;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Redeemed coupons and moved points, beside the sales they belong to.
final class CouponTable {
  private final Handle handle;

  CouponTable(Handle handle) {
    this.handle = handle;
  }

  void keep(String sale, SaleForm.Coupon coupon) {
    handle
        .createUpdate(
            "INSERT INTO sale_coupon (sale, code, amount_minor) VALUES (:sale, :code, :amount)")
        .bind("sale", sale)
        .bind("code", coupon.code())
        .bind("amount", coupon.amountMinor())
        .execute();
  }

  /// The envelope of the sale that redeemed a coupon of single use first.
  Optional<String> holder(String code) {
    return handle
        .createQuery("SELECT envelope FROM coupon_use WHERE code = :code")
        .bind("code", code)
        .mapTo(String.class)
        .findOne();
  }

  void hold(String code, String envelope) {
    handle
        .createUpdate("INSERT INTO coupon_use (code, envelope) VALUES (:code, :envelope)")
        .bind("code", code)
        .bind("envelope", envelope)
        .execute();
  }

  void points(SaleForm sale, List<SaleForm.Loyalty> moves) {
    long n = 0;
    for (SaleForm.Loyalty move : moves) {
      handle
          .createUpdate(
              """
              INSERT INTO loyalty_move (sale, n, customer, kind, points)
              VALUES (:sale, :n, :customer, :kind, :points)
              """)
          .bind("sale", sale.transaction())
          .bind("n", ++n)
          .bind("customer", sale.customer())
          .bind("kind", move.kind())
          .bind("points", move.points())
          .execute();
    }
  }
}
