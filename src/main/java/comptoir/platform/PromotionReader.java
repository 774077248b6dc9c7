package comptoir.platform;

import comptoir.campaign.Received;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Entries of the feed `promotions`. One of a kind, or about something, that a later version of the
/// contract may know is read as one that takes nothing off.
final class PromotionReader {

  private PromotionReader() {}

  static Received promotion(String id, Fields data) throws UnreadableException {
    var name = data.text("name");
    var kind = data.text("kind");
    var targets = new ArrayList<>(data.texts("targets"));
    data.optionalText("target").ifPresent(targets::add);
    var scope = scope(data.text("scope"), targets);
    var promotion = new PromotionId(id);
    var rule = scope.isEmpty() ? Optional.<Rule>empty() : rule(kind, scope.get(), data);
    if (rule.isEmpty() || scope.isEmpty()) {
      return new Received(promotion, Optional.empty());
    }
    return new Received(
        promotion,
        Optional.of(
            new Promotion(
                promotion,
                name,
                rule.get(),
                scope.get(),
                new Exclusions(
                    set(data, "excludedItems", ItemId::new),
                    set(data, "excludedCategories", Function.identity())),
                need(data),
                bound(data),
                stacking(data),
                data.optionalDate("from"),
                data.optionalDate("to"),
                set(data, "channels", Channel::new))));
  }

  /// Empty where this version does not know what it is about.
  private static Optional<Scope> scope(String scope, List<String> targets) {
    return switch (scope) {
      case "item" ->
          Optional.of(new Scope.Items(Set.copyOf(targets.stream().map(ItemId::new).toList())));
      case "category" -> Optional.of(new Scope.Categories(new HashSet<>(targets)));
      case "order" -> Optional.of(new Scope.Everything());
      default -> Optional.empty();
    };
  }

  /// Empty where this version does not know the kind.
  private static Optional<Rule> rule(String kind, Scope scope, Fields data)
      throws UnreadableException {
    return switch (kind) {
      case "percent" -> Optional.of(new Rule.Percent(data.smallInteger("percentBp")));
      case "amount" ->
          Optional.of(
              scope instanceof Scope.Everything
                  ? new Rule.AmountOffOnce(amount(data))
                  : new Rule.AmountOff(amount(data)));
      case "price" -> Optional.of(new Rule.FixedPrice(amount(data)));
      case "n-for-m" ->
          Optional.of(new Rule.NForM(data.smallInteger("taken"), data.smallInteger("paid")));
      case "bundle" -> bundle(data);
      default -> Optional.empty();
    };
  }

  private static Money amount(Fields data) throws UnreadableException {
    return data.money("amountMinor", data.currency("currency"));
  }

  private static Optional<Rule> bundle(Fields data) throws UnreadableException {
    var parts = new ArrayList<Rule.Part>();
    for (var part : data.list("parts", PromotionReader::part)) {
      if (part.isEmpty()) {
        return Optional.empty();
      }
      parts.add(part.get());
    }
    return Optional.of(new Rule.Bundle(parts, amount(data)));
  }

  private static Optional<Rule.Part> part(Fields data) throws UnreadableException {
    var count = data.smallInteger("count");
    return scope(data.text("scope"), data.texts("targets")).map(it -> new Rule.Part(it, count));
  }

  private static Need need(Fields data) throws UnreadableException {
    var quantity =
        data.has("thresholdMilli")
            ? Optional.of(data.quantity("thresholdMilli")).filter(Quantity::isPositive)
            : Optional.<Quantity>empty();
    var amount =
        data.has("minimumMinor")
            ? Optional.of(data.money("minimumMinor", data.currency("currency")))
                .filter(Money::isPositive)
            : Optional.<Money>empty();
    return new Need(quantity, amount);
  }

  private static Bound bound(Fields data) throws UnreadableException {
    return new Bound(
        set(data, "customers", CustomerId::new),
        set(data, "segments", Function.identity()),
        data.optionalText("coupon"));
  }

  private static Stacking stacking(Fields data) throws UnreadableException {
    return new Stacking(
        data.optionalInteger("priority").orElse(0),
        !data.has("exclusive") || data.flag("exclusive"));
  }

  private static <T> Set<T> set(Fields data, String name, Function<String, T> maker)
      throws UnreadableException {
    return data.texts(name).stream().map(maker).collect(Collectors.toUnmodifiableSet());
  }
}
