package comptoir.campaign;

import static comptoir.testing.TestTill.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import comptoir.promotion.Bound;
import comptoir.promotion.Exclusions;
import comptoir.promotion.Need;
import comptoir.promotion.Promotion;
import comptoir.promotion.Rule;
import comptoir.promotion.Scope;
import comptoir.promotion.Stacking;
import comptoir.testing.TestPromotion;
import comptoir.testing.TestShop;
import comptoir.testing.TestTill;
import comptoir.value.Change;
import comptoir.value.Channel;
import comptoir.value.CustomerId;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.PromotionId;
import comptoir.value.Quantity;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
final class PromotionsTest {

  private static final CustomerId CAMILLE = new CustomerId("c-1");
  private static final Scope ITEMS = new Scope.Items(Set.of(new ItemId("i-1"), new ItemId("i-2")));
  private static final Scope TEAS = new Scope.Categories(Set.of("Thés et infusions"));

  @TempDir Path folder;
  private TestTill till;

  @BeforeEach
  void open() {
    till = TestTill.in(folder);
  }

  @AfterEach
  void close() {
    till.close();
  }

  @Test
  void eachKindComesBackAsItWasKept() {
    var all = new ArrayList<Promotion>();
    var rules =
        List.of(
            new Rule.Percent(2_000),
            new Rule.AmountOff(euros(150)),
            new Rule.AmountOffOnce(euros(500)),
            new Rule.FixedPrice(euros(990)),
            new Rule.NForM(3, 2),
            new Rule.Bundle(
                List.of(new Rule.Part(ITEMS, 1), new Rule.Part(TEAS, 2)), euros(2_500)));
    for (var rule : rules) {
      for (var scope : List.of(ITEMS, TEAS, new Scope.Everything())) {
        all.add(whole("P-%02d".formatted(all.size()), rule, scope));
        all.add(bare("P-%02d".formatted(all.size()), rule, scope));
      }
    }
    receive(all);

    assertEquals(all, await(till.promotions.all()));
    assertEquals(all, known());
  }

  private static Promotion whole(String id, Rule rule, Scope scope) {
    return new Promotion(
        new PromotionId(id),
        "Semaine du thé, −20 %",
        rule,
        scope,
        new Exclusions(Set.of(new ItemId("i-9")), Set.of("Bougies", "Jouets")),
        new Need(Optional.of(Quantity.of(3)), Optional.of(euros(2_000))),
        new Bound(Set.of(CAMILLE), Set.of("VIP", "Fidèle"), Optional.of("THE-20")),
        new Stacking(-4, false),
        Optional.of(LocalDate.parse("2026-11-23")),
        Optional.of(LocalDate.parse("2026-11-29")),
        Set.of(Channel.SHOP, Channel.WEB));
  }

  private static Promotion bare(String id, Rule rule, Scope scope) {
    return new Promotion(
        new PromotionId(id),
        "Soldes",
        rule,
        scope,
        Exclusions.NONE,
        Need.NOTHING,
        Bound.ANYBODY,
        new Stacking(0, true),
        Optional.empty(),
        Optional.empty(),
        Set.of());
  }

  @Test
  void theFeedChangesAndDropsPromotions() {
    till.receive(
        TestPromotion.percent("A", 10).on(TestPromotion.categories("Thés")),
        TestPromotion.percent("B", 10));
    till.receive(TestPromotion.percent("A", 20));
    till.withdraw(TestPromotion.percent("B", 10));

    assertEquals(List.of(TestPromotion.percent("A", 20).promotion()), known());
  }

  @Test
  void oneOfALaterVersionIsHereNoMore() {
    till.receive(TestPromotion.percent("A", 10));
    var change =
        new Change.Put<>("A", new Received(new PromotionId("A"), Optional.<Promotion>empty()));
    await(till.database.runInCache(tx -> till.promotions.apply(tx, List.of(change))));

    assertEquals(List.of(), known());
  }

  @Test
  void whatWasForAForgottenCustomerAloneIsForNobodyElse() {
    till.receive(
        TestPromotion.percent("ALONE", 10).only(Set.of(CAMILLE), Set.of()),
        TestPromotion.percent("BOTH", 10).only(Set.of(CAMILLE, new CustomerId("c-2")), Set.of()),
        TestPromotion.percent("VIP", 10).only(Set.of(), Set.of("VIP")));
    await(till.database.runInCache(tx -> till.promotions.forget(tx, List.of(CAMILLE))));

    assertEquals(
        List.of(
            TestPromotion.percent("BOTH", 10)
                .only(Set.of(new CustomerId("c-2")), Set.of())
                .promotion(),
            TestPromotion.percent("VIP", 10).only(Set.of(), Set.of("VIP")).promotion()),
        known());
    assertEquals(List.of(), till.rows("SELECT * FROM promotion_word WHERE word = 'c-1'"));
  }

  @Test
  void aProgramThatStartsAgainKnowsThemBeforeTheyAreLoaded() {
    till.receive(TestPromotion.percent("A", 10));
    till = till.restarted();

    assertEquals(List.of(TestPromotion.percent("A", 10).promotion()), known());
  }

  private void receive(List<Promotion> all) {
    till.receive(all.stream().map(TestPromotion::new).toArray(TestPromotion[]::new));
  }

  private List<Promotion> known() {
    return await(till.database.read(till.promotions::all));
  }

  private static Money euros(long minor) {
    return new Money(minor, TestShop.EUR);
  }
}
