package comptoir.sale;

import static comptoir.testing.TestTill.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import comptoir.basket.BasketState;
import comptoir.catalog.StockLevel;
import comptoir.journal.Journalled;
import comptoir.journal.SaleLine;
import comptoir.outbox.Envelope;
import comptoir.outbox.Outcome;
import comptoir.pricing.WebPrice;
import comptoir.reservation.Reservation;
import comptoir.tender.Tender;
import comptoir.tender.TenderMode;
import comptoir.tender.TenderState;
import comptoir.testing.TestOffer;
import comptoir.testing.TestReservation;
import comptoir.testing.TestShop;
import comptoir.testing.TestTill;
import comptoir.value.CustomerId;
import comptoir.value.Money;
import comptoir.value.OrderId;
import comptoir.value.PlaceId;
import comptoir.value.Quantity;
import comptoir.value.UnitPrice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
final class CheckoutTest {

  private static final TestOffer TEA = TestOffer.of("TEA", "Thé", 527).vat("reduced").web(499);
  private static final TestOffer BOOK = TestOffer.of("BOOK", "Cahier", 600);
  private static final TestReservation ORDER =
      TestReservation.paid("W-10482").of("c-1").line("PLAID", "Plaid", 1, 2400);

  @TempDir Path folder;
  private TestTill till;

  @BeforeEach
  void open() {
    till = TestTill.in(folder);
    till.receiveSettings();
    till.receive(TEA, BOOK);
  }

  @AfterEach
  void close() {
    till.close();
  }

  @Test
  void aSaleIsJournalledAsItWasShown() {
    till.ringUp(TEA.offer());
    till.ringUp(BOOK.offer());
    var shown = till.ringUp(BOOK.offer());

    var entry = settled(till.settle(shown, cash(2000)));

    assertEquals(money(1727), entry.transaction().total());
    assertEquals("T01-000001", entry.transaction().number());
    assertEquals(shown.vat(), entry.transaction().vat());
    assertEquals(
        List.of("CASH 2000", "CHANGE -273"),
        entry.transaction().tenders().stream()
            .map(tender -> tender.mode() + " " + tender.amount().minor())
            .toList());
    assertEquals(Optional.of(entry), await(till.journal.find(entry.transaction().id())));
  }

  @Test
  void afterTheCommitTheBasketIsEmptyAndTheSaleWaitsToLeave() {
    till.ringUp(TEA.offer());
    var entry = till.sell();

    assertEquals(BasketState.EMPTY, await(till.basket.current()));
    assertEquals(1, await(till.outbox.state()).waiting());
    var envelope = assertInstanceOf(Envelope.Sale.class, waiting().getFirst());
    assertEquals(entry.transaction().id(), envelope.transaction());
  }

  @Test
  void whatWasSoldIsOffTheShopsStock() {
    till.receive(
        new StockLevel(
            TEA.id(), new PlaceId("lyon"), Quantity.of(5), Instant.parse("2026-10-12T06:00:00Z")));
    till.ringUp(TEA.offer());
    till.ringUp(TEA.offer());
    till.sell();

    var card = await(till.catalog.card(TEA.id())).orElseThrow();
    assertEquals(Quantity.of(3), card.stock().getFirst().quantity());
  }

  @Test
  void theSaleIsInTheCustomersHistoryAtOnce() {
    await(till.basket.setCustomer(Optional.of(new CustomerId("c-1"))));
    till.ringUp(TEA.offer());
    var entry = till.sell();

    assertEquals(Optional.of(new CustomerId("c-1")), entry.customer());
    var order = new OrderId(entry.transaction().id().toString());
    assertEquals(money(527), await(till.customers.order(order)).orElseThrow().total());
  }

  @Test
  void aVoidedLineIsNotSold() {
    till.ringUp(TEA.offer());
    till.ringUp(BOOK.offer());
    await(till.basket.voidLine(1));

    var lines = till.sell().transaction().lines();

    assertEquals(List.of("BOOK"), lines.stream().map(SaleLine::sku).toList());
    assertEquals(1, lines.getFirst().n());
  }

