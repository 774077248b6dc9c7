package comptoir.promotion;

import comptoir.value.Money;
import comptoir.value.Rounding;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// What each rule makes of articles, whoever they are for and whatever else they need.
record Reckoning(Currency currency) {

  /// Empty where the rule takes nothing off these.
  ///
  /// @param piles by place; each costs something
  Optional<Deal> deal(Rule rule, List<Pile> piles) {
    return switch (rule) {
      case Rule.Percent(var basisPoints) ->
          shared(Rounding.part(money(Pile.total(piles)), basisPoints), piles);
      case Rule.AmountOff(var each) -> each(piles, pile -> Math.min(each.minor(), pile.cost()));
      case Rule.AmountOffOnce(var amount) ->
          shared(money(Math.min(amount.minor(), Pile.total(piles))), piles);
      case Rule.FixedPrice(var each) ->
          each(piles, pile -> Math.max(0, pile.cost() - each.minor()));
      case Rule.NForM groups -> groups(groups, piles);
      case Rule.Bundle bundle -> sets(new Sets(bundle, piles));
    };
  }

  private static Optional<Deal> each(List<Pile> piles, ToLongFunction<Pile> off) {
    var cuts = new ArrayList<Cut>();
    for (var pile : piles) {
      var each = off.applyAsLong(pile);
      if (each > 0) {
        cuts.add(new Cut(pile, each));
      }
    }
    return cuts.isEmpty() ? Optional.empty() : Optional.of(new Deal.OfEach(cuts));
  }

  /// The dearest go together, so that what is free is worth most.
  private Optional<Deal> groups(Rule.NForM rule, List<Pile> piles) {
    var inGroups = Pile.count(piles) / rule.taken() * rule.taken();
    var taken = new ArrayList<Pile>();
    var seen = 0L;
    var off = 0L;
    for (var pile : Pile.dearestFirst(piles)) {
      var some = Math.min(pile.count(), inGroups - seen);
      if (some > 0) {
        off += pile.cost() * (free(rule, seen + some) - free(rule, seen));
        taken.add(pile.head(some));
        seen += some;
      }
    }
    return shared(money(off), taken);
  }

  /// How many of the first so many are free, where the last of each group are.
  private static long free(Rule.NForM rule, long articles) {
    return articles / rule.taken() * rule.free()
        + Math.max(0, articles % rule.taken() - rule.paid());
  }

  private Optional<Deal> sets(Sets sets) {
    return shared(money(sets.off()), sets.articles());
  }

  private static Optional<Deal> shared(Money amount, List<Pile> articles) {
    return amount.isPositive() ? Optional.of(new Deal.Shared(amount, articles)) : Optional.empty();
  }

  private Money money(long minor) {
    return new Money(minor, currency);
  }
}
