package comptoir.bench;

import comptoir.promotion.Bound;
import comptoir.promotion.Exclusions;
import comptoir.promotion.Goods;
import comptoir.promotion.Need;
import comptoir.promotion.Outcome;
import comptoir.promotion.Promotion;
import comptoir.promotion.PromotionEngine;
import comptoir.promotion.Rule;
import comptoir.promotion.Scope;
import comptoir.promotion.Stacking;
import comptoir.value.Channel;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.PromotionId;
import comptoir.value.Quantity;
import comptoir.value.VatRate;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/// Asks the promotion engine what so many promotions of all kinds make of a long basket: once where
/// each is about some articles, as in a shop, and once where each is about all of them.
final class Promoting {

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 12);
  private static final long SEED = 20_261_012;
  private static final int LINES = 100;
  private static final int ITEMS = 80;
  private static final int CATEGORIES = 10;
  private static final int BOUND_MILLIS = 5;
  private static final int PROMOTIONS_OF_BOUND = 200;
  private static final double NANOS_OF_A_MILLI = 1e6;

  private final RandomGenerator random = new SplittableRandom(SEED);
  private final Goods goods = goods();
  private final Figures figures = new Figures();
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final LongSupplier nanos;
  private final PrintStream out;

  private Promoting(LongSupplier nanos, PrintStream out) {
    this.nanos = nanos;
    this.out = out;
  }

  /// Prints the time on the wall, and the time this thread was on a core, which says more where
  /// others work on the same machine.
  ///
  /// @param promotions how many
  /// @param nanos a monotonic clock, as [System#nanoTime]
  static void measure(int promotions, int runs, LongSupplier nanos, PrintStream out) {
    new Promoting(nanos, out).measure(promotions, runs);
  }

  private void measure(int promotions, int runs) {
    var rows = new Rows(out);
    for (var isAboutAll : List.of(false, true)) {
      var what =
          "%d promotions, about %s articles".formatted(promotions, isAboutAll ? "all" : "some");
      var engine = new PromotionEngine(promotions(promotions, isAboutAll));
      var samples = figures.of(what);
      var onCore = figures.of(what + ", on a core");
      for (var run = 0; run < runs; run++) {
        engine.apply(goods);
      }
      tell(what, engine.apply(goods));
      for (var run = 0; run < runs; run++) {
        var start = nanos.getAsLong();
        var startOnCore = threads.getCurrentThreadCpuTime();
        engine.apply(goods);
        onCore.add(threads.getCurrentThreadCpuTime() - startOnCore);
        samples.add(nanos.getAsLong() - start);
      }
      if (promotions <= PROMOTIONS_OF_BOUND) {
        rows.bound(what, samples.percentile(99) / NANOS_OF_A_MILLI, "ms", BOUND_MILLIS);
      }
    }
    figures.print(out);
    rows.printBounds();
  }

  private void tell(String what, Outcome outcome) {
    out.printf(
        "  %s: %d apply, %d do not, %d are near%n",
        what, outcome.applied().size(), outcome.missed().size(), outcome.near().size());
  }

  private Goods goods() {
    var lines = new ArrayList<Goods.Line>();
    for (var n = 1; n <= LINES; n++) {
      var item = random.nextInt(ITEMS);
      var count = 1 + random.nextInt(4);
      lines.add(
          new Goods.Line(
              n,
              new ItemId("item-" + item),
              "category-" + item % CATEGORIES,
              Quantity.of(count),
              money(count * (99L + 37L * item)),
              new VatRate(item % 3 == 0 ? 550 : 2_000),
              true));
    }
    return new Goods(EUR, lines, Optional.empty(), Optional.empty(), Set.of(), TODAY, Channel.SHOP);
  }

  private List<Promotion> promotions(int count, boolean isAboutAll) {
    var promotions = new ArrayList<Promotion>();
    for (var n = 0; n < count; n++) {
      promotions.add(
          new Promotion(
              new PromotionId("promotion-" + n),
              "Promotion " + n,
              rule(n),
              isAboutAll ? new Scope.Everything() : scope(),
              Exclusions.NONE,
              n % 4 == 0 ? Need.of(money(5_000)) : Need.NOTHING,
              Bound.ANYBODY,
              new Stacking(random.nextInt(3), random.nextInt(4) > 0),
              Optional.of(TODAY),
              Optional.of(TODAY),
              Set.of()));
    }
    return promotions;
  }

  private Rule rule(int n) {
    return switch (n % 6) {
      case 0 -> new Rule.Percent(100 + random.nextInt(1_000));
      case 1 -> new Rule.AmountOff(money(1 + random.nextInt(40)));
      case 2 -> new Rule.FixedPrice(money(99 + random.nextInt(2_000)));
      case 3 -> new Rule.NForM(3, 2);
      case 4 -> new Rule.AmountOffOnce(money(1 + random.nextInt(400)));
      default -> new Rule.Bundle(List.of(part(), part()), money(500 + random.nextInt(2_000)));
    };
  }

  private Rule.Part part() {
    return new Rule.Part(scope(), 1 + random.nextInt(2));
  }

  /// A category, or ten articles.
  private Scope scope() {
    if (random.nextBoolean()) {
      return new Scope.Categories(Set.of("category-" + random.nextInt(CATEGORIES)));
    }
    var ids = new HashSet<ItemId>();
    while (ids.size() < ITEMS / 8) {
      ids.add(new ItemId("item-" + random.nextInt(ITEMS)));
    }
    return new Scope.Items(ids);
  }

  private static Money money(long minor) {
    return new Money(minor, EUR);
  }
}