  @Test
  void anAlignedPriceKeepsItsReasonAndTheWebsPriceWithItsAge() {
    till.ringUp(TEA.offer());
    await(till.basket.alignOnWeb(1));

    var line = till.sell().transaction().lines().getFirst();

    assertEquals(Optional.of("web-align"), line.reason());
    assertEquals(UnitPrice.ofMinor(527, TestShop.EUR), line.unit());
    assertEquals(money(28), line.discount());
    assertEquals(money(499), line.total());
    assertEquals(
        Optional.of(
            new WebPrice(
                UnitPrice.ofMinor(499, TestShop.EUR), Instant.parse("2026-10-12T06:00:00Z"))),
        line.web());
  }

  @Test
  void aPaidOrderIsHandedOverWithWhatIsBoughtAndCostsNothing() {
    till.ringUp(BOOK.offer());
    var shown = till.pickUp(till.receive(ORDER));
    assertEquals(money(600), shown.total(TestShop.EUR));

    var entry = settled(till.settle(shown, cash(600)));

    assertEquals(money(600), entry.transaction().total());
    assertEquals(money(600), entry.transaction().vat().getFirst().gross());
    assertEquals(Optional.of(new CustomerId("c-1")), entry.customer());
    assertEquals(Reservation.State.HANDED_OVER, state(ORDER));
    var sale = assertInstanceOf(Envelope.Sale.class, waiting().getFirst());
    await(till.database.run(tx -> till.outbox.settle(tx, acknowledged(sale))));
    var step = assertInstanceOf(Envelope.ReservationStep.class, waiting().getFirst());
    assertEquals(ORDER.id(), step.reservation());
    assertEquals(Reservation.State.READY, step.from());
    assertEquals(Reservation.State.HANDED_OVER, step.to());
    assertEquals(Optional.of(sale.id()), step.awaits());
    assertEquals(Optional.of(entry.transaction().id()), step.transaction());
  }

  @Test
  void whatWasSetAsideIsNotTakenOffTheStockAgain() {
    till.ringUp(BOOK.offer());
    till.pickUp(till.receive(ORDER));
    till.sell();

    assertEquals(List.of(List.of("item-BOOK", 1000)), pendingStock());
  }

  @Test
  void anOrderDueHereIsPaidWithTheBasket() {
    var order = ORDER.dueHere();
    till.ringUp(BOOK.offer());
    till.pickUp(till.receive(order));

    var entry = till.sell();

    assertEquals(money(3000), entry.transaction().total());
    assertEquals(money(3000), entry.transaction().vat().getFirst().gross());
    assertEquals(Reservation.State.HANDED_OVER, state(order));
  }

  @Test
  void handingOverPaidOrdersAloneNeedsNoTender() {
    var shown = till.pickUp(till.receive(ORDER));

    var entry = settled(till.settle(shown));

    assertEquals(money(0), entry.transaction().total());
    assertEquals(List.of(), entry.transaction().tenders());
    assertEquals(List.of(), entry.transaction().vat());
    assertEquals(Reservation.State.HANDED_OVER, state(ORDER));
    assertEquals(2, await(till.outbox.state()).waiting());
    assertEquals(List.of(), till.rows("SELECT * FROM till_movement"));
  }

  @Test
  void ofAnOrderDueHereOnlyWhatIsTakenIsPaidAndTheRestWaits() {
    var order =
        TestReservation.paid("W-10501")
            .dueHere()
            .line("LAMP", "Lampe", 3, 3900)
            .line("A", "Clé", 1, 500);
    var taken = till.receive(order).only(Map.of(1, Quantity.of(2)));

    till.pickUp(taken);
    var entry = till.sell();

    assertEquals(money(7800), entry.transaction().total());
    assertEquals(Reservation.State.READY, state(order));
    var left = await(till.reservations.byId(order.id())).orElseThrow().lines();
    assertEquals(
        List.of(Quantity.ONE, Quantity.ONE), left.stream().map(line -> line.quantity()).toList());
    var sale = assertInstanceOf(Envelope.Sale.class, waiting().getFirst());
    await(till.database.run(tx -> till.outbox.settle(tx, acknowledged(sale))));
    var step = assertInstanceOf(Envelope.ReservationStep.class, waiting().getFirst());
    assertEquals(List.of(new Reservation.Part(1, Quantity.of(2))), step.parts());
  }

