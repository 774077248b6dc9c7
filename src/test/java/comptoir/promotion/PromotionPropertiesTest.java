package comptoir.promotion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.promotion.Outcome.Applied;
import comptoir.promotion.Outcome.Share;
import comptoir.testing.TestGoods;
import comptoir.testing.TestPromotion;
import comptoir.testing.TestShop;
import comptoir.value.Money;
import comptoir.value.PromotionId;
import comptoir.value.VatRate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// What holds whatever is on the basket and whatever contradicts each other.
final class PromotionPropertiesTest {

  private static final int RUNS = 500;

  /// What hangs on no order of scans: what each promotion takes, off which articles, at which rate.
  private record Essence(
      Map<PromotionId, Map<String, Long>> taken,
      List<Outcome.Near> near,
      List<Outcome.Missed> missed) {}

  @RepeatedTest(RUNS)
  void noCentIsMadeOrLostAndNoLineFallsBelowZero(RepetitionInfo run) {
    var chance = new RandomPromotions(run.getCurrentRepetition());
    var goods = chance.goods(chance.lines());

    var outcome = new PromotionEngine(chance.promotions()).apply(goods);

    var byLine = new HashMap<Integer, Long>();
    for (var applied : outcome.applied()) {
      var shares = applied.shares().stream().map(Share::off).toList();
      assertEquals(applied.off(), Money.sum(shares, TestShop.EUR));
      assertTrue(applied.shares().stream().allMatch(share -> share.off().isPositive()));
      applied.shares().forEach(it -> byLine.merge(it.line(), it.off().minor(), Long::sum));
    }
    for (var line : goods.lines()) {
      var off = byLine.getOrDefault(line.n(), 0L);
      assertTrue(
          off <= (line.eligible() ? line.amount().minor() : 0), () -> line + " bears " + off);
    }
  }

  @RepeatedTest(RUNS)
  void neitherTheOrderOfScansNorTheNumberOfLinesMatters(RepetitionInfo run) {
    var chance = new RandomPromotions(run.getCurrentRepetition());
    var lines = chance.lines();
    var engine = new PromotionEngine(chance.promotions());
    var expected = essence(engine, chance.goods(lines));

    assertEquals(expected, essence(engine, chance.goods(chance.shuffled(lines))));
    assertEquals(expected, essence(engine, chance.goods(chance.scattered(lines))));
  }

  @RepeatedTest(RUNS)
  void theOrderOfPromotionsDoesNotMatterAlsoWhereTheyContradictEachOther(RepetitionInfo run) {
    var chance = new RandomPromotions(run.getCurrentRepetition());
    var goods = chance.goods(chance.lines());
    var promotions = new ArrayList<>(chance.promotions());
    var expected = new PromotionEngine(promotions).apply(goods);
    var reversed = new ArrayList<>(goods.lines()).reversed();

    Collections.shuffle(promotions, new Random(run.getCurrentRepetition()));

    assertEquals(expected, new PromotionEngine(promotions).apply(chance.goods(reversed)));
  }

  @RepeatedTest(RUNS)
  void anArticleHasOneExclusivePromotionAtMost(RepetitionInfo run) {
    var chance = new RandomPromotions(run.getCurrentRepetition());
    var single = chance.lines().stream().filter(line -> line.quantity().milli() <= 1_000).toList();
    var exclusive = chance.promotions().stream().filter(it -> it.stacking().exclusive()).toList();

    var outcome = new PromotionEngine(exclusive).apply(chance.goods(single));

    var lines = new HashSet<Integer>();
    for (var applied : outcome.applied()) {
      applied.shares().forEach(share -> assertTrue(lines.add(share.line()), () -> "" + share));
    }
  }

  /// Each promotion is told once: it applies, or there is a reason why not.
  @RepeatedTest(RUNS)
  void eachThatIsAboutAnArticleAppliesOrIsMissed(RepetitionInfo run) {
    var chance = new RandomPromotions(run.getCurrentRepetition());
    var goods = chance.goods(chance.lines());
    var promotions = chance.promotions();

    var outcome = new PromotionEngine(promotions).apply(goods);

    var told = new ArrayList<>(outcome.applied().stream().map(Applied::promotion).toList());
    outcome.missed().forEach(missed -> told.add(missed.promotion()));
    told.sort(Comparator.naturalOrder());
    var about =
        promotions.stream()
            .filter(it -> goods.lines().stream().anyMatch(at -> it.names(at.item(), at.category())))
            .map(Promotion::id)
            .sorted()
            .toList();
    assertEquals(about, told);
  }

