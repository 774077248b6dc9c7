package comptoir.sale;

import static comptoir.testing.TestTill.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.basket.Destination;
import comptoir.basket.ReturnReason;
import comptoir.catalog.StockLevel;
import comptoir.customer.PastOrder;
import comptoir.journal.RetailTransaction;
import comptoir.journal.SaleLine;
import comptoir.returns.Returnable;
import comptoir.tender.Tender;
import comptoir.tender.TenderMode;
import comptoir.testing.TestCoupon;
import comptoir.testing.TestOffer;
import comptoir.testing.TestReservation;
import comptoir.testing.TestShop;
import comptoir.testing.TestTill;
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
  private static final TestOffer BOOK = Purchases.BOOK;

  @TempDir Path folder;
  private TestTill till;
  private Purchases purchases;

  @BeforeEach
  void open() {
    till = TestTill.in(folder);
    till.receiveSettings();
    till.receive(TEA, BOOK);
    purchases = new Purchases(till);
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

    var basket = purchases.bring(sold, 1, 2);

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
    purchases.bring(sold, 1, 1, ReturnReason.FAULTY, Destination.DEFECT);

    var entry = till.sell();

    var line = new PurchaseLine(Purchases.id(sold), 1);
    assertEquals(
        Optional.of(
            new SaleLine.Returned(
                "faulty",
                Optional.of("defect"),
                Optional.of(new SaleLine.Origin(line, "T01-000001")))),
        entry.transaction().lines().getFirst().returned());
    assertEquals(Optional.of(entry), await(till.journal.find(entry.transaction().id())));
    var past = await(till.customers.order(Purchases.id(entry))).orElseThrow();
    assertEquals(Optional.of(Purchases.id(sold)), past.of());
    assertEquals(Optional.of(line), past.lines().getFirst().of());
  }

  @Test
  void aBasketWithAPurchaseThatComesBackIsTheSameAfterARestart() {
    till.ringUp(BOOK.offer());
    var sold = till.sell();
    var shown = purchases.bring(sold, 1, 1, ReturnReason.OTHER, Destination.WEB);

    till = till.restarted();

    assertEquals(shown, await(till.basket.current()));
  }

  @Test
  void moreThanIsLeftIsNotPutOnTheBasketAlsoOverSeveralLinesAndTickets() {
    till.ringUp(BOOK.offer());
    await(till.basket.setQuantity(1, Quantity.of(3)));
    var sold = till.sell();
    purchases.bring(sold, 1, 1);
    till.sell();
    assertEquals(Quantity.of(2), purchases.left(sold).line(1).orElseThrow().share().left());

    var one = purchases.bring(sold, 1, 1, ReturnReason.FAULTY, Destination.DEFECT);
    var two = purchases.bring(sold, 1, 1, ReturnReason.OTHER, Destination.SHELF);

    assertEquals(2, two.live().size());
    assertEquals(two, purchases.bring(sold, 1, 1, ReturnReason.OTHER, Destination.SHELF));
    assertEquals(two, await(till.basket.setQuantity(one.live().getFirst().n(), Quantity.of(2))));
    assertEquals(Optional.of(Quantity.ONE), two.most(two.live().getFirst()));
    till.sell();
    assertEquals(
        Optional.of(Returnable.Hindrance.ALL_RETURNED),
        purchases.left(sold).lines().getFirst().hindrance());
  }

  @Test
  void theSameReasonAndPlaceRaisesTheLine() {
    till.ringUp(BOOK.offer());
    await(till.basket.setQuantity(1, Quantity.of(3)));
    var sold = till.sell();
    purchases.bring(sold, 1, 1);

    var basket = purchases.bring(sold, 1, 2);

    assertEquals(
        List.of(Quantity.of(-3)), basket.live().stream().map(line -> line.quantity()).toList());
    assertEquals(money(-1800), basket.total(TestShop.EUR));
  }

  @Test
  void itsPriceIsThatOfThePurchaseWhateverIsDoneToTheLine() {
    till.ringUp(BOOK.offer());
    var sold = till.sell();
    var shown = purchases.bring(sold, 1, 1);

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
    purchases.bring(sold, 1, 1);
    var shown = till.ringUp(TestOffer.of("LAMP", "Lampe", 5900).offer());

    var entry = assertInstanceOf(Settlement.Settled.class, till.settle(shown, cash(5300))).entry();

    assertEquals(RetailTransaction.Type.SALE, entry.transaction().type());
    assertEquals(money(5300), entry.transaction().total());
    assertEquals(
        Optional.of(Returnable.Hindrance.ALL_RETURNED),
        purchases.left(sold).lines().getFirst().hindrance());
    assertTrue(purchases.left(entry).line(1).isEmpty(), "what came back is not sold");
    assertTrue(purchases.left(entry).line(2).orElseThrow().hindrance().isEmpty());
  }

  @Test
  void anExchangeOfEqualWorthIsSettledWithoutMoney() {
    till.ringUp(BOOK.offer());
    var sold = till.sell();
    purchases.bring(sold, 1, 1);
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
    purchases.bring(sold, 1, 1, ReturnReason.FAULTY, Destination.DEFECT);
    purchases.bring(sold, 1, 1, ReturnReason.OTHER, Destination.WEB);
    purchases.bring(sold, 1, 1, ReturnReason.CHANGED_MIND, Destination.SHELF);
    till.sell();

    var card = await(till.catalog.card(BOOK.id())).orElseThrow();
    assertEquals(Quantity.of(3), card.stock().getFirst().quantity());
  }

  @Test
  void aWebOrderIsBroughtBackHere() {
    var order = purchases.received("W-1", 2, 1001);

    var basket = purchases.bring(order, 1, 1);

    assertEquals(money(-500), basket.total(TestShop.EUR));
    var first = till.sell().transaction();
    assertEquals(new VatRate(1000), first.vat().getFirst().rate());
    purchases.bring(order, 1, 1);
    assertEquals(money(-501), till.sell().transaction().total());
  }

  @Test
  void aRateThatTheOrderDoesNotSayIsThatOfItsArticle() {
    var said = Purchases.line(1, 500);
    var unsaid =
        new PastOrder.Line(
            1, said.item(), said.sku(), said.label(), said.quantity(), said.unit(), said.total());
    var order = purchases.received("W-1", List.of(unsaid));

    assertEquals(Optional.of(new VatRate(2000)), purchases.left(order).lines().getFirst().vat());
  }

  @Test
  void whatAnotherTillTookBackMeanwhileIsNotTakenBackTwice() {
    var order = purchases.received("W-1", 1, 500);
    var shown = purchases.bring(order, 1, 1);
    purchases.receive(
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
            List.of(Purchases.line(-1, -500))));

    assertEquals(new Settlement.ReturnedMeanwhile("W-1"), till.settle(shown, cash(-500)));
    assertEquals(shown, await(till.basket.current()));
  }

  @Test
  void whatIsTakenBackWithoutItsPurchaseBesideIsNotOfThePurchase() {
    var order = purchases.received("W-1", 3, 900);
    purchases.bring(order, 1, 1);
    till.ringUp(BOOK.offer());
    await(till.basket.takeBack(2, ReturnReason.FAULTY));
    till.sell();

    assertEquals(Quantity.of(2), purchases.left(order).lines().getFirst().share().left());
  }

  @Test
  void whatWasHandedOverForAnOrderComesBackOfThatOrder() {
    till.pickUp(
        till.receive(TestReservation.paid("W-2").dueHere().line("PLAID", "Plaid", 1, 2400)));
    var entry = till.sell();

    var left = await(till.returns.leftOf(PastSale.of(entry), till.shop));

    assertEquals(
        Optional.of(Returnable.Hindrance.OF_ITS_ORDER), left.lines().getFirst().hindrance());
  }

  @Test
  void aReturnThatCameDownReplacesTheOneThatWasMadeHere() {
    var order = purchases.received("W-1", 3, 900);
    purchases.bring(order, 1, 1);
    var entry = till.sell();
    purchases.receive(PastSale.of(entry));

    assertEquals(Quantity.of(2), purchases.left(order).lines().getFirst().share().left());
    assertEquals(money(600), purchases.left(order).lines().getFirst().share().leftPaid());
  }

  @RepeatedTest(20)
  void allThatComesBackIsWorthAllThatWasPaidWhateverTheTickets(RepetitionInfo run) {
    var random = new Random(run.getCurrentRepetition());
    var count = 1 + random.nextInt(6);
    var paid = random.nextInt(2_000);
    var order = purchases.received("W-1", count, 1 + paid);
    var given = money(0);
    while (purchases.left(order).lines().getFirst().share().left().isPositive()) {
      for (var i = random.nextInt(4); i >= 0; i--) {
        purchases.bring(
            order,
            1,
            1 + random.nextInt(count),
            List.of(ReturnReason.values()).get(random.nextInt(2)),
            List.of(Destination.values()).get(random.nextInt(3)));
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
