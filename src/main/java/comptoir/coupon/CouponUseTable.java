package comptoir.coupon;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Which coupons this till redeemed: its own, apart from what the feed brings.
final class CouponUseTable {

  private final Handle handle;

  CouponUseTable(Handle handle) {
    this.handle = handle;
  }

  /// The number of the sale that redeemed it first.
  Optional<String> number(String code) {
    return handle
        .createQuery(
            "SELECT number FROM coupon_used_here WHERE code = :code ORDER BY rowid LIMIT 1")
        .bind("code", code)
        .mapTo(String.class)
        .findOne();
  }

  void insert(Coupons.Use use) {
    handle.execute(
        "INSERT INTO coupon_used_here (code, transaction_id, number) VALUES (?, ?, ?)",
        use.code(),
        use.transaction().toString(),
        use.number());
  }
}
