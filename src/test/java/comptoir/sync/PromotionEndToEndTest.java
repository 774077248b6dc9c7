package comptoir.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import comptoir.app.Rooms;
import comptoir.basket.Basket;
import comptoir.db.Seal;
import comptoir.platform.PlatformOptions;
import comptoir.platform.Platforms;
import comptoir.promotion.Bound;
import comptoir.promotion.Exclusions;
import comptoir.promotion.Need;
import comptoir.promotion.Promotion;
import comptoir.promotion.Rule;
import comptoir.promotion.Scope;
import comptoir.promotion.Stacking;
import comptoir.sale.Checkout;
import comptoir.settings.AlignPolicy;
import comptoir.standin.StandIn;
import comptoir.tender.Tender;
import comptoir.tender.TenderMode;
import comptoir.tender.TenderState;
import comptoir.testing.TestPromotion;
import comptoir.testing.contract.ContractProxy;
import comptoir.value.Channel;
import comptoir.value.CustomerId;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.OperatorId;
import comptoir.value.PromotionId;
import comptoir.value.Quantity;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Promotions from the platform's folder to a till, and what they took off back to the platform.
@SuppressWarnings("NullAway.Init")
final class PromotionEndToEndTest {

  private static final InstantSource CLOCK = InstantSource.system();
  private static final Currency EURO = Currency.getInstance("EUR");
  private static final OperatorId NOLWENN = new OperatorId("OP1");
  private static final int TURNS = 25;

  @TempDir Path folder;
  private StandIn standIn;
  private ContractProxy proxy;
  private Rooms till;

  @BeforeEach
  void open() {
    var shop =
        new SmallShop()
            .with(
                "promotions.csv",
                """
                id,name,kind,scope,target,percent_bp,amount_minor,taken,paid,parts,threshold_milli,minimum_minor,excluded_items,excluded_categories,customers,segments,coupon,priority,exclusive,from,to,channels
                A,Dix pour cent,percent,category,Divers|Autres,1000,,,,,3000,500,I9,Tabac,C1|C2,VIP,MERCI,2,no,2026-01-01,2026-12-31,store|web
                B,Vingt centimes,amount,item,I1|I2,,20,,,,,,,,,,,,,,,
                C,Un euro,amount,order,,,100,,,,,1000,,,,,,,,,,
                D,Deux pour un,n-for-m,item,I3,,,2,1,,,,,,,,,,,,,
                E,Le lot,bundle,order,,,150,,,1 item I4|2 category Autres,,,,,,,,,,,,
                F,Prix rond,price,item,I5,,90,,,,,,,,,,,,,,,
                G,Demain,of-tomorrow,item,I6,,,,,,,,,,,,,,,,,
                H,Nulle part,percent,shelf,I6,1000,,,,,,,,,,,,,,,,
                I,Pour rien,percent,item,I6,0,,,,,,,,,,,,,,,,
                """)
            .with("settings.csv", SETTINGS);
    standIn =
        StandIn.open(
            new StandIn.Options(folder.resolve("platform.db"), shop.folder(), 0, null, CLOCK));
    proxy = ContractProxy.inFrontOf(standIn.uri());
    var platform = Platforms.over(proxy.uri(), standIn.token(), PlatformOptions.USUAL);
    till =
        Rooms.over(
            TestTill.database(folder.resolve("till.db")),
            new Seal(new byte[Seal.KEY_BYTES]),
            platform,
            CLOCK,
            TestTill.QUICK);
    turn();
  }

  private static final String SETTINGS =
      """
      key,value
      shop.id,S1
      shop.name,Quincaillerie du Port
      shop.country,FR
      shop.zone,Europe/Paris
      currency,EUR
      till.id,T01
      align.mode,approved
      align.floor-bp,7000
      align.excluded-items,I9
      align.excluded-categories,Tabac|Livres
      """;

  private void turn() {
    for (var turns = 0; turns < TURNS; turns++) {
      till.sync().crank().down();
      till.sync().crank().up();
    }
  }

  @AfterEach
  void close() {
    till.close();
    proxy.close();
    standIn.close();
  }

  @Test
  void eachKindComesDownAsTheFolderSaysIt() {
    var all = join(till.promotions().all());

    assertEquals(
        List.of("A", "B", "C", "D", "E", "F"),
        all.stream().map(PromotionEndToEndTest::id).toList());
    assertEquals(whole(), all.get(0));
    assertEquals(
        plain("B", "Vingt centimes", new Rule.AmountOff(eur(20)), TestPromotion.items("I1", "I2")),
        all.get(1));
    assertEquals(new Rule.AmountOffOnce(eur(100)), all.get(2).rule());
    assertEquals(Need.of(eur(1000)), all.get(2).need());
    assertEquals(new Rule.NForM(2, 1), all.get(3).rule());
    assertEquals(
        new Rule.Bundle(
            List.of(
                new Rule.Part(TestPromotion.items("I4"), 1),
                new Rule.Part(TestPromotion.categories("Autres"), 2)),
            eur(150)),
        all.get(4).rule());
    assertEquals(new Rule.FixedPrice(eur(90)), all.get(5).rule());
    proxy.assertNoViolations();
  }

  private static String id(Promotion promotion) {
    return promotion.id().value();
  }

  private static Promotion whole() {
    return new Promotion(
        new PromotionId("A"),
        "Dix pour cent",
        new Rule.Percent(1000),
        TestPromotion.categories("Divers", "Autres"),
        new Exclusions(Set.of(new ItemId("I9")), Set.of("Tabac")),
        new Need(Optional.of(Quantity.of(3)), Optional.of(eur(500))),
        new Bound(
            Set.of(new CustomerId("C1"), new CustomerId("C2")),
            Set.of("VIP"),
            Optional.of("MERCI")),
        new Stacking(2, false),
        Optional.of(LocalDate.parse("2026-01-01")),
        Optional.of(LocalDate.parse("2026-12-31")),
        Set.of(Channel.SHOP, Channel.WEB));
  }

  private static Promotion plain(String id, String name, Rule rule, Scope scope) {
    return new Promotion(
        new PromotionId(id),
        name,
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
  void oneThatMakesNoSenseIsTheOnlyOneThatIsPutAside() {
    var parked = join(till.sync().parkedEntries());

    assertEquals(List.of("I"), parked.stream().map(ParkedEntry::id).toList());
  }

  @Test
  void whatTheShopThinksOfTheWebsPricesComesDownToo() {
    assertEquals(
        new AlignPolicy(
            AlignPolicy.Mode.APPROVED, 7_000, Set.of(new ItemId("I9")), Set.of("Tabac", "Livres")),
        join(till.settings().current()).orElseThrow().rules().align());
  }

  @Test
  void whatWasTakenOffIsAtThePlatformAsItWasCharged() {
    var settings = join(till.settings().current()).orElseThrow();
    var offer = join(till.catalog().offer(new ItemId("I1"))).orElseThrow();
    var basket = join(till.basket().add(Basket.Ringing.one(offer, NOLWENN), settings));
    assertEquals(eur(81), basket.total(EURO));
    var tenders = new TenderState(eur(81), List.of(new Tender(TenderMode.CASH, eur(81))));
    join(till.checkout().settle(new Checkout.Request(basket, tenders, NOLWENN, settings)));
    turn();

    var sale = standIn.ledger().sales().values().iterator().next();
    assertEquals(81, sale.totalMinor());
    assertEquals(0L, join(till.outbox().state()).waiting());
    proxy.assertNoViolations();
  }

  private static Money eur(long minor) {
    return new Money(minor, EURO);
  }

  private static <T> T join(CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }
}
