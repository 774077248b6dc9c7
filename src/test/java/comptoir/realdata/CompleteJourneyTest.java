package comptoir.realdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.promotion.Goods;
import comptoir.promotion.Promotion;
import comptoir.promotion.PromotionEngine;
import comptoir.promotion.Rule;
import comptoir.testing.TestGoods;
import comptoir.testing.TestPromotion;
import comptoir.testing.TestShop;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.Quantity;
import comptoir.value.VatRate;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Real receipt lines with the card's price, coupons and matched coupons: from the shelf's price
/// and the promotions, each line comes to what was paid. Amounts are cents.
@Tag("real-data")
class CompleteJourneyTest {

  private static final String FOLDER = "complete-journey/";
  private static final String CARD = "card";

  private final Map<String, List<Receipted>> baskets = new LinkedHashMap<>();

  /// A line as it was receipted.
  ///
  /// @param sales what the shop got, the maker's coupon included
  private record Receipted(
      String product, long quantity, long sales, long card, long coupon, long matched) {

    static Receipted of(NamedCsvRecord row) {
      return new Receipted(
          row.getField("product_id"),
          Long.parseLong(row.getField("quantity")),
          cents(row, "sales_value"),
          cents(row, "retail_disc"),
          cents(row, "coupon_disc"),
          cents(row, "coupon_match_disc"));
    }

    private static long cents(NamedCsvRecord row, String column) {
      return new BigDecimal(row.getField(column)).movePointRight(2).longValueExact();
    }

    long onTheShelf() {
      return sales + card + matched;
    }

    long withCard() {
      return sales + matched;
    }

    /// Nobody is paid for buying: some coupons were worth more than what they were given for.
    long paid() {
      return Math.max(0, sales - coupon);
    }

    Goods.Line line(int n) {
      return new Goods.Line(
          n,
          new ItemId(product),
          "",
          Quantity.of(quantity),
          new Money(onTheShelf(), TestShop.EUR),
          new VatRate(0),
          true);
    }

    /// The card's price where it is one for each article, else an amount off.
    TestPromotion cardPrice() {
      var rule =
          isPriceOfEach()
              ? new Rule.FixedPrice(new Money(withCard() / quantity, TestShop.EUR))
              : new Rule.AmountOffOnce(new Money(card, TestShop.EUR));
      return TestPromotion.of("card " + product, rule).only(Set.of(), Set.of(CARD));
    }

    boolean isPriceOfEach() {
      return withCard() % quantity == 0;
    }

    List<Promotion> promotions() {
      var promotions = new ArrayList<TestPromotion>();
      if (card > 0) {
        promotions.add(cardPrice());
      }
      if (matched > 0) {
        promotions.add(coupon("matched ", matched).priority(-1));
      }
      if (coupon > 0) {
        promotions.add(coupon("coupon ", coupon).priority(-2));
      }
      return promotions.stream()
          .map(promotion -> promotion.on(TestPromotion.items(product)).promotion())
          .toList();
    }

    private TestPromotion coupon(String kind, long cents) {
      return TestPromotion.offOnce(kind + product, cents).onTop().coupon(product);
    }
  }

  private void read() {
    RealData.each(
        FOLDER + "store-lines.csv.gz",
        row -> {
          var line = Receipted.of(row);
          if (line.quantity() > 0) {
            baskets.computeIfAbsent(row.getField("basket_id"), id -> new ArrayList<>()).add(line);
          }
        });
  }

  @Test
  void eachLineComesToWhatWasPaid() {
    read();
    var lines = 0;
    var atTheCardsPrice = 0;
    for (var basket : baskets.values()) {
      var codes = basket.stream().map(Receipted::product).toArray(String[]::new);
      var goods = goods(basket).forCustomer("household", CARD).coupons(codes).goods();

      var paid = paid(goods, new PromotionEngine(promotions(basket)));

      for (var i = 0; i < basket.size(); i++) {
        var line = basket.get(i);
        assertEquals(line.paid(), paid.get(i + 1), line::toString);
        lines++;
        atTheCardsPrice += line.card() > 0 && line.isPriceOfEach() ? 1 : 0;
      }
    }
    assertEquals(37_683, lines);
    assertTrue(atTheCardsPrice > 17_000, "At a price of each: " + atTheCardsPrice);
  }

  @Test
  void withoutCardAndCouponsEachLineCostsWhatTheShelfSays() {
    read();
    var missed = 0;
    for (var basket : baskets.values()) {
      var outcome = new PromotionEngine(promotions(basket)).apply(goods(basket).goods());

      assertEquals(List.of(), outcome.applied());
      missed += outcome.missed().size();
    }
    assertTrue(missed > 19_000, "Missed: " + missed);
  }

  private static List<Promotion> promotions(List<Receipted> basket) {
    return basket.stream().flatMap(line -> line.promotions().stream()).toList();
  }

  private static TestGoods goods(List<Receipted> basket) {
    var lines = new ArrayList<Goods.Line>();
    for (var line : basket) {
      lines.add(line.line(lines.size() + 1));
    }
    return TestGoods.of(lines);
  }

  private static Map<Integer, Long> paid(Goods goods, PromotionEngine engine) {
    var paid = new HashMap<Integer, Long>();
    goods.lines().forEach(line -> paid.put(line.n(), line.amount().minor()));
    for (var applied : engine.apply(goods).applied()) {
      applied.shares().forEach(it -> paid.merge(it.line(), -it.off().minor(), Long::sum));
    }
    return paid;
  }
}
