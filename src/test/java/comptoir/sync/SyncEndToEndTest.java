package comptoir.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.customer.Profile;
import comptoir.gs1.InShopPattern;
import comptoir.gs1.InShopValue;
import comptoir.gs1.ScanRules;
import comptoir.outbox.Envelope;
import comptoir.platform.PlatformOptions;
import comptoir.platform.Platforms;
import comptoir.reservation.Reservation;
import comptoir.standin.Outage;
import comptoir.standin.StandIn;
import comptoir.sync.SyncState.FeedState;
import comptoir.testing.contract.ContractProxy;
import comptoir.value.CustomerId;
import comptoir.value.ItemId;
import comptoir.value.OrderId;
import comptoir.value.ReservationId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A till and the stand-in platform over HTTP, with the contract between them.
@SuppressWarnings("NullAway.Init")
final class SyncEndToEndTest {

  private static final InstantSource CLOCK = InstantSource.system();
  private static final PlatformOptions IMPATIENT =
      new PlatformOptions(Duration.ofSeconds(2), Duration.ofSeconds(2), 1024);

  @TempDir Path folder;
  private StandIn standIn;
  private ContractProxy proxy;
  private TestTill till;

  @BeforeEach
  void open() {
    standIn =
        StandIn.open(
            new StandIn.Options(
                folder.resolve("platform.db"), new SmallShop().folder(), 0, null, CLOCK));
    proxy = ContractProxy.inFrontOf(standIn.uri());
    till = openTill();
  }

  private TestTill openTill() {
    var platform = Platforms.over(proxy.uri(), standIn.token(), IMPATIENT);
    return TestTill.open(folder.resolve("till.db"), platform, CLOCK);
  }

  @AfterEach
  void close() {
    till.close();
    proxy.close();
    standIn.close();
  }

  @Test
  void aNewTillHasAllThatThePlatformHas() throws Exception {
    assertEquals(List.of(), standIn.notices());
    var state = till.start().until(TestTill::isFilled);

    assertEquals(0, state.feeds().values().stream().mapToLong(FeedState::parked).sum());
    assertEquals(1, state.feed("settings").entries());
    assertEquals(2, state.feed("operators").entries());
    assertEquals(SmallShop.ITEMS, state.feed("items").entries());
    assertEquals(2 * SmallShop.ITEMS, state.feed("prices").entries());
    assertEquals(SmallShop.ITEMS, state.feed("stock").entries());
    assertEquals(4, state.feed("customers").entries());
    assertEquals(3, state.feed("orders").entries());
    assertEquals(2, state.feed("reservations").entries());
    assertEquals(SmallShop.ITEMS, TestTill.get(till.rooms.catalog().size()));
    assertTrue(state.isOnLine());
    TestTill.get(till.sync.firstPages());
    proxy.assertNoViolations();
  }

  @Test
  @Tag("A15")
  @Tag("B12")
  void aProfileComesDownWhole() throws Exception {
    till.start().until(TestTill::isFilled);

    var customer =
        TestTill.get(till.rooms.customers().view(new CustomerId("C1"))).orElseThrow().customer();
    var profile = customer.profile();
    assertEquals(List.of(new Profile.Preference("size", "", "42")), profile.preferences());
    assertEquals("V1", profile.advice().orElseThrow().id());
    assertEquals("presence", profile.signals().getFirst().consent());
    assertEquals(
        Optional.of("Me reconnaître"), customer.consent("presence").orElseThrow().wording());
    assertEquals("A7", profile.basket().orElseThrow().lines().getFirst().sku());
    assertEquals(Optional.empty(), profile.wishes().orElseThrow().lines().getFirst().item());
    proxy.assertNoViolations();
  }

  @Test
  void theRulesForReadingCodesComeDown() throws Exception {
    till.start().until(TestTill::isFilled);

    var rules =
        new ScanRules(
            List.of(
                new InShopPattern("26IIIIIPPPPPC", InShopValue.Kind.WEIGHT, 3),
                new InShopPattern("21IIIIVPPPPPC", InShopValue.Kind.PRICE, 2)),
            "~");
    var settings = TestTill.get(till.rooms.settings().current()).orElseThrow();
    assertEquals(rules, settings.rules().scan());
    proxy.assertNoViolations();
  }

