package comptoir.basket;

import comptoir.coupon.KnownCoupon;
import comptoir.promotion.Scope;
import comptoir.value.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/// A coupon that is a customer's own.
///
/// @param opens what the promotions are about that it opens; none where it takes off by itself
public record OwnCoupon(KnownCoupon known, List<Scope> opens) {

  public OwnCoupon {
    opens = List.copyOf(opens);
  }

  /// Whether it would count on the basket as it stands, where it is not yet: an article is there
  /// that a promotion of it is about, or the goods come to its minimum.
  public boolean wouldCount(BasketState basket, LocalDate today, Currency currency) {
    return basket.coupon(known.coupon().code()).isEmpty()
        && known.refusal(today, currency).isEmpty()
        && (known.coupon().amount().isZero() ? isOpening(basket) : isReached(basket, currency));
  }

  private boolean isOpening(BasketState basket) {
    return basket.live().stream()
        .anyMatch(
            line -> opens.stream().anyMatch(scope -> scope.has(line.item(), line.category())));
  }

  private boolean isReached(BasketState basket, Currency currency) {
    var goods = basket.goods(currency);
    return goods.isPositive()
        && goods.compareTo(known.coupon().minimum().orElse(Money.zero(currency))) >= 0;
  }
}
