package comptoir.coupon;

import comptoir.db.Database;
import comptoir.db.Tx;
import comptoir.value.Change;
import comptoir.value.CustomerId;
import comptoir.value.EnvelopeId;
import comptoir.value.TransactionId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// The door to coupons. Look-ups run on `db-read`.
public final class Coupons {

  private final Database database;

  public Coupons(Database database) {
    this.database = database;
  }

  /// By its code as typed or scanned; case and blanks do not matter.
  public CompletionStage<Optional<KnownCoupon>> byCode(String code) {
    return database.read(
        tx ->
            new CouponTable(tx.handle())
                .byCode(code)
                .map(
                    coupon ->
                        new KnownCoupon(
                            coupon, new CouponUseTable(tx.handle()).number(coupon.code()))));
  }

  /// Those that are the customer's own and not used, as the platform knows; the one that ends first
  /// goes before.
  public CompletionStage<List<KnownCoupon>> openOf(CustomerId customer) {
    return database.read(
        tx -> {
          var uses = new CouponUseTable(tx.handle());
          return new CouponTable(tx.handle())
              .openOf(customer).stream()
                  .map(coupon -> new KnownCoupon(coupon, uses.number(coupon.code())))
                  .toList();
        });
  }

  /// That a sale of this till redeemed a coupon.
  ///
  /// @param number of the sale, as people read it
  /// @param envelope that brings the sale to the platform
  public record Use(String code, TransactionId transaction, String number, EnvelopeId envelope) {}

  /// The sale of this till that redeemed it and that the envelope brings.
  public Optional<TransactionId> sale(Tx tx, String code, EnvelopeId envelope) {
    return new CouponUseTable(tx.handle()).sale(code, envelope);
  }

  /// Whether a sale has it, of this till or, as the platform knows, of another.
  public boolean isUsed(Tx tx, String code) {
    return new CouponUseTable(tx.handle()).number(code).isPresent()
        || new CouponTable(tx.handle())
            .byCode(code)
            .filter(coupon -> coupon.code().equals(code) && coupon.state() == Coupon.State.USED)
            .isPresent();
  }

  /// Marks it used, inside the sale's commit. A second mark of the same coupon stands beside the
  /// first.
  public void use(Tx tx, Use use) {
    new CouponUseTable(tx.handle()).insert(use);
  }

  /// Forgets customers in the cache: what was for them alone goes.
  public void forget(Tx tx, List<CustomerId> customers) {
    customers.forEach(new CouponTable(tx.handle())::forget);
  }

  /// Takes what the feed brought.
  public void apply(Tx tx, List<Change<Coupon>> changes) {
    new CouponTable(tx.handle()).apply(changes);
  }
}
