package comptoir.sync;

import comptoir.db.Tx;
import comptoir.incident.Actor;
import comptoir.incident.Incident;
import comptoir.journal.CouponUse;
import comptoir.journal.Journalled;
import comptoir.outbox.Outcome;
import comptoir.value.Money;
import java.util.Optional;

/// What the platform says of a coupon with a sale it took: that another sale had redeemed it. The
/// sale stands; somebody must know.
final class CouponRemarks {

  private static final String USED = "coupon-used";

  private final SyncRooms rooms;

  CouponRemarks(SyncRooms rooms) {
    this.rooms = rooms;
  }

  /// Raises what the word says, inside the commit that keeps the word.
  void raise(Tx tx, Outcome.Acknowledged word) {
    for (var remark : word.remarks()) {
      if (remark.code().equals(USED)) {
        rooms
            .coupons()
            .sale(tx, remark.subject(), word.id())
            .flatMap(sale -> rooms.journal().find(tx, sale))
            .ifPresent(sale -> rooms.incidents().raise(tx, incident(sale, remark)));
      }
    }
  }

  private static Incident incident(Journalled sale, Outcome.Remark remark) {
    var transaction = sale.transaction();
    var amount =
        transaction.coupons().stream()
            .filter(use -> use.code().equals(remark.subject()))
            .map(CouponUse::amount)
            .findFirst()
            .orElse(Money.zero(transaction.total().currency()));
    var here =
        new Actor(
            Optional.of(transaction.till()),
            Optional.of(transaction.operator()),
            Optional.of(transaction.at().toInstant()));
    return new Incident.CouponTwice(
        remark.subject(),
        transaction.id(),
        transaction.number(),
        amount,
        here,
        remark.holder().map(CouponRemarks::actor).orElse(Actor.UNKNOWN));
  }

  private static Actor actor(Outcome.Holder holder) {
    return new Actor(
        Optional.of(holder.till()),
        Optional.of(holder.operator()),
        Optional.of(holder.at().toInstant()));
  }
}
