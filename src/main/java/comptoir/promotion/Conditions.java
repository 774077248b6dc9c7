package comptoir.promotion;

import comptoir.value.Folding;
import comptoir.value.Money;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether a promotion holds for these goods at all, before anything is counted.
final class Conditions {

  private final Goods goods;
  private final Set<String> coupons;

  Conditions(Goods goods) {
    this.goods = goods;
    coupons = goods.coupons().stream().map(Folding::code).collect(Collectors.toUnmodifiableSet());
  }

  /// The first thing that stands against it; empty where it may have its turn.
  Optional<Reason> against(Promotion promotion) {
    return currency(promotion)
        .or(() -> date(promotion))
        .or(() -> channel(promotion))
        .or(() -> bound(promotion.bound()));
  }

  /// Why it finds no article; empty where it is about none of these.
  Optional<Reason> whyNoArticle(Promotion promotion) {
    Optional<Reason> reason = Optional.empty();
    for (var line : goods.lines()) {
      if (promotion.concerns(line.item(), line.category())) {
        return Optional.of(new Reason.PriceStands());
      }
      if (promotion.names(line.item(), line.category())) {
        reason = Optional.of(new Reason.Excluded());
      }
    }
    return reason;
  }

  private Optional<Reason> currency(Promotion promotion) {
    return amounts(promotion).allMatch(amount -> amount.currency().equals(goods.currency()))
        ? Optional.empty()
        : Optional.of(new Reason.OtherCurrency());
  }

  private static Stream<Money> amounts(Promotion promotion) {
    var ofRule =
        switch (promotion.rule()) {
          case Rule.Percent percent -> Stream.<Money>empty();
          case Rule.AmountOff(var each) -> Stream.of(each);
          case Rule.AmountOffOnce(var amount) -> Stream.of(amount);
          case Rule.FixedPrice(var each) -> Stream.of(each);
          case Rule.NForM groups -> Stream.<Money>empty();
          case Rule.Bundle(var parts, var price) -> Stream.of(price);
        };
    return Stream.concat(ofRule, promotion.need().amount().stream());
  }

  private Optional<Reason> date(Promotion promotion) {
    Optional<LocalDate> last = promotion.to().filter(goods.date()::isAfter);
    Optional<LocalDate> first = promotion.from().filter(goods.date()::isBefore);
    return last.<Reason>map(Reason.Over::new).or(() -> first.map(Reason.NotYet::new));
  }

  private Optional<Reason> channel(Promotion promotion) {
    return promotion.channels().isEmpty() || promotion.channels().contains(goods.channel())
        ? Optional.empty()
        : Optional.of(new Reason.OtherChannel(promotion.channels()));
  }

  private Optional<Reason> bound(Bound bound) {
    if (!bound.isFor(goods.customer(), goods.segment())) {
      return Optional.of(new Reason.NotThisCustomer());
    }
    return bound
        .coupon()
        .filter(code -> !coupons.contains(Folding.code(code)))
        .map(Reason.CouponMissing::new);
  }
}
