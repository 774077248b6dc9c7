package comptoir.coupon;

import comptoir.value.EnvelopeId;
import comptoir.value.TransactionId;
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

  Optional<TransactionId> sale(String code, EnvelopeId envelope) {
    return handle
        .createQuery(
            """
            SELECT transaction_id FROM coupon_used_here
             WHERE code = :code AND envelope = :envelope
            """)
        .bind("code", code)
        .bind("envelope", envelope.toString())
        .map((row, context) -> TransactionId.parse(row.getString("transaction_id")))
        .findOne();
  }

  void insert(Coupons.Use use) {
    handle.execute(
        """
        INSERT INTO coupon_used_here (code, transaction_id, number, envelope) VALUES (?, ?, ?, ?)
        """,
        use.code(),
        use.transaction().toString(),
        use.number(),
        use.envelope().toString());
  }
}
