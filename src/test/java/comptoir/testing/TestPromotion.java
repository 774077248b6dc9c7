package comptoir.testing;

import comptoir.promotion.Bound;
import comptoir.promotion.Exclusions;
import comptoir.promotion.Need;
import comptoir.promotion.Promotion;
import comptoir.promotion.Rule;
import comptoir.promotion.Scope;
import comptoir.promotion.Stacking;
import comptoir.value.Channel;
import comptoir.value.CustomerId;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.PromotionId;
import comptoir.value.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Builds a promotion in euros: exclusive, of priority 0, at any time, everywhere, for anybody, on
/// everything.
public record TestPromotion(Promotion promotion) {

  public static TestPromotion of(String id, Rule rule) {
    return new TestPromotion(
        new Promotion(
            new PromotionId(id),
            "Promotion " + id,
            rule,
            new Scope.Everything(),
            Exclusions.NONE,
            Need.NOTHING,
            Bound.ANYBODY,
            new Stacking(0, true),
            Optional.empty(),
            Optional.empty(),
            Set.of()));
  }

  public static TestPromotion percent(String id, int percent) {
    return of(id, new Rule.Percent(percent * 100));
  }

  public static TestPromotion off(String id, long minor) {
    return of(id, new Rule.AmountOff(eur(minor)));
  }

  public static TestPromotion offOnce(String id, long minor) {
    return of(id, new Rule.AmountOffOnce(eur(minor)));
  }

  public static TestPromotion price(String id, long minor) {
    return of(id, new Rule.FixedPrice(eur(minor)));
  }

  public static TestPromotion nForM(String id, int taken, int paid) {
    return of(id, new Rule.NForM(taken, paid));
  }

  public static TestPromotion bundle(String id, long minor, Rule.Part... parts) {
    return of(id, new Rule.Bundle(List.of(parts), eur(minor)));
  }

  public static Scope items(String... ids) {
    return new Scope.Items(Set.of(ids).stream().map(ItemId::new).collect(Collectors.toSet()));
  }

  public static Scope categories(String... names) {
    return new Scope.Categories(Set.of(names));
  }

  public TestPromotion on(Scope scope) {
    return with(scope, promotion.excluded(), promotion.need(), promotion.bound());
  }

  public TestPromotion without(Set<ItemId> items, Set<String> categories) {
    return with(
        promotion.scope(), new Exclusions(items, categories), promotion.need(), promotion.bound());
  }

  public TestPromotion from(long units) {
    return needing(Need.of(Quantity.of(units)));
  }

  public TestPromotion fromAmount(long minor) {
    return needing(Need.of(eur(minor)));
  }

  public TestPromotion needing(Need need) {
    return with(promotion.scope(), promotion.excluded(), need, promotion.bound());
  }

  public TestPromotion only(Set<CustomerId> customers, Set<String> segments) {
    return with(
        promotion.scope(),
        promotion.excluded(),
        promotion.need(),
        new Bound(customers, segments, promotion.bound().coupon()));
  }

  public TestPromotion coupon(String code) {
    return with(
        promotion.scope(),
        promotion.excluded(),
        promotion.need(),
        new Bound(promotion.bound().customers(), promotion.bound().segments(), Optional.of(code)));
  }

  /// Goes on top of others.
  public TestPromotion onTop() {
    return stacking(new Stacking(promotion.stacking().priority(), false));
  }

  public TestPromotion priority(int priority) {
    return stacking(new Stacking(priority, promotion.stacking().exclusive()));
  }

  /// @param first and last day; nothing where there is none
  public TestPromotion days(String first, String last) {
    return when(promotion.stacking(), day(first), day(last), promotion.channels());
  }

  public TestPromotion in(Channel... channels) {
    return when(promotion.stacking(), promotion.from(), promotion.to(), Set.of(channels));
  }

  private TestPromotion stacking(Stacking stacking) {
    return when(stacking, promotion.from(), promotion.to(), promotion.channels());
  }

  private TestPromotion with(Scope scope, Exclusions excluded, Need need, Bound bound) {
    return new TestPromotion(
        new Promotion(
            promotion.id(),
            promotion.name(),
            promotion.rule(),
            scope,
            excluded,
            need,
            bound,
            promotion.stacking(),
            promotion.from(),
            promotion.to(),
            promotion.channels()));
  }

  private TestPromotion when(
      Stacking stacking, Optional<LocalDate> from, Optional<LocalDate> to, Set<Channel> channels) {
    return new TestPromotion(
        new Promotion(
            promotion.id(),
            promotion.name(),
            promotion.rule(),
            promotion.scope(),
            promotion.excluded(),
            promotion.need(),
            promotion.bound(),
            stacking,
            from,
            to,
            channels));
  }

  private static Optional<LocalDate> day(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
  }

  private static Money eur(long minor) {
    return new Money(minor, TestShop.EUR);
  }
}
