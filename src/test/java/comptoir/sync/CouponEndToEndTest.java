package comptoir.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import comptoir.app.Rooms;
import comptoir.basket.Basket;
import comptoir.basket.ReturnReason;
import comptoir.copy.CopiedSale;
import comptoir.coupon.Coupon;
import comptoir.db.Seal;
import comptoir.db.Tx;
import comptoir.incident.Actor;
import comptoir.incident.Incident;
import comptoir.incident.Noticed;
import comptoir.journal.RetailTransaction;
import comptoir.platform.PlatformOptions;
import comptoir.platform.Platforms;
import comptoir.sale.Checkout;
import comptoir.sale.Settlement;
import comptoir.standin.Ledger;
import comptoir.standin.StandIn;
import comptoir.tender.Tender;
import comptoir.tender.TenderMode;
import comptoir.tender.TenderState;
import comptoir.testing.contract.ContractProxy;
import comptoir.value.CustomerId;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.OperatorId;
import comptoir.value.TillId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Coupons, points and returns of two tills at one platform.
@SuppressWarnings("NullAway.Init")
final class CouponEndToEndTest {

  private static final InstantSource CLOCK = InstantSource.system();
  private static final PlatformOptions IMPATIENT =
      new PlatformOptions(Duration.ofSeconds(2), Duration.ofSeconds(2), 1024);
  private static final Currency EURO = Currency.getInstance("EUR");
  private static final OperatorId NOLWENN = new OperatorId("OP1");
  private static final OperatorId TANGUY = new OperatorId("OP2");
  private static final CustomerId MAEL = new CustomerId("C1");
  private static final long PATIENCE_SECONDS = 20;

  @TempDir Path folder;
  private StandIn standIn;
  private ContractProxy proxy;
  private Rooms first;
  private Rooms second;

  /// The second till's.
  private String token;

  @BeforeEach
  void open() throws Exception {
    standIn =
        StandIn.open(
            new StandIn.Options(
                folder.resolve("platform.db"), new SmallShop().folder(), 0, null, CLOCK));
    proxy = ContractProxy.inFrontOf(standIn.uri());
    first = till("one.db", standIn.token());
    token = standIn.enrol("T02", "Caisse 2");
    second = till("two.db", token);
    for (var till : List.of(first, second)) {
      till.sync().start();
      until(till, SyncState::isFilled);
    }
  }

  private Rooms till(String file, String token) {
    var platform = Platforms.over(proxy.uri(), token, IMPATIENT);
    var database = TestTill.database(folder.resolve(file));
    var seal = new Seal(new byte[Seal.KEY_BYTES]);
    return Rooms.over(database, seal, platform, CLOCK, TestTill.QUICK);
  }

  @AfterEach
  void close() {
    first.close();
    second.close();
    proxy.close();
    standIn.close();
  }

  @Test
  void aCouponTakenByTwoTillsIsAtThePlatformOnceAndTheOtherIsAnIncident() throws Exception {
    second.sync().close();
    var taken = redeem(first, NOLWENN, "ONCE");
    drain(first);
    var at = new Redeeming(taken, redeem(second, TANGUY, "ONCE"));
    second.close();
    second = till("two.db", token);
    second.sync().start();
    drain(second);

    var sales = standIn.ledger().sales();
    assertEquals(2, sales.size());
    assertEquals(
        1, sales.values().stream().flatMap(it -> it.coupons().stream()).filter(first()).count());
    assertEquals(Map.of("ONCE", "used", "OFTEN", "open"), standIn.ledger().coupons());
    assertEquals(List.of(), incidents(first));
    var twice =
        assertInstanceOf(Incident.CouponTwice.class, incidents(second).getFirst().incident());
    assertEquals("ONCE", twice.coupon());
    assertEquals(at.second().number(), twice.number());
    assertEquals(new Money(50, EURO), twice.amount());
    assertEquals(actor("T02", TANGUY, at.second()), twice.here());
    assertEquals(actor("T01", NOLWENN, at.first()), twice.there());
    proxy.assertNoViolations();
  }

  @Test
  void aRescuedSaleOfAnotherTillWhoseCouponWasTakenBeforeIsAnIncidentToo() throws Exception {
    var lost = till("three.db", standIn.enrol("T03", "Caisse 3"));
    try {
      lost.sync().crank().down();
      var taken = redeem(second, TANGUY, "ONCE");
      var sale = redeem(lost, NOLWENN, "ONCE");
      drain(second);

      var copy = lost.database().read(tx -> copyOf(tx, lost, sale)).join();
      first.database().run(tx -> first.rescued().take(tx, copy)).join();
      drain(first);

      var twice =
          assertInstanceOf(Incident.CouponTwice.class, incidents(first).getFirst().incident());
      assertEquals(actor("T03", NOLWENN, sale), twice.here());
      assertEquals(actor("T02", TANGUY, taken), twice.there());
    } finally {
      lost.close();
    }
  }

