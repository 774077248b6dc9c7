package comptoir.sale;

import static comptoir.testing.TestTill.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.basket.Basket;
import comptoir.basket.BasketState;
import comptoir.basket.Destination;
import comptoir.basket.ReturnReason;
import comptoir.catalog.StockLevel;
import comptoir.customer.PastOrder;
import comptoir.journal.Journalled;
import comptoir.journal.RetailTransaction;
import comptoir.journal.SaleLine;
import comptoir.returns.Returnable;
import comptoir.tender.Tender;
import comptoir.tender.TenderMode;
import comptoir.testing.TestCoupon;
import comptoir.testing.TestOffer;
import comptoir.testing.TestShop;
import comptoir.testing.TestTill;
import comptoir.value.Change;
import comptoir.value.Channel;
import comptoir.value.Money;
import comptoir.value.OrderId;
import comptoir.value.PlaceId;
import comptoir.value.PurchaseLine;
import comptoir.value.Quantity;
import comptoir.value.UnitPrice;
import comptoir.value.VatRate;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Articles that come back of a purchase that is known.
@SuppressWarnings("NullAway.Init")
final class PurchaseReturnTest {

  private static final TestOffer TEA = TestOffer.of("TEA", "Thé", 527).vat("reduced");
  private static final TestOffer BOOK = TestOffer.of("BOOK", "Cahier", 600);

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
  void whatWasPaidThenIsGivenBackAtTheRateOfThenAfterDiscountsAndCoupons() {
    till.ringUp(BOOK.offer());
    till.ringUp(BOOK.offer());
    till.ringUp(TEA.offer());
    till.redeem(TestCoupon.of("TEN", 100));
    var sold = till.sell();
    var paid = sold.transaction().lines().getFirst().total();

    var basket = bring(sold, 1, 2);

    assertEquals(paid.negated(), basket.total(TestShop.EUR));
    var back = till.sell().transaction();
    assertEquals(RetailTransaction.Type.RETURN, back.type());
    assertEquals(new VatRate(2000), back.lines().getFirst().vat());
    assertEquals(UnitPrice.ofMinor(600, TestShop.EUR), back.lines().getFirst().unit());
    assertEquals(paid.minus(money(1200)), back.lines().getFirst().discount());
  }

  @Test
  void theJournalNamesThePurchaseAndWhereTheGoodsWent() {
    till.ringUp(BOOK.offer());
    var sold = till.sell();
    bring(sold, 1, 1, ReturnReason.FAULTY, Destination.DEFECT);

    var entry = till.sell();

    var line = new PurchaseLine(id(sold), 1);
    assertEquals(
        Optional.of(
            new SaleLine.Returned(
                "faulty",
                Optional.of("defect"),
                Optional.of(new SaleLine.Origin(line, "T01-000001")))),
        entry.transaction().lines().getFirst().returned());
    assertEquals(Optional.of(entry), await(till.journal.find(entry.transaction().id())));
    var past = await(till.customers.order(id(entry))).orElseThrow();
    assertEquals(Optional.of(id(sold)), past.of());
    assertEquals(Optional.of(line), past.lines().getFirst().of());
  }

  @Test
  void aBasketWithAPurchaseThatComesBackIsTheSameAfterARestart() {
    till.ringUp(BOOK.offer());
    var sold = till.sell();
    var shown = bring(sold, 1, 1, ReturnReason.OTHER, Destination.WEB);

    till = till.restarted();

    assertEquals(shown, await(till.basket.current()));
  }

  @Test
  void moreThanIsLeftIsNotPutOnTheBasketAlsoOverSeveralLinesAndTickets() {
    till.ringUp(BOOK.offer());
    await(till.basket.setQuantity(1, Quantity.of(3)));
    var sold = till.sell();
    bring(sold, 1, 1);
    till.sell();
    assertEquals(Quantity.of(2), left(sold).line(1).orElseThrow().share().left());

    var one = bring(sold, 1, 1, ReturnReason.FAULTY, Destination.DEFECT);
    var two = bring(sold, 1, 1, ReturnReason.OTHER, Destination.SHELF);

    assertEquals(2, two.live().size());
    assertEquals(two, bring(sold, 1, 1, ReturnReason.OTHER, Destination.SHELF));
    assertEquals(two, await(till.basket.setQuantity(one.live().getFirst().n(), Quantity.of(2))));
    assertEquals(Optional.of(Quantity.ONE), two.most(two.live().getFirst()));
    till.sell();
    assertEquals(
        Optional.of(Returnable.Hindrance.ALL_RETURNED), left(sold).lines().getFirst().hindrance());
  }

