package comptoir.promotion;

import comptoir.value.Folding;
import comptoir.value.Money;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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

  /// True where the promotion would be about some line, were it not excluded, closed or late.
  boolean isAbout(Promotion promotion) {
    return goods.lines().stream().anyMatch(line -> promotion.names(line.item(), line.category()));
  }

  /// The first thing that stands against it.
  ///
  /// @param promotion about some line
  Optional<Reason> against(Promotion promotion) {
    return articles(promotion)
        .or(() -> currency(promotion))
        .or(() -> date(promotion))
        .or(() -> channel(promotion))
        .or(() -> bound(promotion.bound()));
  }

  private Optional<Reason> articles(Promotion promotion) {
    Predicate<Goods.Line> isConcerned = line -> promotion.concerns(line.item(), line.category());
    if (goods.lines().stream().noneMatch(isConcerned)) {
      return Optional.of(new Reason.Excluded());
    }
    return goods.lines().stream().filter(isConcerned).anyMatch(Goods.Line::isOpen)
        ? Optional.empty()
        : Optional.of(new Reason.PriceStands());
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
