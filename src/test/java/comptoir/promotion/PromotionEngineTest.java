package comptoir.promotion;

import static comptoir.testing.TestPromotion.bundle;
import static comptoir.testing.TestPromotion.categories;
import static comptoir.testing.TestPromotion.items;
import static comptoir.testing.TestPromotion.nForM;
import static comptoir.testing.TestPromotion.off;
import static comptoir.testing.TestPromotion.offOnce;
import static comptoir.testing.TestPromotion.percent;
import static comptoir.testing.TestPromotion.price;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import comptoir.promotion.Outcome.Applied;
import comptoir.promotion.Rule.Part;
import comptoir.testing.TestGoods;
import comptoir.testing.TestPromotion;
import comptoir.value.ItemId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Known results, rule by rule: what each promotion takes off, and off which line.
final class PromotionEngineTest {

  /// @param expected as `id off: line off, line off; …`, in minor units, in turn
  record Known(String expected, Goods goods, List<Promotion> promotions) {}

  private static Known known(String expected, TestGoods goods, TestPromotion... promotions) {
    return new Known(expected, goods.goods(), all(promotions));
  }

  static Stream<Known> eachRuleAlone() {
    var pens = TestGoods.of("pen/desk 3 x 1.25", "pad/desk 1 x 4.99");
    var cheese = TestGoods.of("comte/food 0.333 x 24.90", "brie/food 0.250 x 18.00");
    return Stream.of(
        // 20 % of 3.75 + 4.99 = 8.74 is 1.748
        known("P 175: 1 75, 2 100", pens, percent("P", 20)),
        known("P 375: 1 375", pens, percent("P", 100).on(items("pen"))),
        // a half counts as one: 10 % of 3.75 is 0.375
        known("P 38: 1 38", pens, percent("P", 10).on(items("pen"))),
        known("A 400: 1 300, 2 100", pens, off("A", 100)),
        // never more than the article costs
        known("A 674: 1 375, 2 299", pens, off("A", 299)),
        known("F 75: 1 75", pens, price("F", 100).on(items("pen"))),
        // one that is cheaper already is left alone
        known("F 99: 2 99", pens, price("F", 400)),
        known("F 874: 1 375, 2 499", pens, price("F", 0)),
        known("O 500: 1 215, 2 285", pens, offOnce("O", 500)),
        known("O 874: 1 375, 2 499", pens, offOnce("O", 99_999)),
        // 8.29 + 4.50: a weighed line is one article
        known("P 128: 1 83, 2 45", cheese, percent("P", 10)),
        known("A 200: 1 100, 2 100", cheese, off("A", 100)),
        known("N 450: 1 292, 2 158", cheese, nForM("N", 2, 1)));
  }

  static Stream<Known> groups() {
    var mixed = TestGoods.of("a/wine 2 x 9.00", "b/wine 1 x 6.00", "c/wine 1 x 3.00");
    return Stream.of(
        // of 9, 9, 6 the 6 is free; what is free is split over the three, the 3 stays out
        known("N 600: 1 450, 2 150", mixed, nForM("N", 3, 2)),
        // of 9, 9 and of 6, 3 one each
        known("N 1200: 1 800, 2 267, 3 133", mixed, nForM("N", 2, 1)),
        known("N 900: 1 600, 2 200, 3 100", mixed, nForM("N", 4, 2)),
        known("", mixed, nForM("N", 5, 4)),
        known("N 5994: 1 5994", TestGoods.of("a/x 20 x 9.99"), nForM("N", 3, 2)));
  }

  static Stream<Known> bundles() {
    var lunch =
        TestGoods.of("club/sandwich 2 x 5.20", "water/drink 1 x 1.50", "cola/drink 2 x 2.30");
    var menu =
        bundle("B", 600, new Part(categories("sandwich"), 1), new Part(categories("drink"), 1));
    var pair = bundle("B", 500, new Part(items("a"), 2));
    return Stream.of(
        // two sets of 5.20 + 2.30, the dearest drinks first
        known("B 300: 1 208, 3 92", lunch, menu),
        // a third would cost more than its articles
        known("B 100: 1 100", TestGoods.of("a/x 2 x 3.00", "a/x 4 x 2.50"), pair),
        known("B 300: 1 300", TestGoods.of("a/x 7 x 3.00"), pair),
        known("", TestGoods.of("a/x 1 x 9.00"), pair),
        // the part with less choice goes first, however they are listed
        known(
            "B 200: 1 171, 2 29",
            TestGoods.of("cap/hat 1 x 12.00", "tie/hat 1 x 2.00"),
            bundle("B", 1200, new Part(categories("hat"), 1), new Part(items("cap"), 1))));
  }

