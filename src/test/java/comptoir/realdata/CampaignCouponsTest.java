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
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  private final Map<String, Campaign> campaigns = new HashMap<>();
  private final Map<String, Printed> coupons = new LinkedHashMap<>();
  private final List<Redemption> redemptions = new ArrayList<>();
  private PromotionEngine engine = new PromotionEngine(List.of());

  private record Campaign(String id, LocalDate first, LocalDate last, Set<CustomerId> households) {}

  /// A code of a campaign; another campaign may print the same.
  private record Printed(String code, Campaign campaign, Set<ItemId> items) {

    PromotionId id() {
      return new PromotionId(campaign.id() + "-" + code);
    }

    Promotion promotion() {
      return new Promotion(
          id(),
          "Coupon " + code,
          new Rule.AmountOffOnce(ONE),
          new Scope.Items(items),
          Exclusions.NONE,
          Need.NOTHING,
          new Bound(campaign.households(), Set.of(), Optional.of(code)),
          new Stacking(0, false),
          Optional.of(campaign.first()),
          Optional.of(campaign.last()),
          Set.of());
    }
  }

  private record Redemption(Printed coupon, CustomerId household, LocalDate day) {}

  @BeforeEach
  void read() {
    RealData.each(
        FOLDER + "campaigns.csv.gz",
        row ->
            campaigns.put(
                row.getField("campaign_id"),
                new Campaign(
                    row.getField("campaign_id"),
                    LocalDate.parse(row.getField("start_date")),
                    LocalDate.parse(row.getField("end_date")),
                    new HashSet<>())));
    RealData.each(
        FOLDER + "campaign-households.csv.gz",
        row -> campaign(row).households().add(new CustomerId(row.getField("household_id"))));
    RealData.each(
        FOLDER + "coupons.csv.gz",
        row -> coupon(row).items().add(new ItemId(row.getField("product_id"))));
    RealData.each(
        FOLDER + "coupon-redemptions.csv.gz",
        row ->
            redemptions.add(
                new Redemption(
                    coupon(row),
                    new CustomerId(row.getField("household_id")),
                    LocalDate.parse(row.getField("redemption_date")))));
    engine = new PromotionEngine(coupons.values().stream().map(Printed::promotion).toList());
  }

  private Campaign campaign(NamedCsvRecord row) {
    return Objects.requireNonNull(campaigns.get(row.getField("campaign_id")));
  }

  private Printed coupon(NamedCsvRecord row) {
    var code = row.getField("coupon_upc");
    return coupons.computeIfAbsent(
        row.getField("campaign_id") + "-" + code,
        key -> new Printed(code, campaign(row), new HashSet<>()));
  }

  @Test
  void eachRedemptionHoldsForItsHouseholdInTheDaysOfItsCampaign() {
    for (var redemption : redemptions) {
      var coupon = redemption.coupon();
      var campaign = coupon.campaign();
      assertApplies(redemption);
      assertMissed(
          new Reason.NotYet(campaign.first()),
          coupon,
          goods(redemption, campaign.first().minusDays(1)));
      assertMissed(
          new Reason.Over(campaign.last()), coupon, goods(redemption, campaign.last().plusDays(1)));
    }
    assertEquals(954, redemptions.size());
  }

  @Test
  void noRedemptionHoldsForAHouseholdThatWasNotInTheCampaign() {
    var strangers = 0;
    for (var redemption : redemptions) {
      var coupon = redemption.coupon();
      for (var other : redemptions.subList(0, 20)) {
        if (!coupon.campaign().households().contains(other.household())) {
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
    assertEquals(
        1, applied.size(), () -> redemption.coupon().id() + " for " + redemption.household());
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
    assertEquals(List.of(reason), missed, () -> coupon.id() + " of " + goods);
  }

  /// One article of the coupon's, with the coupon.
  private Goods goods(Redemption redemption, LocalDate day) {
    var item = redemption.coupon().items().iterator().next();
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
