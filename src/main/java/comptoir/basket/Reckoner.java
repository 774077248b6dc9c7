package comptoir.basket;

import comptoir.coupon.KnownCoupon;
import comptoir.db.Tx;
import comptoir.promotion.Outcome;
import comptoir.promotion.Promotion;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What promotions make of the open basket: reckoned once a deed, on `db-write`, and kept for what
/// is asked about it afterwards on `db-read`.
final class Reckoner {

  private final Basket.Rooms rooms;
  private final InstantSource clock;
  private volatile @Nullable Reckoned last;

  /// Keyed by the basket as it came out: one that was never kept is never asked about.
  private record Reckoned(BasketState basket, Outcome outcome) {}

  Reckoner(Basket.Rooms rooms, InstantSource clock) {
    this.rooms = rooms;
    this.clock = clock;
  }

  /// With what promotions take off now.
  BasketState promoted(Tx tx, BasketState basket) {
    var all = rooms.promotions().all(tx);
    if (all.isEmpty()) {
      return basket.promotions().isEmpty() ? basket : basket.withPromotions(List.of());
    }
    var outcome = Promoting.outcome(basket, all, when(tx, all, basket));
    var after = basket.withPromotions(Promoting.worths(outcome));
    last = new Reckoned(after, outcome);
    return after;
  }

  private Promoting.When when(Tx tx, List<Promotion> all, BasketState basket) {
    var today = LocalDate.ofInstant(clock.instant(), rooms.settings().zone(tx));
    var asked = all.stream().anyMatch(it -> !it.bound().segments().isEmpty());
    var segment =
        basket.customer().filter(it -> asked).flatMap(it -> rooms.customers().segment(tx, it));
    return new Promoting.When(today, segment);
  }

  /// What there is to say about a line; nothing of one that does not count.
  List<PromotionHint> hints(Tx tx, BasketState basket, int n) {
    var all = rooms.promotions().all(tx);
    return basket
        .line(n)
        .filter(line -> !line.voided() && !all.isEmpty())
        .map(line -> new Hints(all, outcome(tx, all, basket)).about(line))
        .orElse(List.of());
  }

  private Outcome outcome(Tx tx, List<Promotion> all, BasketState basket) {
    var known = last;
    return known != null && known.basket().equals(basket)
        ? known.outcome()
        : Promoting.outcome(basket, all, when(tx, all, basket));
  }

  List<OwnCoupon> own(Tx tx, List<KnownCoupon> coupons) {
    var all = rooms.promotions().all(tx);
    return coupons.stream().map(it -> new OwnCoupon(it, Hints.opened(it, all))).toList();
  }
}