  @Test
  void moreThanIsLeftOfAnOrderIsNotSettled() {
    var order = TestReservation.paid("W-10502").line("LAMP", "Lampe", 3, 3900);
    var shown = till.pickUp(till.receive(order));
    till.receive(TestReservation.paid("W-10502").line("LAMP", "Lampe", 1, 3900));

    assertEquals(new Settlement.NotReady(order.id(), Reservation.State.READY), till.settle(shown));
    assertEquals(0, await(till.outbox.state()).waiting());
  }

  @Test
  void twoOrdersAreHandedOverTogether() {
    var other = TestReservation.paid("W-10500").line("LAMP", "Lampe", 2, 3900);
    till.pickUp(till.receive(ORDER));
    till.pickUp(till.receive(other));
    till.sell();

    assertEquals(Reservation.State.HANDED_OVER, state(ORDER));
    assertEquals(Reservation.State.HANDED_OVER, state(other));
    assertEquals(3, await(till.outbox.state()).waiting());
  }

  @Test
  void theSameBasketIsSettledOnce() {
    var shown = till.ringUp(TEA.offer());
    var request = new Checkout.Request(shown, paid(shown), TestTill.OPERATOR, till.shop);

    var first = till.checkout.settle(request);
    var second = till.checkout.settle(request);

    assertInstanceOf(Settlement.Settled.class, await(first));
    assertEquals(new Settlement.BasketChanged(), await(second));
    assertEquals(1, await(till.journal.latest(9)).size());
  }

  @Test
  void pricesKnownToTheMicrosecondStillSettle() {
    var offer = TEA.asOf("2026-10-12T06:00:00.123456789Z");
    var shown = till.ringUp(offer.offer());

    assertInstanceOf(Settlement.Settled.class, till.settle(shown, cash(527)));
  }

  @Test
  void aSaleInPoundsStaysInPounds() throws Exception {
    var other = Files.createDirectory(folder.resolve("gb"));
    try (var british = TestTill.in(other, TestShop.british())) {
      british.ringUp(TEA.in(TestShop.GBP).vat("none").shopMilli(1_299_500).offer());
      var entry = british.sell();

      assertEquals(new Money(1300, TestShop.GBP), entry.transaction().total());
      assertEquals(
          new UnitPrice(1_299_500, TestShop.GBP), entry.transaction().lines().getFirst().unit());
      assertEquals(Optional.of(entry), await(british.journal.find(entry.transaction().id())));
    }
  }

  private Reservation.State state(TestReservation order) {
    return await(till.reservations.byId(order.id())).orElseThrow().state();
  }

  private List<List<Object>> pendingStock() {
    return till.rows("SELECT item, quantity FROM stock_pending");
  }

  private List<Envelope> waiting() {
    return await(
        till.database.write(
            tx -> {
              var envelopes = till.outbox.claim(tx, 9);
              tx.rollback();
              return envelopes;
            }));
  }

  private static Outcome acknowledged(Envelope envelope) {
    return new Outcome.Acknowledged(envelope.id(), Optional.empty());
  }

  private static TenderState paid(BasketState shown) {
    return new TenderState(shown.total(TestShop.EUR), List.of(cash(527)));
  }

  private static Journalled settled(Settlement settlement) {
    return assertInstanceOf(Settlement.Settled.class, settlement).entry();
  }

  private static Tender cash(long minor) {
    return new Tender(TenderMode.CASH, money(minor));
  }

  private static Money money(long minor) {
    return new Money(minor, TestShop.EUR);
  }
}