  @Test
  void theSameReasonAndPlaceRaisesTheLine() {
    till.ringUp(BOOK.offer());
    await(till.basket.setQuantity(1, Quantity.of(3)));
    var sold = till.sell();
    bring(sold, 1, 1);

    var basket = bring(sold, 1, 2);

    assertEquals(
        List.of(Quantity.of(-3)), basket.live().stream().map(line -> line.quantity()).toList());
    assertEquals(money(-1800), basket.total(TestShop.EUR));
  }

  @Test
  void itsPriceIsThatOfThePurchaseWhateverIsDoneToTheLine() {
    till.ringUp(BOOK.offer());
    var sold = till.sell();
    var shown = bring(sold, 1, 1);

    assertEquals(shown, await(till.basket.typePrice(1, UnitPrice.ofMinor(9900, TestShop.EUR))));
    assertEquals(shown, await(till.basket.toShopPrice(1)));
    assertEquals(shown, await(till.basket.alignOnWeb(1)));
    assertEquals(shown, await(till.basket.sellAgain(1)));
    assertEquals(shown, await(till.basket.takeBack(1, ReturnReason.FAULTY)));
  }

  @Test
  void anExchangeIsOneTicketThatSettlesTheDifference() {
    till.ringUp(BOOK.offer());
    var sold = till.sell();
    bring(sold, 1, 1);
    var shown = till.ringUp(TestOffer.of("LAMP", "Lampe", 5900).offer());

    var entry = assertInstanceOf(Settlement.Settled.class, till.settle(shown, cash(5300))).entry();

    assertEquals(RetailTransaction.Type.SALE, entry.transaction().type());
    assertEquals(money(5300), entry.transaction().total());
    assertEquals(
        Optional.of(Returnable.Hindrance.ALL_RETURNED), left(sold).lines().getFirst().hindrance());
    assertTrue(left(entry).line(1).isEmpty(), "what came back is not sold");
    assertTrue(left(entry).line(2).orElseThrow().hindrance().isEmpty());
  }

  @Test
  void anExchangeOfEqualWorthIsSettledWithoutMoney() {
    till.ringUp(BOOK.offer());
    var sold = till.sell();
    bring(sold, 1, 1);
    var shown = till.ringUp(TestOffer.of("PEN", "Stylo", 600).offer());

    var entry = assertInstanceOf(Settlement.Settled.class, till.settle(shown)).entry();

    assertEquals(money(0), entry.transaction().total());
    assertEquals(List.of(), entry.transaction().tenders());
  }

  @Test
  void onlyWhatGoesToTheShelfIsOnSaleAgain() {
    stock(BOOK, 5);
    till.ringUp(BOOK.offer());
    await(till.basket.setQuantity(1, Quantity.of(3)));
    var sold = till.sell();
    bring(sold, 1, 1, ReturnReason.FAULTY, Destination.DEFECT);
    bring(sold, 1, 1, ReturnReason.OTHER, Destination.WEB);
    bring(sold, 1, 1, ReturnReason.CHANGED_MIND, Destination.SHELF);
    till.sell();

    var card = await(till.catalog.card(BOOK.id())).orElseThrow();
    assertEquals(Quantity.of(3), card.stock().getFirst().quantity());
  }

  @Test
  void aWebOrderIsBroughtBackHere() {
    var order = received("W-1", 2, 1001);

    var basket = bring(order, 1, 1);

    assertEquals(money(-500), basket.total(TestShop.EUR));
    var first = till.sell().transaction();
    assertEquals(new VatRate(1000), first.vat().getFirst().rate());
    bring(order, 1, 1);
    assertEquals(money(-501), till.sell().transaction().total());
  }

  @Test
  void aRateThatTheOrderDoesNotSayIsThatOfItsArticle() {
    var said = line(1, 500);
    var unsaid =
        new PastOrder.Line(
            1, said.item(), said.sku(), said.label(), said.quantity(), said.unit(), said.total());
    var order = received("W-1", List.of(unsaid));

    assertEquals(Optional.of(new VatRate(2000)), left(order).lines().getFirst().vat());
  }

  @Test
  void whatAnotherTillTookBackMeanwhileIsNotTakenBackTwice() {
    var order = received("W-1", 1, 500);
    var shown = bring(order, 1, 1);
    receive(
        new PastOrder(
            new OrderId("R-1"),
            "V02-000009",
            Optional.empty(),
            Channel.SHOP,
            PastOrder.Kind.RETURN,
            Optional.of(order.id()),
            Instant.parse("2026-10-12T08:00:00Z"),
            "completed",
            money(-500),
            List.of(line(-1, -500))));

    assertEquals(new Settlement.ReturnedMeanwhile("W-1"), till.settle(shown, cash(-500)));
    assertEquals(shown, await(till.basket.current()));
  }