  @Test
  void aSaleIsAcknowledgedAndComesBackInTheHistory() throws Exception {
    till.start().until(TestTill::isFilled);

    var sold = till.sales.sell(5, 105);
    till.sync.wake();
    var order = new OrderId(sold.entry().transaction().id().toString());
    till.until(state -> till.isDrained(state) && state.feed("orders").entries() == 4);

    var report = standIn.report();
    assertEquals(1, report.tickets());
    assertEquals(105, report.turnoverMinor());
    var history = TestTill.get(till.rooms.customers().view(new CustomerId("C1"))).orElseThrow();
    assertTrue(history.history().stream().anyMatch(it -> it.id().equals(order)));
    proxy.assertNoViolations();
  }

  @Test
  void theStockCountsASaleOnceBeforeAndAfterThePlatformDoes() throws Exception {
    till.start().until(TestTill::isFilled);

    till.sales.sell(7, 107);
    assertEquals(19_000, stockOf(7));
    till.sync.wake();
    till.until(state -> till.isDrained(state) && state.feed("orders").entries() == 4);
    var drained = till.sync.state().feed("stock").receivedAt().orElseThrow();
    till.sync.lookAgain();
    till.until(state -> state.feed("stock").receivedAt().orElseThrow().isAfter(drained));

    assertEquals(19_000, stockOf(7));
  }

  private long stockOf(int item) throws Exception {
    var card = TestTill.get(till.rooms.catalog().card(new ItemId("I" + item))).orElseThrow();
    return card.stock().getFirst().quantity().milli();
  }

  @Test
  void aLostAnswerMakesNoSecondSale() throws Exception {
    till.start().until(TestTill::isFilled);
    standIn.outage(Outage.of(Outage.Kind.ANSWER_LOST, 2));

    till.sales.sell(1, 101);
    till.sales.sell(2, 102);
    till.sync.wake();
    till.until(till::isDrained);

    assertEquals(2, standIn.report().tickets());
    assertEquals(203, standIn.report().turnoverMinor());
    assertEquals(2, standIn.report().envelopes());
    proxy.assertNoViolations();
  }

  @Test
  void aProgramKilledBetweenSendingAndKeepingTheWordSendsAgainUnderTheSameId() throws Exception {
    till.start().until(TestTill::isFilled);
    standIn.goAway();
    till.until(state -> !state.isOnLine());
    var sold = till.sales.sell(1, 101);
    till.sync.close();
    standIn.comeBack();
    var claimed = till.rooms.database().write(tx -> till.rooms.outbox().claim(tx, 100)).join();
    var settings = TestTill.get(till.rooms.settings().current()).orElseThrow();
    till.platform.push(new Packing(till.rooms, settings).pack(claimed));
    till.close();
    assertEquals(1, standIn.report().tickets());

    till = openTill();
    till.start().until(state -> state.isOnLine() && till.isDrained(state));

    assertEquals(List.of(sold.envelope()), claimed.stream().map(Envelope::id).toList());
    assertEquals(1, standIn.report().tickets());
    assertEquals(1, standIn.report().envelopes());
    proxy.assertNoViolations();
  }

  @Test
  void whatWasSoldOffLineArrivesInOrderWhenTheLineIsBack() throws Exception {
    till.start().until(TestTill::isFilled);
    standIn.goAway();
    till.until(state -> state.line() instanceof SyncState.Line.OffLine);

    for (var i = 1; i <= 25; i++) {
      till.sales.sell(i, 100 + i);
      till.sync.wake();
    }
    till.until(state -> state.outbox().waiting() == 25);
    assertEquals(0, standIn.report().tickets());
    standIn.comeBack();
    till.until(state -> state.isOnLine() && till.isDrained(state));

    assertEquals(25, standIn.report().tickets());
    assertEquals(25 * 100 + 25 * 26 / 2, standIn.report().turnoverMinor());
    proxy.assertNoViolations();
  }

