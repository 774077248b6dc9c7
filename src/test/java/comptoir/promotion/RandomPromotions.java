package comptoir.promotion;

import comptoir.promotion.Rule.Part;
import comptoir.testing.TestGoods;
import comptoir.testing.TestPromotion;
import comptoir.testing.TestShop;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.Quantity;
import comptoir.value.VatRate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Goods and promotions by chance: few articles and few prices, so that they meet, contradict each
/// other and stand on several lines.
final class RandomPromotions {

  private static final int ITEMS = 7;
  private static final int CATEGORIES = 3;
  private static final int[] RATES = {2000, 550, 0, 2000};

  private final Random random;

  RandomPromotions(long seed) {
    random = new Random(seed);
  }

  /// One to nine lines, some weighed, some whose price stands, some that do not come to the same
  /// for each of their articles.
  List<Goods.Line> lines() {
    var lines = new ArrayList<Goods.Line>();
    for (var n = random.nextInt(9); n >= 0; n--) {
      var item = random.nextInt(ITEMS);
      lines.add(random.nextInt(6) == 0 ? weighed(item) : pieces(item, 1 + random.nextInt(5)));
    }
    return numbered(lines);
  }

  private Goods.Line weighed(int item) {
    var milli = 1 + random.nextLong(999);
    return line(item, new Quantity(milli), milli * price(item) / 1000);
  }

  private Goods.Line pieces(int item, int count) {
    return line(item, Quantity.of(count), count * price(item) + random.nextInt(8) / 7);
  }

  private long price(int item) {
    return 3L + 41L * item * item + random.nextInt(10) / 9;
  }

  private Goods.Line line(int item, Quantity quantity, long minor) {
    return new Goods.Line(
        1,
        new ItemId("i" + item),
        "c" + item % CATEGORIES,
        quantity,
        new Money(minor, TestShop.EUR),
        new VatRate(RATES[item % RATES.length]),
        random.nextInt(8) > 0);
  }

  /// The same lines, scanned in another order.
  List<Goods.Line> shuffled(List<Goods.Line> lines) {
    var others = new ArrayList<>(lines);
    Collections.shuffle(others, random);
    return numbered(others);
  }

  /// The same articles on more lines, in another order.
  List<Goods.Line> scattered(List<Goods.Line> lines) {
    var others = new ArrayList<Goods.Line>();
    for (var line : lines) {
      var count = line.quantity().milli() / 1000;
      var isEven = line.quantity().isWhole() && line.amount().minor() % count == 0;
      var some = isEven && count > 1 ? random.nextLong(count) : 0;
      if (some > 0) {
        others.add(some(line, some));
        others.add(some(line, count - some));
      } else {
        others.add(line);
      }
    }
    return shuffled(others);
  }

  private static Goods.Line some(Goods.Line line, long count) {
    var each = line.amount().minor() * 1000 / line.quantity().milli();
    return new Goods.Line(
        line.n(),
        line.item(),
        line.category(),
        Quantity.of(count),
        new Money(each * count, TestShop.EUR),
        line.rate(),
        line.eligible());
  }

  private static List<Goods.Line> numbered(List<Goods.Line> lines) {
    var numbered = new ArrayList<Goods.Line>();
    for (var line : lines) {
      numbered.add(
          new Goods.Line(
              numbered.size() + 1,
              line.item(),
              line.category(),
              line.quantity(),
              line.amount(),
              line.rate(),
              line.eligible()));
    }
    return List.copyOf(numbered);
  }

  Goods goods(List<Goods.Line> lines) {
    return TestGoods.of(lines).goods();
  }

  /// One to eight promotions of any kind.
  List<Promotion> promotions() {
    var promotions = new ArrayList<Promotion>();
    for (var n = random.nextInt(8); n >= 0; n--) {
      promotions.add(promotion("p" + n));
    }
    return List.copyOf(promotions);
  }

  private Promotion promotion(String id) {
    var promotion = TestPromotion.of(id, rule()).on(scope()).priority(random.nextInt(3) - 1);
    promotion = random.nextInt(3) == 0 ? promotion.onTop() : promotion;
    promotion =
        random.nextInt(4) == 0
            ? promotion.without(Set.of(new ItemId("i" + random.nextInt(ITEMS))), Set.of())
            : promotion;
    return switch (random.nextInt(5)) {
      case 0 -> promotion.from(1 + random.nextInt(5)).promotion();
      case 1 -> promotion.fromAmount(1 + random.nextInt(3_000)).promotion();
      default -> promotion.promotion();
    };
  }

  private Rule rule() {
    return switch (random.nextInt(8)) {
      case 0 -> new Rule.Percent(1 + random.nextInt(random.nextBoolean() ? 2_000 : 10_000));
      case 1 -> new Rule.AmountOff(money(1 + random.nextInt(300)));
      case 2 -> new Rule.AmountOffOnce(money(1 + random.nextInt(3_000)));
      case 3 -> new Rule.FixedPrice(money(random.nextInt(600)));
      case 4 -> {
        var paid = 1 + random.nextInt(3);
        yield new Rule.NForM(paid + 1 + random.nextInt(2), paid);
      }
      default -> {
        var parts = new ArrayList<Part>();
        for (var n = random.nextInt(2); n >= 0; n--) {
          parts.add(new Part(scope(), 1 + random.nextInt(2)));
        }
        yield new Rule.Bundle(parts, money(random.nextInt(1_000)));
      }
    };
  }

  private Scope scope() {
    return switch (random.nextInt(4)) {
      case 0 -> new Scope.Everything();
      case 1 -> TestPromotion.categories("c" + random.nextInt(CATEGORIES));
      default ->
          new Scope.Items(
              Set.copyOf(
                  List.of(
                      new ItemId("i" + random.nextInt(ITEMS)),
                      new ItemId("i" + random.nextInt(ITEMS)))));
    };
  }

  private static Money money(long minor) {
    return new Money(minor, TestShop.EUR);
  }
}