  static Stream<Known> scopes() {
    var desk = TestGoods.of("pen/desk 1 x 2.00", "pad/desk 1 x 4.00", "mug/home 1 x 6.00");
    return Stream.of(
        known("P 60: 1 20, 2 40", desk, percent("P", 10).on(categories("desk"))),
        known("P 80: 1 20, 3 60", desk, percent("P", 10).on(items("pen", "mug"))),
        known("P 60: 3 60", desk, percent("P", 10).without(Set.of(), Set.of("desk"))),
        known(
            "P 40: 2 40",
            desk,
            percent("P", 10).on(categories("desk")).without(Set.of(new ItemId("pen")), Set.of())),
        known("P 100: 2 40, 3 60", desk.closed(1), percent("P", 10)));
  }

  static Stream<Known> thresholds() {
    var pens = TestGoods.of("pen/desk 2 x 2.00", "pen/desk 1 x 2.00", "mug/home 1 x 6.00");
    return Stream.of(
        known("P 60: 1 40, 2 20", pens, percent("P", 10).on(items("pen")).from(3)),
        known("", pens, percent("P", 10).on(items("pen")).from(4)),
        known("O 200: 1 67, 2 33, 3 100", pens, offOnce("O", 200).fromAmount(1200)),
        known("", pens, offOnce("O", 200).fromAmount(1201)),
        // what another took does not count twice
        known(
            "F 300: 3 300",
            pens,
            price("F", 300).on(items("mug")),
            offOnce("O", 200).onTop().fromAmount(1000)));
  }

  static Stream<Known> stacking() {
    var pads = TestGoods.of("pad/desk 2 x 10.00");
    return Stream.of(
        // one exclusive each: the better for the customer, whatever its id
        known("Q 600: 1 600", pads, percent("A", 20), percent("Q", 30)),
        known("A 600: 1 600", pads, percent("A", 30), percent("Q", 30)),
        known("A 400: 1 400", pads, percent("A", 20).priority(1), percent("Q", 30)),
        // three for two takes three of four, the fourth is there for the other
        known(
            "N 1000: 1 1000; P 200: 1 200",
            TestGoods.of("pad/desk 4 x 10.00"),
            percent("P", 20),
            nForM("N", 3, 2)),
        // on top: 10 % of what is left
        known("P 400: 1 400; T 160: 1 160", pads, percent("T", 10).onTop(), percent("P", 20)),
        known(
            "T 200: 1 200; P 360: 1 360",
            pads,
            percent("T", 10).onTop().priority(5),
            percent("P", 20)),
        known("F 1980: 1 1980; T 20: 1 20", pads, price("F", 10), off("T", 500).onTop()));
  }

  @ParameterizedTest
  @MethodSource({"eachRuleAlone", "groups", "bundles", "scopes", "thresholds", "stacking"})
  void takesOffWhatIsKnown(Known known) {
    assertEquals(known.expected(), told(known.goods(), known.promotions()));
  }

  @Test
  void centsThatDoNotDivideDoNotAllFallOnOneRate() {
    var goods = TestGoods.of("a/x 10 x 0.05 @550", "b/x 10 x 0.05 @2000").goods();

    assertEquals("P 10: 1 5, 2 5", told(goods, all(percent("P", 10))));
  }

  @Test
  void whatComesToNothingIsNoPromotion() {
    assertEquals("", told(TestGoods.of("a/x 1 x 0.04").goods(), all(percent("P", 10))));
    assertEquals("", told(TestGoods.of("a/x 1 x 0.00").goods(), all(percent("P", 100))));
    assertEquals("", told(TestGoods.none().goods(), all(percent("P", 100))));
  }

  @Test
  void twoOfOneIdAreRefused() {
    var twice = List.of(percent("P", 1).promotion(), percent("P", 2).promotion());

    assertThrows(IllegalArgumentException.class, () -> new PromotionEngine(twice));
  }

  private static List<Promotion> all(TestPromotion... promotions) {
    return Stream.of(promotions).map(TestPromotion::promotion).toList();
  }

  private static String told(Goods goods, List<Promotion> promotions) {
    return new PromotionEngine(promotions)
        .apply(goods).applied().stream()
            .map(PromotionEngineTest::told)
            .collect(Collectors.joining("; "));
  }

  private static String told(Applied applied) {
    return applied.shares().stream()
        .map(share -> share.line() + " " + share.off().minor())
        .collect(
            Collectors.joining(
                ", ", "%s %d: ".formatted(applied.promotion(), applied.off().minor()), ""));
  }
}
