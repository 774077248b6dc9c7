package comptoir.realdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.promotion.Bound;
import comptoir.promotion.Exclusions;
import comptoir.promotion.Goods;
import comptoir.promotion.Need;
import comptoir.promotion.Outcome;
import comptoir.promotion.Promotion;
import comptoir.promotion.PromotionEngine;
import comptoir.promotion.Reason;
import comptoir.promotion.Rule;
import comptoir.promotion.Scope;
import comptoir.promotion.Stacking;
import comptoir.testing.TestShop;
import comptoir.value.Channel;
import comptoir.value.CustomerId;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.PromotionId;
import comptoir.value.Quantity;
import comptoir.value.VatRate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Real coupons, each for some households and some articles in the days of its campaign, and their
/// real redemptions: each holds for whom and when it was redeemed, and for nobody else.
@Tag("real-data")
class CampaignCouponsTest {

  private static final String FOLDER = "complete-journey/";
  private static final Money ONE = new Money(100, TestShop.EUR);

  private final Map<String, LocalDate> firstDays = new HashMap<>();
  private final Map<String, LocalDate> lastDays = new HashMap<>();
  private final Map<String, Set<CustomerId>> households = new HashMap<>();
  private final Map<Printed, Set<ItemId>> products = new LinkedHashMap<>();
  private final List<Redemption> redemptions = new ArrayList<>();
  private PromotionEngine engine = new PromotionEngine(List.of());

  /// A code of a campaign; another campaign may print the same.
  private record Printed(String code, String campaign) {

    PromotionId id() {
      return new PromotionId(campaign + "-" + code);
    }
  }

  private record Redemption(Printed coupon, CustomerId household, LocalDate day) {}

  @BeforeEach
  void read() {
    RealData.each(
        FOLDER + "campaigns.csv.gz",
        row -> {
          var campaign = row.getField("campaign_id");
          firstDays.put(campaign, LocalDate.parse(row.getField("start_date")));
          lastDays.put(campaign, LocalDate.parse(row.getField("end_date")));
        });
    RealData.each(
        FOLDER + "campaign-households.csv.gz",
        row ->
            households
                .computeIfAbsent(row.getField("campaign_id"), id -> new HashSet<>())
                .add(new CustomerId(row.getField("household_id"))));
    RealData.each(
        FOLDER + "coupons.csv.gz",
        row ->
            products
                .computeIfAbsent(
                    new Printed(row.getField("coupon_upc"), row.getField("campaign_id")),
                    printed -> new HashSet<>())
                .add(new ItemId(row.getField("product_id"))));
    RealData.each(
        FOLDER + "coupon-redemptions.csv.gz",
        row ->
            redemptions.add(
                new Redemption(
                    new Printed(row.getField("coupon_upc"), row.getField("campaign_id")),
                    new CustomerId(row.getField("household_id")),
                    LocalDate.parse(row.getField("redemption_date")))));
    engine = new PromotionEngine(products.keySet().stream().map(this::promotion).toList());
  }

  private Promotion promotion(Printed coupon) {
    return new Promotion(
        coupon.id(),
        "Coupon " + coupon.code(),
        new Rule.AmountOffOnce(ONE),
        new Scope.Items(products.getOrDefault(coupon, Set.of())),
        Exclusions.NONE,
        Need.NOTHING,
        new Bound(
            households.getOrDefault(coupon.campaign(), Set.of()),
            Set.of(),
            Optional.of(coupon.code())),
        new Stacking(0, false),
        Optional.of(firstDays.get(coupon.campaign())),
        Optional.of(lastDays.get(coupon.campaign())),
        Set.of());
  }

  @Test
  void eachRedemptionHoldsForItsHouseholdInTheDaysOfItsCampaign() {
    for (var redemption : redemptions) {
      var coupon = redemption.coupon();
      assertApplies(redemption);
      assertMissed(
          new Reason.NotYet(firstDays.get(coupon.campaign())),
          coupon,
          goods(redemption, firstDays.get(coupon.campaign()).minusDays(1)));
      assertMissed(
          new Reason.Over(lastDays.get(coupon.campaign())),
          coupon,
          goods(redemption, lastDays.get(coupon.campaign()).plusDays(1)));
    }
    assertEquals(954, redemptions.size());
  }

  @Test
  void noRedemptionHoldsForAHouseholdThatWasNotInTheCampaign() {
    var strangers = 0;
    for (var redemption : redemptions) {
      var coupon = redemption.coupon();
      for (var other : redemptions.subList(0, 20)) {
        if (!households.get(coupon.campaign()).contains(other.household())) {
          var attempt = new Redemption(coupon, other.household(), redemption.day());
          assertMissed(new Reason.NotThisCustomer(), coupon, goods(attempt, redemption.day()));
          strangers++;
          break;
        }
      }
    }
    assertTrue(strangers > 500, "Strangers: " + strangers);
  }

  private void assertApplies(Redemption redemption) {
    var outcome = engine.apply(goods(redemption, redemption.day()));

    var applied =
        outcome.applied().stream()
            .filter(it -> it.promotion().equals(redemption.coupon().id()))
            .toList();
    assertEquals(1, applied.size(), redemption::toString);
    assertEquals(Optional.of(redemption.coupon().code()), applied.getFirst().coupon());
    assertEquals(ONE, applied.getFirst().off());
    assertTrue(
        outcome.applied().stream()
            .allMatch(it -> it.coupon().equals(Optional.of(redemption.coupon().code()))),
        () -> "No other coupon was brought: " + outcome.applied());
  }

  private void assertMissed(Reason reason, Printed coupon, Goods goods) {
    var missed =
        engine.apply(goods).missed().stream()
            .filter(it -> it.promotion().equals(coupon.id()))
            .map(Outcome.Missed::reason)
            .toList();
    assertEquals(List.of(reason), missed, coupon::toString);
  }

  /// One article of the coupon's, with the coupon.
  private Goods goods(Redemption redemption, LocalDate day) {
    var item = products.get(redemption.coupon()).iterator().next();
    var line =
        new Goods.Line(
            1, item, "", Quantity.ONE, new Money(1_999, TestShop.EUR), new VatRate(0), true);
    return new Goods(
        TestShop.EUR,
        List.of(line),
        Optional.of(redemption.household()),
        Optional.empty(),
        Set.of(redemption.coupon().code()),
        day,
        Channel.SHOP);
  }
}