  @Test
  void aReservationHandedOverHereIsHandedOverAtThePlatform() throws Exception {
    till.start().until(TestTill::isFilled);

    till.sales.sellAndHandOver(9, 109, "R1");
    till.sync.wake();
    till.until(till::isDrained);

    assertEquals(List.of("R1"), standIn.report().handedOver());
    var here = TestTill.get(till.rooms.reservations().byId(new ReservationId("R1"))).orElseThrow();
    assertEquals(Reservation.State.HANDED_OVER, here.state());
    proxy.assertNoViolations();
  }

  @Test
  void aHandOverThatAnotherTillWasFirstToIsParkedAndHoldsUpNothing() throws Exception {
    till.start().until(TestTill::isFilled);
    till.sales.handOver("R1");
    till.sync.wake();
    till.until(till::isDrained);

    till.sales.handOver("R1");
    till.sales.sell(3, 103);
    till.sales.handOver("R2");
    till.sync.wake();
    till.until(state -> till.isDrained(state) && state.outbox().parked() == 1);

    var parked = TestTill.get(till.rooms.outbox().parked()).getFirst();
    assertEquals("wrong-state", parked.code());
    assertEquals("handed-over", parked.state().orElseThrow());
    assertInstanceOf(Envelope.ReservationStep.class, parked.envelope());
    assertEquals(1, standIn.report().tickets());
    assertEquals(List.of("R1", "R2"), standIn.report().handedOver());
    proxy.assertNoViolations();
  }

  @Test
  void aCutPageLeavesTheCursorWhereItWas() throws Exception {
    standIn.outage(Outage.of(Outage.Kind.CUT_PAGE, 40));
    till.start().until(state -> state.line() instanceof SyncState.Line.OffLine);
    assertEquals(0, TestTill.get(till.rooms.catalog().size()));
    standIn.outage(Outage.of(Outage.Kind.CUT_LINE, 3));

    var state = till.until(TestTill::isFilled);

    assertEquals(SmallShop.ITEMS, state.feed("items").entries());
    assertEquals(SmallShop.ITEMS, TestTill.get(till.rooms.catalog().size()));
  }

  @Test
  void afterASnapshotWhatThePlatformNoLongerHasIsGoneAndTheRestStood() throws Exception {
    till.start().until(TestTill::isFilled);
    standIn.goAway();
    till.until(state -> !state.isOnLine());
    standIn.loadShop(
        new SmallShop()
            .without("items.csv", "I17")
            .without("barcodes.csv", "I17")
            .without("prices.csv", "I17")
            .without("stock.csv", "I17")
            .folder());
    standIn.forgetDropped();
    standIn.comeBack();

    var state =
        till.until(it -> it.isOnLine() && it.feed("items").entries() == SmallShop.ITEMS - 1);

    assertEquals(SmallShop.ITEMS - 1, TestTill.get(till.rooms.catalog().size()));
    assertTrue(state.feed("items").complete());
  }

  @Test
  void aPlatformThatFailsIsOffLineUntilItDoesNot() throws Exception {
    till.start().until(TestTill::isFilled);
    standIn.outage(Outage.of(Outage.Kind.ERROR_500, Outage.UNTIL_TOLD));
    till.until(state -> state.line() instanceof SyncState.Line.OffLine);
    till.sales.sell(1, 101);
    till.sync.wake();
    standIn.outage(Outage.of(Outage.Kind.WRONG_TYPE, 20));

    till.until(state -> state.isOnLine() && till.isDrained(state));

    assertEquals(1, standIn.report().tickets());
  }

  @Test
  void aTillThatStandsStillIsRefusedByItsTokenAndSaysSo() throws Exception {
    till.close();
    var platform = Platforms.over(proxy.uri(), "another", IMPATIENT);
    till = TestTill.open(folder.resolve("till.db"), platform, CLOCK);

    var state = till.start().until(it -> it.line() instanceof SyncState.Line.Refused);

    assertEquals(new SyncState.Line.Refused("unauthorized"), state.line());
  }

  @Test
  void aTillFilledBeforeIsReadyAtOnceWithoutThePlatform() throws Exception {
    till.start().until(TestTill::isFilled);
    till.close();
    standIn.goAway();

    till = openTill();
    TestTill.get(till.start().sync.firstPages());

    assertEquals(SmallShop.ITEMS, till.sync.state().feed("items").entries());
    assertEquals(SmallShop.ITEMS, TestTill.get(till.rooms.catalog().size()));
  }
}