  @Test
  void aReturnThatCameDownReplacesTheOneThatWasMadeHere() {
    var order = received("W-1", 3, 900);
    bring(order, 1, 1);
    var entry = till.sell();
    receive(PastSale.of(entry));

    assertEquals(Quantity.of(2), left(order).lines().getFirst().share().left());
    assertEquals(money(600), left(order).lines().getFirst().share().leftPaid());
  }

  @RepeatedTest(20)
  void allThatComesBackIsWorthAllThatWasPaidWhateverTheTickets(RepetitionInfo run) {
    var random = new Random(run.getCurrentRepetition());
    var count = 1 + random.nextInt(6);
    var paid = random.nextInt(2_000);
    var order = received("W-1", count, 1 + paid);
    var given = money(0);
    while (left(order).lines().getFirst().share().left().isPositive()) {
      for (var i = random.nextInt(4); i >= 0; i--) {
        bring(
            order,
            1,
            1 + random.nextInt(count),
            ReturnReason.values()[random.nextInt(2)],
            Destination.values()[random.nextInt(3)]);
      }
      var lines = await(till.basket.current()).lines().size();
      if (lines > 0) {
        await(
            till.basket.setQuantity(
                1 + random.nextInt(lines), Quantity.of(1 + random.nextInt(count))));
        if (random.nextInt(3) == 0) {
          await(till.basket.voidLine(1 + random.nextInt(lines)));
        }
      }
      if (!await(till.basket.current()).isEmpty()) {
        given = given.minus(till.sell().transaction().total());
      }
    }
    assertEquals(money(1 + paid), given);
  }

  private BasketState bring(Journalled sold, int n, int count) {
    return bring(past(sold), n, count);
  }

  private BasketState bring(PastOrder order, int n, int count) {
    return bring(order, n, count, ReturnReason.CHANGED_MIND, Destination.SHELF);
  }

  private BasketState bring(Journalled sold, int n, int count, ReturnReason why, Destination to) {
    return bring(past(sold), n, count, why, to);
  }

  /// As the counter does it; more than the order has left is as much as it has left.
  private BasketState bring(PastOrder order, int n, int count, ReturnReason why, Destination to) {
    var line = left(order).line(n).orElseThrow();
    var wanted = Quantity.of(count);
    var most = wanted.compareTo(line.share().left()) < 0 ? wanted : line.share().left();
    return await(
        till.basket.bringBack(
            List.of(
                new Basket.Bringing(
                    order,
                    line.bought(),
                    line.vat().orElseThrow(),
                    line.share(),
                    most,
                    why,
                    to,
                    TestTill.OPERATOR))));
  }

  private Returnable left(Journalled sold) {
    return left(past(sold));
  }

  private Returnable left(PastOrder order) {
    return await(till.returns.leftOf(order, till.shop));
  }

  private PastOrder past(Journalled sold) {
    return await(till.customers.order(id(sold))).orElseThrow();
  }

  private static OrderId id(Journalled entry) {
    return new OrderId(entry.transaction().id().toString());
  }

  private PastOrder received(String number, int count, long minor) {
    return received(number, List.of(line(count, minor)));
  }

  private PastOrder received(String number, List<PastOrder.Line> lines) {
    var order =
        new PastOrder(
            new OrderId("O-" + number),
            number,
            Optional.empty(),
            Channel.WEB,
            PastOrder.Kind.SALE,
            Optional.empty(),
            Instant.parse("2026-10-01T10:00:00Z"),
            "delivered",
            Money.sum(lines.stream().map(PastOrder.Line::total).toList(), TestShop.EUR),
            lines);
    receive(order);
    return order;
  }

  private static PastOrder.Line line(int count, long minor) {
    return new PastOrder.Line(
        1,
        Optional.of(BOOK.id()),
        BOOK.sku(),
        BOOK.name(),
        Quantity.of(count),
        UnitPrice.ofMinor(Math.abs(minor / count), TestShop.EUR),
        money(minor),
        Optional.of(new VatRate(1000)),
        Optional.empty());
  }

  private void receive(PastOrder order) {
    var change = new Change.Put<>(order.id().value(), order);
    await(till.database.runInCache(tx -> till.customers.applyOrders(tx, List.of(change))));
  }

  private void stock(TestOffer offer, long count) {
    till.receive(
        new StockLevel(
            offer.id(),
            new PlaceId("lyon"),
            Quantity.of(count),
            Instant.parse("2026-10-12T06:00:00Z")));
  }

  private static Tender cash(long minor) {
    return new Tender(TenderMode.CASH, money(minor));
  }

  private static Money money(long minor) {
    return new Money(minor, TestShop.EUR);
  }
}