  private static CopiedSale copyOf(Tx tx, Rooms till, RetailTransaction sale) {
    var unsent = till.outbox().unsentSales(tx).getFirst();
    var chained = till.journal().chained(tx, sale.id()).orElseThrow();
    return new CopiedSale(
        Optional.empty(),
        unsent.envelope(),
        sale.at().toInstant(),
        chained.entry(),
        chained.previousSignature(),
        List.of());
  }

  private record Redeeming(RetailTransaction first, RetailTransaction second) {}

  private static Predicate<Ledger.Coupon> first() {
    return Ledger.Coupon::isFirst;
  }

  private static Actor actor(String till, OperatorId operator, RetailTransaction sale) {
    return new Actor(
        Optional.of(new TillId(till)), Optional.of(operator), Optional.of(sale.at().toInstant()));
  }

  @Test
  void aCouponUsedThereComesDownAsUsed() throws Exception {
    redeem(first, NOLWENN, "ONCE");
    drain(first);

    second.sync().wake();
    until(
        second,
        state ->
            join(second.coupons().byCode("ONCE")).orElseThrow().coupon().state()
                == Coupon.State.USED);
  }

  @Test
  void pointsAreEarnedOnceAtThePlatformAndTakenBackWithAReturn() throws Exception {
    var before = standIn.ledger().points().getOrDefault("C1", 0L);
    join(first.basket().setCustomer(Optional.of(MAEL)));
    ring(first, NOLWENN, 200);
    ring(first, NOLWENN, 150);
    redeem(first, NOLWENN, "OFTEN");
    assertEquals(7L, join(first.loyalty().pending(MAEL)));
    drain(first);
    assertEquals(before + 7, standIn.ledger().points().get("C1"));
    assertEquals(0L, join(first.loyalty().pending(MAEL)));

    join(first.basket().setCustomer(Optional.of(MAEL)));
    ring(first, NOLWENN, 150);
    join(first.basket().takeBack(1, ReturnReason.FAULTY));
    var back = settle(first, NOLWENN);
    drain(first);

    assertEquals(RetailTransaction.Type.RETURN, back.type());
    assertEquals(before + 5, standIn.ledger().points().get("C1"));
    var kept = Objects.requireNonNull(standIn.ledger().sales().get(back.id().toString()));
    assertEquals(List.of(new Ledger.Points("earn", -2)), kept.loyalty());
    assertEquals(List.of(new Ledger.Tender(1, "CASH", -250)), kept.tenders());
    assertEquals(20_000L, standIn.ledger().stock().get("I150@S1"));
    proxy.assertNoViolations();
  }

  private static void ring(Rooms till, OperatorId operator, int item) {
    var settings = join(till.settings().current()).orElseThrow();
    var offer = join(till.catalog().offer(new ItemId("I" + item))).orElseThrow();
    join(till.basket().add(Basket.Ringing.one(offer, operator), settings));
  }

  /// Sells an article with a coupon.
  private static RetailTransaction redeem(Rooms till, OperatorId operator, String code) {
    ring(till, operator, 100);
    join(till.basket().addCoupon(join(till.coupons().byCode(code)).orElseThrow().coupon()));
    return settle(till, operator);
  }

  private static RetailTransaction settle(Rooms till, OperatorId operator) {
    var settings = join(till.settings().current()).orElseThrow();
    var basket = join(till.basket().current());
    var total = basket.total(EURO);
    var tenders = new TenderState(total, List.of(new Tender(TenderMode.CASH, total)));
    var request = new Checkout.Request(basket, tenders, operator, settings);
    var settled = assertInstanceOf(Settlement.Settled.class, join(till.checkout().settle(request)));
    return settled.entry().transaction();
  }

  private static List<Noticed> incidents(Rooms till) {
    return join(till.incidents().open());
  }

  private static void drain(Rooms till) throws Exception {
    till.sync().wake();
    until(till, state -> join(till.outbox().state()).waiting() == 0);
  }

  private static void until(Rooms till, Predicate<SyncState> wanted) throws Exception {
    var seen = new CompletableFuture<SyncState>();
    var subscription =
        till.sync()
            .listen(
                state -> {
                  if (wanted.test(state)) {
                    seen.complete(state);
                  }
                });
    try {
      seen.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } finally {
      subscription.close();
    }
  }

  private static <T> T join(CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }
}
