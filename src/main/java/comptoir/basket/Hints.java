package comptoir.basket;

import comptoir.basket.PromotionHint.Said;
import comptoir.coupon.KnownCoupon;
import comptoir.promotion.Outcome;
import comptoir.promotion.Promotion;
import comptoir.promotion.Reason;
import comptoir.promotion.Rule;
import comptoir.promotion.Scope;
import comptoir.value.Folding;
import comptoir.value.PromotionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What promotions make of a basket, told by line. What is over, is not yet, or finds a price that
/// somebody settled is not worth a word.
final class Hints {

  private final Map<PromotionId, Promotion> promotions;
  private final Outcome outcome;

  Hints(List<Promotion> promotions, Outcome outcome) {
    this.promotions =
        promotions.stream().collect(Collectors.toMap(Promotion::id, Function.identity()));
    this.outcome = outcome;
  }

  /// What takes off first, then what is near, then what does not.
  List<PromotionHint> about(BasketLine line) {
    var hints = new ArrayList<PromotionHint>();
    for (var applied : outcome.applied()) {
      applied.shares().stream()
          .filter(share -> share.line() == line.n())
          .map(share -> new PromotionHint(applied.name(), new Said.Takes(share.off())))
          .forEach(hints::add);
    }
    outcome.near().stream()
        .filter(near -> concerns(near.promotion(), line))
        .map(near -> new PromotionHint(near.name(), new Said.Near(near.missing(), near.gain())))
        .forEach(hints::add);
    outcome.missed().stream()
        .filter(missed -> concerns(missed.promotion(), line) && isWorthAWord(missed.reason()))
        .filter(missed -> !isNear(missed.promotion()))
        .map(missed -> new PromotionHint(missed.name(), new Said.Not(missed.reason())))
        .forEach(hints::add);
    return List.copyOf(hints);
  }

  private static boolean isWorthAWord(Reason reason) {
    return switch (reason) {
      case Reason.OtherChannel it -> true;
      case Reason.NotThisCustomer it -> true;
      case Reason.CouponMissing it -> true;
      case Reason.AnotherTook it -> true;
      case Reason.Excluded it -> true;
      case Reason.NotYet it -> false;
      case Reason.Over it -> false;
      case Reason.OtherCurrency it -> false;
      case Reason.PriceStands it -> false;
      case Reason.Needs it -> true;
      case Reason.NothingToGain it -> false;
    };
  }

  private boolean isNear(PromotionId id) {
    return outcome.near().stream().anyMatch(near -> near.promotion().equals(id));
  }

  private boolean concerns(PromotionId id, BasketLine line) {
    var promotion = promotions.get(id);
    return promotion != null
        && scopes(promotion).anyMatch(scope -> scope.has(line.item(), line.category()));
  }

  /// What the promotions are about that a coupon opens.
  static List<Scope> opened(KnownCoupon known, List<Promotion> promotions) {
    var code = Folding.code(known.coupon().code());
    return promotions.stream()
        .filter(it -> it.bound().coupon().map(Folding::code).filter(code::equals).isPresent())
        .flatMap(Hints::scopes)
        .toList();
  }

  private static Stream<Scope> scopes(Promotion promotion) {
    return promotion.rule() instanceof Rule.Bundle bundle
        ? bundle.parts().stream().map(Rule.Part::scope)
        : Stream.of(promotion.scope());
  }
}
