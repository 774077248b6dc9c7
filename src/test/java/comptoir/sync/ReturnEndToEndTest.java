package comptoir.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import comptoir.app.Rooms;
import comptoir.basket.Basket;
import comptoir.basket.Destination;
import comptoir.basket.ReturnReason;
import comptoir.customer.PastOrder;
import comptoir.db.Seal;
import comptoir.journal.RetailTransaction;
import comptoir.platform.PlatformOptions;
import comptoir.platform.Platforms;
import comptoir.returns.Returnable;
import comptoir.returns.Returns;
import comptoir.sale.Checkout;
import comptoir.sale.Settlement;
import comptoir.settings.ReturnRules;
import comptoir.standin.StandIn;
import comptoir.tender.Tender;
import comptoir.tender.TenderMode;
import comptoir.tender.TenderState;
import comptoir.testing.contract.ContractProxy;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.OperatorId;
import comptoir.value.OrderId;
import comptoir.value.PurchaseLine;
import comptoir.value.Quantity;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Goods bought at one till come back at another, over one platform; the turns of the exchange are
/// taken by hand.
@SuppressWarnings("NullAway.Init")
final class ReturnEndToEndTest {

  private static final InstantSource CLOCK = InstantSource.system();
  private static final PlatformOptions IMPATIENT =
      new PlatformOptions(Duration.ofSeconds(2), Duration.ofSeconds(2), 1024);
  private static final Currency EURO = Currency.getInstance("EUR");
  private static final OperatorId NOLWENN = new OperatorId("OP1");

  @TempDir Path folder;
  private StandIn standIn;
  private ContractProxy proxy;
  private Rooms first;
  private Rooms second;

  @BeforeEach
  void open() {
    standIn =
        StandIn.open(
            new StandIn.Options(
                folder.resolve("platform.db"), new SmallShop().folder(), 0, null, CLOCK));
    proxy = ContractProxy.inFrontOf(standIn.uri());
    first = till("one.db", standIn.token());
    second = till("two.db", standIn.enrol("T02", "Caisse 2"));
    first.sync().crank().down();
    second.sync().crank().down();
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
    proxy.assertNoViolations();
  }

  @Test
  void whatOneTillTookBackTheOtherDoesNotOfferAgain() {
    var sold = sell(first, 2);
    first.sync().crank().up();
    second.sync().crank().down();

    var back = bring(second, sold, 1, Destination.DEFECT);
    second.sync().crank().up();
    first.sync().crank().down();

    var order = join(first.customers().order(id(back))).orElseThrow();
    assertEquals(PastOrder.Kind.RETURN, order.kind());
    assertEquals(Optional.of(id(sold)), order.of());
    assertEquals(Optional.of(new PurchaseLine(id(sold), 1)), order.lines().getFirst().of());
    assertEquals(Optional.of(sold.lines().getFirst().vat()), order.lines().getFirst().vat());
    assertEquals(Quantity.ONE, left(first, sold).share().left());
    assertEquals(18_000L, standIn.ledger().stock().get("I100@S1"));
  }

  @Test
  void whatCameBackInAnExchangeIsNotOfferedAgainEither() {
    var sold = sell(first, 1);
    first.sync().crank().up();
    second.sync().crank().down();

    put(second, sold, 1, Destination.SHELF);
    var exchange = sell(second, 3);
    assertEquals(RetailTransaction.Type.SALE, exchange.type());
    second.sync().crank().up();
    first.sync().crank().down();

    assertEquals(Optional.of(Returnable.Hindrance.ALL_RETURNED), left(first, sold).hindrance());
    assertEquals(17_000L, standIn.ledger().stock().get("I100@S1"));
  }

  @Test
  void theRulesOfTheShopComeDownAndWhatTheyDoNotSayIsAsUsual() {
    var rules = join(first.settings().current()).orElseThrow().rules().returns();
    var usual = ReturnRules.usual(EURO);

    assertEquals(
        new ReturnRules(
            14, usual.fresh(), Duration.ofHours(30), usual.staleCap(), new Money(9_900, EURO)),
        rules);
  }

  @Test
  void goodsTakenBackAtTwoTillsOffLineAreToldOfAtThePlatform() {
    var sold = sell(first, 1);
    first.sync().crank().up();
    second.sync().crank().down();
    bring(first, sold, 1, Destination.SHELF);
    bring(second, sold, 1, Destination.SHELF);

    first.sync().crank().up();
    second.sync().crank().up();

    var parked = join(second.outbox().parked()).getFirst();
    assertEquals("refund-exceeds-paid", parked.code());
  }

  private static RetailTransaction sell(Rooms till, int count) {
    var settings = join(till.settings().current()).orElseThrow();
    var offer = join(till.catalog().offer(new ItemId("I100"))).orElseThrow();
    for (var i = 0; i < count; i++) {
      join(till.basket().add(Basket.Ringing.one(offer, NOLWENN), settings));
    }
    return settle(till);
  }

  private static RetailTransaction bring(
      Rooms till, RetailTransaction sold, int count, Destination to) {
    put(till, sold, count, to);
    return settle(till);
  }

  private static void put(Rooms till, RetailTransaction sold, int count, Destination to) {
    var order = join(till.customers().order(id(sold))).orElseThrow();
    var line = left(till, sold);
    join(
        till.basket()
            .bringBack(
                List.of(
                    new Basket.Bringing(
                        order,
                        line.bought(),
                        line.vat().orElseThrow(),
                        line.share(),
                        Quantity.of(count),
                        ReturnReason.CHANGED_MIND,
                        to,
                        true,
                        NOLWENN))));
  }

  private static Returnable.Line left(Rooms till, RetailTransaction sold) {
    var settings = join(till.settings().current()).orElseThrow();
    var order = join(till.customers().order(id(sold))).orElseThrow();
    var returns = new Returns(till.database(), till.customers(), till.catalog(), till.journal());
    return join(returns.leftOf(order, settings)).line(1).orElseThrow();
  }

  private static RetailTransaction settle(Rooms till) {
    var settings = join(till.settings().current()).orElseThrow();
    var basket = join(till.basket().current());
    var total = basket.total(EURO);
    var tenders = new TenderState(total, List.of(new Tender(TenderMode.CASH, total)));
    var request = new Checkout.Request(basket, tenders, NOLWENN, settings);
    var settled = assertInstanceOf(Settlement.Settled.class, join(till.checkout().settle(request)));
    return settled.entry().transaction();
  }

  private static OrderId id(RetailTransaction transaction) {
    return new OrderId(transaction.id().toString());
  }

  private static <T> T join(CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }
}
