package comptoir.basket;

import comptoir.promotion.Goods;
import comptoir.promotion.Outcome;
import comptoir.promotion.Promotion;
import comptoir.promotion.PromotionEngine;
import comptoir.value.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What promotions make of a basket. Pure.
final class Promoting {

  private static final Outcome NOTHING = new Outcome(List.of(), List.of(), List.of());

  private Promoting() {}

  /// @param today in the shop
  /// @param segment of the basket's customer
  record When(LocalDate today, Optional<String> segment) {}

  static Outcome outcome(BasketState basket, List<Promotion> promotions, When when) {
    var live = basket.live();
    if (live.isEmpty()) {
      return NOTHING;
    }
    var goods =
        new Goods(
            live.getFirst().charged().currency(),
            live.stream().map(Promoting::line).toList(),
            basket.customer(),
            when.segment(),
            basket.liveCoupons().stream()
                .filter(it -> it.customer().isEmpty() || it.customer().equals(basket.customer()))
                .map(BasketCoupon::code)
                .collect(Collectors.toUnmodifiableSet()),
            when.today(),
            Channel.SHOP);
    return new PromotionEngine(promotions).apply(goods);
  }

  /// A line whose price somebody settled keeps it.
  private static Goods.Line line(BasketLine line) {
    var isOpen =
        line.pickUp().isEmpty()
            && !line.isReturn()
            && line.reason().isEmpty()
            && line.shopPrice().isPresent();
    return new Goods.Line(
        line.n(), line.item(), line.category(), line.quantity(), line.total(), line.vat(), isOpen);
  }

  static List<PromotionWorth> worths(Outcome outcome) {
    return outcome.applied().stream().map(Promoting::worth).toList();
  }

  private static PromotionWorth worth(Outcome.Applied applied) {
    return new PromotionWorth(
        applied.promotion(),
        applied.name(),
        applied.coupon(),
        applied.shares().stream()
            .map(share -> new PromotionWorth.Share(share.line(), share.off()))
            .toList());
  }
}
