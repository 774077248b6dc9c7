package comptoir.campaign;

import comptoir.db.Columns;
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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
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

  record PartRow(int part, String scope, int count) {}

  /// The columns that hang on the rule.
  record Row(
      Kind kind,
      ScopeKind scope,
      Optional<Integer> percent,
      Optional<Long> amount,
      Optional<String> currency,
      Optional<Integer> taken,
      Optional<Integer> paid) {}

  static Row row(Promotion promotion) {
    var scope = kind(promotion.scope());
    return switch (promotion.rule()) {
      case Rule.Percent(var points) -> plain(Kind.PERCENT, scope, Optional.of(points), promotion);
      case Rule.AmountOff(var each) -> of(Kind.AMOUNT, scope, each);
      case Rule.AmountOffOnce(var amount) -> of(Kind.AMOUNT_ONCE, scope, amount);
      case Rule.FixedPrice(var each) -> of(Kind.PRICE, scope, each);
      case Rule.Bundle(var parts, var price) -> of(Kind.BUNDLE, scope, price);
      case Rule.NForM(var taken, var paid) -> {
        var row = plain(Kind.N_FOR_M, scope, Optional.empty(), promotion);
        yield new Row(
            row.kind(),
            scope,
            row.percent(),
            row.amount(),
            row.currency(),
            Optional.of(taken),
            Optional.of(paid));
      }
    };
  }

  /// Without an amount of its own, its currency is that of what it needs.
  private static Row plain(
      Kind kind, ScopeKind scope, Optional<Integer> percent, Promotion promotion) {
    var currency = promotion.need().amount().map(it -> it.currency().getCurrencyCode());
    return new Row(
        kind, scope, percent, Optional.empty(), currency, Optional.empty(), Optional.empty());
  }

  private static Row of(Kind kind, ScopeKind scope, Money amount) {
    return new Row(
        kind,
        scope,
        Optional.empty(),
        Optional.of(amount.minor()),
        Optional.of(amount.currency().getCurrencyCode()),
        Optional.empty(),
        Optional.empty());
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
        rows.add(new PartRow(rows.size() + 1, kind(part.scope()).name(), part.count()));
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

  static Promotion promotion(ResultSet row, List<WordRow> words, List<PartRow> parts)
      throws SQLException {
    var currency = Columns.text(row, "currency").map(Currency::getInstance);
    return new Promotion(
        new PromotionId(row.getString("id")),
        row.getString("name"),
        rule(row, currency, words, parts),
        scope(row.getString("scope"), WHOLE, words),
        new Exclusions(
            of(words, Role.EXCLUDED_ITEM, ItemId::new),
            of(words, Role.EXCLUDED_CATEGORY, it -> it)),
        new Need(
            Columns.number(row, "need_quantity").map(Quantity::new),
            Columns.number(row, "need_amount").map(it -> new Money(it, currency.orElseThrow()))),
        new Bound(
            of(words, Role.CUSTOMER, CustomerId::new),
            of(words, Role.SEGMENT, it -> it),
            Columns.text(row, "coupon")),
        new Stacking(row.getInt("priority"), row.getBoolean("exclusive")),
        Columns.day(row, "from_day"),
        Columns.day(row, "to_day"),
        of(words, Role.CHANNEL, Channel::new));
  }

  private static Rule rule(
      ResultSet row, Optional<Currency> currency, List<WordRow> words, List<PartRow> parts)
      throws SQLException {
    var amount = Columns.number(row, "amount").map(it -> new Money(it, currency.orElseThrow()));
    return switch (Kind.valueOf(row.getString("kind"))) {
      case PERCENT -> new Rule.Percent(row.getInt("percent"));
      case AMOUNT -> new Rule.AmountOff(amount.orElseThrow());
      case AMOUNT_ONCE -> new Rule.AmountOffOnce(amount.orElseThrow());
      case PRICE -> new Rule.FixedPrice(amount.orElseThrow());
      case N_FOR_M -> new Rule.NForM(row.getInt("taken"), row.getInt("paid"));
      case BUNDLE ->
          new Rule.Bundle(
              parts.stream()
                  .map(it -> new Rule.Part(scope(it.scope(), it.part(), words), it.count()))
                  .toList(),
              amount.orElseThrow());
    };
  }

  private static Scope scope(String kind, int part, List<WordRow> words) {
    var targets =
        words.stream().filter(it -> it.role() == Role.TARGET && it.part() == part).toList();
    return switch (ScopeKind.valueOf(kind)) {
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
