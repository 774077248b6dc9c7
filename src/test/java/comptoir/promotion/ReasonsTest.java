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

import comptoir.promotion.Outcome.Missed;
import comptoir.promotion.Outcome.Near;
import comptoir.promotion.Rule.Part;
import comptoir.testing.TestGoods;
import comptoir.testing.TestPromotion;
import comptoir.testing.TestShop;
import comptoir.value.Channel;
import comptoir.value.CustomerId;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.PromotionId;
import comptoir.value.Quantity;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Why a promotion takes nothing off, and what is missing for more.
final class ReasonsTest {

  private static final TestGoods PADS = TestGoods.of("pad/desk 2 x 10.00", "mug/home 1 x 6.00");
  private static final Scope DESK = categories("desk");

  static Stream<Arguments> reasons() {
    var dollars = new Money(100, Currency.getInstance("USD"));
    return Stream.of(
        Arguments.of(
            percent("P", 10).days("2026-10-13", ""), new Reason.NotYet(LocalDate.of(2026, 10, 13))),
        Arguments.of(
            percent("P", 10).days("", "2026-10-11"), new Reason.Over(LocalDate.of(2026, 10, 11))),
        // contradicts itself: never
        Arguments.of(
            percent("P", 10).days("2026-10-13", "2026-10-11"),
            new Reason.Over(LocalDate.of(2026, 10, 11))),
        Arguments.of(
            percent("P", 10).in(Channel.WEB, Channel.APP),
            new Reason.OtherChannel(Set.of(Channel.WEB, Channel.APP))),
        Arguments.of(
            percent("P", 10).only(Set.of(new CustomerId("C9")), Set.of("gold")),
            new Reason.NotThisCustomer()),
        Arguments.of(percent("P", 10).coupon("SPRING"), new Reason.CouponMissing("SPRING")),
        Arguments.of(
            TestPromotion.of("P", new Rule.AmountOff(dollars)), new Reason.OtherCurrency()),
        Arguments.of(percent("P", 10).needing(Need.of(dollars)), new Reason.OtherCurrency()),
        Arguments.of(
            percent("P", 10).without(Set.of(new ItemId("mug")), Set.of("desk")),
            new Reason.Excluded()),
        Arguments.of(price("P", 1000), new Reason.NothingToGain()),
        Arguments.of(nForM("P", 3, 2).on(DESK), new Reason.Needs(List.of(articles(1, DESK)))),
        Arguments.of(
            percent("P", 10).on(DESK).fromAmount(2_500),
            new Reason.Needs(List.of(new Missing.Amount(eur(500), DESK)))),
        Arguments.of(
            bundle("P", 1_000, new Part(DESK, 3), new Part(items("pen"), 2)),
            new Reason.Needs(List.of(articles(2, items("pen")), articles(1, DESK)))));
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void tellsWhyNot(TestPromotion promotion, Reason reason) {
    var outcome = outcome(PADS, promotion);

    assertEquals(List.of(), outcome.applied());
    assertEquals(
        List.of(new Missed(new PromotionId("P"), "Promotion P", reason)), outcome.missed());
  }

  @Test
  void whatIsAboutNoneOfTheArticlesIsNotTold() {
    var outcome =
        outcome(
            PADS,
            percent("P", 10).on(items("pen")),
            bundle("B", 1, new Part(items("pen"), 1), new Part(items("cap"), 1)));

    assertEquals(new Outcome(List.of(), List.of(), List.of()), outcome);
  }

  @Test
  void aPriceThatStandsIsLeftAlone() {
    var outcome = outcome(PADS.closed(1), percent("P", 10).on(DESK));

    assertEquals(List.of(missed("P", new Reason.PriceStands())), outcome.missed());
  }

  @Test
  void whoHasTheArticleIsTold() {
    var outcome =
        outcome(PADS, percent("P", 30), nForM("N", 2, 1).on(DESK).priority(-1), off("A", 100));

    assertEquals(
        List.of(
            missed("A", new Reason.AnotherTook(new PromotionId("P"))),
            missed("N", new Reason.AnotherTook(new PromotionId("P")))),
        outcome.missed());
    assertEquals(List.of(), outcome.near());
  }

  /// H takes the only pad, and would take another; the mug is left: C had both before.
  @Test
  void whatIsMissingIsToldWhereAnArticleIsLeft() {
    var best = percent("H", 60).on(DESK);
    var goods = TestGoods.of("pad/desk 1 x 10.00", "mug/home 1 x 6.00");

    assertEquals(
        List.of(
            missed("A", new Reason.Needs(List.of(articles(2, new Scope.Everything())))),
            missed("B", new Reason.AnotherTook(new PromotionId("H"))),
            missed("C", new Reason.AnotherTook(new PromotionId("H")))),
        outcome(goods, best, nForM("A", 3, 2), nForM("B", 2, 1).on(DESK), nForM("C", 2, 1))
            .missed());
  }

  @Test
  void theFirstAndTheLastDayAreDaysOfThePromotion() {
    var today = percent("P", 10).days("2026-10-12", "2026-10-12");

    assertEquals(eur(260), outcome(PADS, today).off(TestShop.EUR));
  }

  @Test
  void oneOfManyCustomersOrSegmentsIsEnoughAndTheCouponIsTold() {
    var gold = percent("P", 10).only(Set.of(new CustomerId("C9")), Set.of("gold")).coupon("vip 1");
    var applied =
        Stream.of(PADS.forCustomer("C9", "new"), PADS.forCustomer("C1", "gold"))
            .map(goods -> outcome(goods.coupons("VIP1"), gold).applied().getFirst().coupon())
            .toList();

    assertEquals(List.of(Optional.of("vip 1"), Optional.of("vip 1")), applied);
    assertEquals(
        List.of(missed("P", new Reason.NotThisCustomer())),
        outcome(PADS.forCustomer("C1", "new").coupons("VIP1"), gold).missed());
  }

  static Stream<Arguments> nears() {
    return Stream.of(
        // 10 % of three pads
        Arguments.of(percent("P", 10).on(DESK).from(3), near(300L, articles(1, DESK))),
        Arguments.of(nForM("P", 3, 2).on(DESK), near(1_000L, articles(1, DESK))),
        Arguments.of(
            percent("P", 10).fromAmount(3_000),
            near(260L, new Missing.Amount(eur(400), new Scope.Everything()))),
        Arguments.of(
            offOnce("P", 500).fromAmount(3_000),
            near(500L, new Missing.Amount(eur(400), new Scope.Everything()))),
        // nobody here knows what a pen costs
        Arguments.of(
            bundle("P", 1_000, new Part(DESK, 1), new Part(items("pen"), 1)),
            near(null, articles(1, items("pen")))),
        Arguments.of(bundle("P", 2_500, new Part(DESK, 3)), near(500L, articles(1, DESK))));
  }

  private static Near near(@Nullable Long gain, Missing missing) {
    return new Near(
        new PromotionId("P"),
        "Promotion P",
        List.of(missing),
        Optional.ofNullable(gain).map(ReasonsTest::eur));
  }

  @ParameterizedTest
  @MethodSource("nears")
  void tellsWhatIsMissingAndWhatItIsWorth(TestPromotion promotion, Near near) {
    assertEquals(List.of(near), outcome(PADS, promotion).near());
  }

  @Test
  void oneThatAppliesTellsWhatIsMissingForTheNext() {
    var outcome = outcome(TestGoods.of("pad/desk 5 x 10.00"), nForM("P", 3, 2));

    assertEquals(eur(1_000), outcome.off(TestShop.EUR));
    assertEquals(List.of(near(1_000L, articles(1, new Scope.Everything()))), outcome.near());
    assertEquals(List.of(), outcome.missed());
  }

  @Test
  void nothingIsMissingWhereNoGroupIsBegunOrMoreWouldBringNothing() {
    assertEquals(List.of(), outcome(PADS, nForM("P", 3, 2)).near());
    assertEquals(List.of(), outcome(PADS, price("P", 1_000).on(DESK).from(3)).near());
    assertEquals(List.of(), outcome(PADS, bundle("P", 4_000, new Part(DESK, 3))).near());
  }

  /// With one more, the half price would still go first and have them all.
  @Test
  void noMoreIsPromisedThanHolds() {
    var outcome = outcome(PADS, nForM("N", 3, 2).on(DESK), percent("P", 50).on(DESK));

    assertEquals(List.of(), outcome.near());
    // three for two would be the better one, and goes first
    var better = outcome(PADS, nForM("N", 3, 2).on(DESK), percent("P", 20).on(DESK));
    assertEquals(
        List.of(new PromotionId("N")), better.near().stream().map(Near::promotion).toList());
  }

  @Test
  void theGreatestGainIsToldFirst() {
    var outcome =
        outcome(
            PADS,
            percent("A", 5).on(DESK).from(3).onTop(),
            nForM("B", 3, 2).on(DESK).onTop(),
            bundle("C", 1, new Part(DESK, 1), new Part(items("pen"), 1)).onTop());

    assertEquals(
        List.of("B", "A", "C"),
        outcome.near().stream().map(near -> near.promotion().value()).toList());
  }

  private static Outcome outcome(TestGoods goods, TestPromotion... promotions) {
    return new PromotionEngine(Stream.of(promotions).map(TestPromotion::promotion).toList())
        .apply(goods.goods());
  }

  private static Missed missed(String id, Reason reason) {
    return new Missed(new PromotionId(id), "Promotion " + id, reason);
  }

  private static Missing articles(long units, Scope of) {
    return new Missing.Articles(Quantity.of(units), of);
  }

  private static Money eur(long minor) {
    return new Money(minor, TestShop.EUR);
  }
}