  /// Counted one by one, another way than the engine counts.
  @RepeatedTest(RUNS)
  void nForMAloneIsWhatIsCountedOneByOne(RepetitionInfo run) {
    var random = new Random(run.getCurrentRepetition());
    var chance = new RandomPromotions(run.getCurrentRepetition());
    var lines = chance.lines();
    var paid = 1 + random.nextInt(4);
    var taken = paid + 1 + random.nextInt(3);
    var prices = new ArrayList<Long>();
    for (var line : lines) {
      if (line.eligible()) {
        var count = line.quantity().isWhole() ? line.quantity().milli() / 1000 : 1;
        var dearer = line.amount().minor() % count;
        for (var i = 0; i < count; i++) {
          prices.add(line.amount().minor() / count + (i < dearer ? 1 : 0));
        }
      }
    }
    prices.removeIf(price -> price == 0);
    prices.sort(Comparator.reverseOrder());
    var free = 0L;
    for (var i = 0; i < prices.size() / taken * taken; i++) {
      free += i % taken >= paid ? prices.get(i) : 0;
    }

    var engine = new PromotionEngine(List.of(TestPromotion.nForM("N", taken, paid).promotion()));

    assertEquals(free, engine.apply(chance.goods(lines)).off(TestShop.EUR).minor());
  }

  /// What is promised for more is given when it comes.
  @Test
  void whatIsPromisedForTheNextIsGiven() {
    var kept = 0;
    for (var count = 1; count < 40; count++) {
      for (var taken = 2; taken < 7; taken++) {
        var engine =
            new PromotionEngine(List.of(TestPromotion.nForM("N", taken, taken - 1).promotion()));
        var now = engine.apply(pads(count));
        for (var near : now.near()) {
          var next = engine.apply(pads(count + taken - count % taken));
          assertEquals(
              near.gain().orElseThrow(), next.off(TestShop.EUR).minus(now.off(TestShop.EUR)));
          kept++;
        }
      }
    }
    assertTrue(kept > 100, "Promised " + kept);
  }

  private static Goods pads(int count) {
    return TestGoods.of("pad/desk %d x 3.99".formatted(count)).goods();
  }

  /// Else the properties above would hold of nothing.
  @Test
  void chanceBringsEachRuleToBearAndManyTogether() {
    var applied = new TreeMap<String, Integer>();
    var together = 0;
    var near = 0;
    for (var seed = 1; seed <= RUNS; seed++) {
      var chance = new RandomPromotions(seed);
      var goods = chance.goods(chance.lines());
      var promotions = chance.promotions();
      var outcome = new PromotionEngine(promotions).apply(goods);
      for (var promotion : promotions) {
        if (outcome.applied().stream().anyMatch(it -> it.promotion().equals(promotion.id()))) {
          applied.merge(promotion.rule().getClass().getSimpleName(), 1, Integer::sum);
        }
      }
      together += outcome.applied().size() > 2 ? 1 : 0;
      near += outcome.near().isEmpty() ? 0 : 1;
    }
    assertEquals(6, applied.size());
    assertTrue(applied.values().stream().allMatch(times -> times > 50), applied::toString);
    assertTrue(together > 50, "Three or more together: " + together);
    assertTrue(near > 100, "Near: " + near);
    assertFalse(near == RUNS);
  }

  private static Essence essence(PromotionEngine engine, Goods goods) {
    var outcome = engine.apply(goods);
    var taken = new TreeMap<PromotionId, Map<String, Long>>();
    for (var applied : outcome.applied()) {
      var byArticle = taken.computeIfAbsent(applied.promotion(), id -> new TreeMap<>());
      for (var share : applied.shares()) {
        var line = goods.lines().get(share.line() - 1);
        byArticle.merge(line.item() + at(line.rate()), share.off().minor(), Long::sum);
      }
    }
    return new Essence(taken, outcome.near(), outcome.missed());
  }

  private static String at(VatRate rate) {
    return " at " + rate.basisPoints();
  }
}
