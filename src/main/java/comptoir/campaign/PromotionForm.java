package comptoir.campaign;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The form that a promotion has in the tables.
final class PromotionForm {

  private static final int WHOLE = 0;

  private PromotionForm() {}

  /// How it takes off.
  enum Kind {
    PERCENT,
    AMOUNT,
    AMOUNT_ONCE,
    PRICE,
    N_FOR_M,
    BUNDLE
  }

  /// What its targets are.
  enum ScopeKind {
    ITEM,
    CATEGORY,
    ORDER
  }

  /// What a word is to it.
  enum Role {
    TARGET,
    EXCLUDED_ITEM,
    EXCLUDED_CATEGORY,
    CUSTOMER,
    SEGMENT,
    CHANNEL
  }

  /// @param part whose it is, from 1; 0 where it is the whole promotion's
  record WordRow(Role role, int part, String word) {}

  record PartRow(int part, ScopeKind scope, int count) {}

  /// Which one it is.
  record Name(PromotionId id, String text) {}

  /// What the rule is, and its figures.
  record RuleRow(
      Kind kind,
      Optional<Integer> percent,
      Optional<Money> amount,
      Optional<Integer> taken,
      Optional<Integer> paid) {}

  /// The whole row but its id and name.
  record Row(
      RuleRow rule,
      ScopeKind scope,
      Need need,
      Optional<String> coupon,
      Stacking stacking,
      Optional<LocalDate> from,
      Optional<LocalDate> to) {}

  static Row row(Promotion promotion) {
    return new Row(
        rule(promotion.rule()),
        kind(promotion.scope()),
        promotion.need(),
        promotion.bound().coupon(),
        promotion.stacking(),
        promotion.from(),
        promotion.to());
  }

  private static RuleRow rule(Rule rule) {
    return switch (rule) {
      case Rule.Percent(var points) ->
          new RuleRow(
              Kind.PERCENT,
              Optional.of(points),
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
      case Rule.AmountOff(var each) -> of(Kind.AMOUNT, each);
      case Rule.AmountOffOnce(var amount) -> of(Kind.AMOUNT_ONCE, amount);
      case Rule.FixedPrice(var each) -> of(Kind.PRICE, each);
      case Rule.Bundle(var parts, var price) -> of(Kind.BUNDLE, price);
      case Rule.NForM(var taken, var paid) ->
          new RuleRow(
              Kind.N_FOR_M,
              Optional.empty(),
              Optional.empty(),
              Optional.of(taken),
              Optional.of(paid));
    };
  }

  private static RuleRow of(Kind kind, Money amount) {
    return new RuleRow(
        kind, Optional.empty(), Optional.of(amount), Optional.empty(), Optional.empty());
  }

  private static ScopeKind kind(Scope scope) {
    return switch (scope) {
      case Scope.Items items -> ScopeKind.ITEM;
      case Scope.Categories categories -> ScopeKind.CATEGORY;
      case Scope.Everything everything -> ScopeKind.ORDER;
    };
  }

  static List<PartRow> parts(Promotion promotion) {
    var rows = new ArrayList<PartRow>();
    if (promotion.rule() instanceof Rule.Bundle bundle) {
      for (var part : bundle.parts()) {
        rows.add(new PartRow(rows.size() + 1, kind(part.scope()), part.count()));
      }
    }
    return rows;
  }

  static List<WordRow> words(Promotion promotion) {
    var rows = new ArrayList<WordRow>();
    targets(promotion.scope(), WHOLE, rows);
    if (promotion.rule() instanceof Rule.Bundle bundle) {
      for (var part = 1; part <= bundle.parts().size(); part++) {
        targets(bundle.parts().get(part - 1).scope(), part, rows);
      }
    }
    add(Role.EXCLUDED_ITEM, promotion.excluded().items(), ItemId::value, rows);
    add(Role.EXCLUDED_CATEGORY, promotion.excluded().categories(), it -> it, rows);
    add(Role.CUSTOMER, promotion.bound().customers(), CustomerId::value, rows);
    add(Role.SEGMENT, promotion.bound().segments(), it -> it, rows);
    add(Role.CHANNEL, promotion.channels(), Channel::code, rows);
    return rows;
  }

  private static void targets(Scope scope, int part, List<WordRow> rows) {
    switch (scope) {
      case Scope.Items(var ids) ->
          ids.forEach(id -> rows.add(new WordRow(Role.TARGET, part, id.value())));
      case Scope.Categories(var names) ->
          names.forEach(name -> rows.add(new WordRow(Role.TARGET, part, name)));
      case Scope.Everything everything -> {}
    }
  }

  private static <T> void add(
      Role role, Set<T> words, Function<T, String> text, List<WordRow> rows) {
    words.forEach(word -> rows.add(new WordRow(role, WHOLE, text.apply(word))));
  }

  /// @param words of all parts
  static Promotion promotion(Name name, Row row, List<WordRow> words, List<PartRow> parts) {
    return new Promotion(
        name.id(),
        name.text(),
        rule(row.rule(), words, parts),
        scope(row.scope(), WHOLE, words),
        new Exclusions(
            of(words, Role.EXCLUDED_ITEM, ItemId::new),
            of(words, Role.EXCLUDED_CATEGORY, it -> it)),
        row.need(),
        new Bound(
            of(words, Role.CUSTOMER, CustomerId::new),
            of(words, Role.SEGMENT, it -> it),
            row.coupon()),
        row.stacking(),
        row.from(),
        row.to(),
        of(words, Role.CHANNEL, Channel::new));
  }

  private static Rule rule(RuleRow row, List<WordRow> words, List<PartRow> parts) {
    return switch (row.kind()) {
      case PERCENT -> new Rule.Percent(row.percent().orElseThrow());
      case AMOUNT -> new Rule.AmountOff(row.amount().orElseThrow());
      case AMOUNT_ONCE -> new Rule.AmountOffOnce(row.amount().orElseThrow());
      case PRICE -> new Rule.FixedPrice(row.amount().orElseThrow());
      case N_FOR_M -> new Rule.NForM(row.taken().orElseThrow(), row.paid().orElseThrow());
      case BUNDLE ->
          new Rule.Bundle(
              parts.stream()
                  .map(it -> new Rule.Part(scope(it.scope(), it.part(), words), it.count()))
                  .toList(),
              row.amount().orElseThrow());
    };
  }

  private static Scope scope(ScopeKind kind, int part, List<WordRow> words) {
    var targets =
        words.stream().filter(it -> it.role() == Role.TARGET && it.part() == part).toList();
    return switch (kind) {
      case ITEM -> new Scope.Items(of(targets, Role.TARGET, ItemId::new));
      case CATEGORY -> new Scope.Categories(of(targets, Role.TARGET, it -> it));
      case ORDER -> new Scope.Everything();
    };
  }

  private static <T> Set<T> of(List<WordRow> words, Role role, Function<String, T> maker) {
    return words.stream()
        .filter(it -> it.role() == role)
        .map(it -> maker.apply(it.word()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
