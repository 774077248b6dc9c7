package comptoir.sale;

import static comptoir.testing.TestTill.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import comptoir.basket.ReturnReason;
import comptoir.catalog.StockLevel;
import comptoir.coupon.Coupon;
import comptoir.customer.PastOrder;
import comptoir.db.Rescue;
import comptoir.journal.CouponUse;
import comptoir.journal.LoyaltyMove;
import comptoir.journal.RetailTransaction;
import comptoir.journal.SaleLine;
import comptoir.pricing.VatLine;
import comptoir.tender.Tender;
import comptoir.tender.TenderMode;
import comptoir.testing.TestCoupon;
import comptoir.testing.TestOffer;
import comptoir.testing.TestShop;
import comptoir.testing.TestTill;
import comptoir.till.TillBook;
import comptoir.value.CustomerId;
import comptoir.value.EnvelopeId;
import comptoir.value.Money;
import comptoir.value.OrderId;
import comptoir.value.PlaceId;
import comptoir.value.Quantity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Coupons, points and what comes back, from the basket to the disk.
@SuppressWarnings("NullAway.Init")
final class CouponCheckoutTest {

  private static final TestOffer TEA = TestOffer.of("TEA", "Thé", 1000).vat("reduced").web(900);
  private static final TestOffer BOOK = TestOffer.of("BOOK", "Cahier", 2000);
  private static final TestCoupon TEN = TestCoupon.of("TEN", 1000);
  private static final CustomerId CAMILLE = new CustomerId("c-1");

  @TempDir Path folder;
  private TestTill till;

  @BeforeEach
  void open() {
    till = TestTill.in(folder, TestShop.withPoints());
    till.receiveSettings();
    till.receive(TEA, BOOK);
  }

  @AfterEach
  void close() {
    till.close();
  }

  @Test
  void aCouponIsJournalledWithWhatEachLineBearsOfIt() {
    till.ringUp(TEA.offer());
    await(till.basket.alignOnWeb(1));
    till.ringUp(BOOK.offer());
    till.redeem(TEN);

    var entry = till.sell();

    var transaction = entry.transaction();
    assertEquals(money(1900), transaction.total());
    assertEquals(List.of(new CouponUse("TEN", "Bon TEN", money(1000))), transaction.coupons());
    assertEquals(
        List.of(money(310), money(690)),
        transaction.lines().stream().map(SaleLine::coupon).toList());
    assertEquals(
        List.of(money(410), money(690)),
        transaction.lines().stream().map(SaleLine::discount).toList());
    assertEquals(
        List.of(money(590), money(1310)), transaction.vat().stream().map(VatLine::gross).toList());
    assertEquals(Optional.of(entry), await(till.journal.find(transaction.id())));
  }

  @Test
  void aCouponThatCountedForNothingIsNotUsed() {
    till.ringUp(TEA.offer());
    till.redeem(TEN.once().from(5000));

    assertEquals(List.of(), till.sell().transaction().coupons());
    assertEquals(List.of(), till.rows("SELECT * FROM coupon_used_here"));
  }

  @Test
  void aCouponForOneUseIsNotTakenTwiceOnThisTill() {
    till.ringUp(BOOK.offer());
    till.redeem(TEN.once());
    till.sell();
    till.ringUp(BOOK.offer());
    var shown = till.redeem(TEN.once());
    var before = till.dump();

    assertEquals(new Settlement.CouponUsed("TEN"), till.settle(shown, cash(1000)));
    assertEquals(before, till.dump());
  }

  @Test
  void aCouponThatWasUsedElsewhereMeanwhileIsNotTaken() {
    till.receive(TEN.once());
    till.ringUp(BOOK.offer());
    var shown = till.redeem(TEN.once());
    till.receive(TEN.once().in(Coupon.State.USED));
    var before = till.dump();

    assertEquals(new Settlement.CouponUsed("TEN"), till.settle(shown, cash(1000)));
    assertEquals(before, till.dump());
  }

  @Test
  void aCouponForManyUsesIsTakenAgain() {
    for (var n = 0; n < 2; n++) {
      till.ringUp(BOOK.offer());
      till.redeem(TEN);
      till.sell();
    }

    assertEquals(
        List.of(List.of("T01-000001"), List.of("T01-000002")),
        till.rows("SELECT number FROM coupon_used_here ORDER BY number"));
  }

  @Test
  void aBasketThatACouponPaysWholeNeedsNoTender() {
    till.ringUp(TEA.offer());
    till.redeem(TEN);

    var transaction = till.sell().transaction();

    assertEquals(money(0), transaction.total());
    assertEquals(List.of(), transaction.tenders());
    assertEquals(money(1000), transaction.coupons().getFirst().amount());
  }

  @Test
  void theCustomerEarnsPointsWithTheSale() {
    await(till.basket.setCustomer(Optional.of(CAMILLE)));
    till.ringUp(BOOK.offer());
    till.ringUp(TEA.offer());
    till.redeem(TestCoupon.of("ONE", 1));

    var entry = till.sell();

    assertEquals(List.of(new LoyaltyMove("earn", 29)), entry.transaction().loyalty());
    assertEquals(29L, await(till.loyalty.pending(CAMILLE)));
    assertEquals(0L, await(till.loyalty.pending(new CustomerId("c-2"))));
    assertEquals(Optional.of(entry), await(till.journal.find(entry.transaction().id())));
  }

  @Test
  void nobodyEarnsNothing() {
    till.ringUp(BOOK.offer());

    assertEquals(List.of(), till.sell().transaction().loyalty());
    assertEquals(List.of(), till.rows("SELECT * FROM loyalty_move"));
  }

  @Test
  void whatThePlatformHasIsPendingNoLonger() {
    await(till.basket.setCustomer(Optional.of(CAMILLE)));
    till.ringUp(BOOK.offer());
    till.sell();
    var envelope = EnvelopeId.parse(till.rows("SELECT id FROM outbox").getFirst().getFirst() + "");

    await(till.database.run(tx -> till.loyalty.acknowledged(tx, envelope)));

    assertEquals(0L, await(till.loyalty.pending(CAMILLE)));
    assertEquals(1, till.rows("SELECT * FROM loyalty_move").size());
  }

  @Test
  void anErasureLeavesTheMoveWithoutItsCustomer() {
    await(till.basket.setCustomer(Optional.of(CAMILLE)));
    till.ringUp(BOOK.offer());
    till.sell();

    await(till.database.run(tx -> till.loyalty.erase(tx, CAMILLE)));

    assertEquals(
        List.of(List.of("null", 20)), till.rows("SELECT customer, change FROM loyalty_move"));
  }

  @Test
  void aRescueSavesWhatWasUsedAndMovedHere() throws Exception {
    await(till.basket.setCustomer(Optional.of(CAMILLE)));
    till.ringUp(BOOK.offer());
    till.redeem(TEN.once());
    till.sell();
    till.ringUp(TEA.offer());
    till.redeem(TEN);
    var damaged = till.dump();
    till.close();
    var saved = Files.createDirectory(folder.resolve("saved"));

    Rescue.into(saved.resolve("till.db"), folder.resolve("till.db"));

    till = TestTill.in(saved, TestShop.withPoints());
    for (var table : List.of("coupon_used_here", "loyalty_move", "basket_coupon")) {
      assertEquals(1, till.rows("SELECT * FROM " + table).size(), table);
      assertEquals(damaged.get(table), till.dump().get(table));
    }
  }

  @Test
  void aReturnIsGivenBackInCashAndTurnsEverythingRound() {
    var level =
        new StockLevel(
            BOOK.id(), new PlaceId("lyon"), Quantity.of(5), Instant.parse("2026-10-12T06:00:00Z"));
    till.receive(level);
    await(till.basket.setCustomer(Optional.of(CAMILLE)));
    till.ringUp(BOOK.offer());
    var sale = till.sell().transaction();
    await(till.basket.setCustomer(Optional.of(CAMILLE)));
    till.ringUp(BOOK.offer());
    await(till.basket.takeBack(1, ReturnReason.FAULTY));

    var back = till.sell().transaction();

    assertEquals(RetailTransaction.Type.RETURN, back.type());
    assertEquals(money(-2000), back.total());
    assertEquals(
        Optional.of(new SaleLine.Returned("faulty", Optional.of("shelf"), Optional.empty())),
        back.lines().getFirst().returned());
    assertEquals(Quantity.of(-1), back.lines().getFirst().quantity());
    assertEquals("CASH", back.tenders().getFirst().mode());
    assertEquals(money(-2000), back.tenders().getFirst().amount());
    assertEquals(negated(sale.vat()), back.vat());
    assertEquals(List.of(new LoyaltyMove("earn", -20)), back.loyalty());
    assertEquals(0L, await(till.loyalty.pending(CAMILLE)));
    assertEquals(
        List.of(new TillBook.Expected("CASH", money(0))),
        await(till.book.expected(back.businessDate(), TestShop.EUR)));
    assertEquals(
        Quantity.of(5),
        await(till.catalog.card(BOOK.id())).orElseThrow().stock().getFirst().quantity());
    var order = await(till.customers.order(new OrderId(back.id().toString()))).orElseThrow();
    assertEquals(PastOrder.Kind.RETURN, order.kind());
  }

  private static List<VatLine> negated(List<VatLine> table) {
    return table.stream()
        .map(
            line ->
                new VatLine(
                    line.rate(),
                    line.net().negated(),
                    line.vat().negated(),
                    line.gross().negated()))
        .toList();
  }

  @Test
  void aReturnWithMoreBoughtIsASale() {
    till.ringUp(TEA.offer());
    await(till.basket.takeBack(1, ReturnReason.WRONG_ITEM));
    till.ringUp(BOOK.offer());

    var transaction = till.sell().transaction();

    assertEquals(RetailTransaction.Type.SALE, transaction.type());
    assertEquals(money(1000), transaction.total());
    assertEquals(
        List.of(money(-1000), money(2000)),
        transaction.vat().stream().map(VatLine::gross).toList());
  }

  @Test
  void aReturnIsNotSettledWithAnyOtherAmount() {
    till.ringUp(BOOK.offer());
    var shown = await(till.basket.takeBack(1, ReturnReason.OTHER));
    var before = till.dump();

    assertEquals(new Settlement.NotPaid(), till.settle(shown));
    assertEquals(new Settlement.NotPaid(), till.settle(shown, cash(-1999)));
    assertEquals(before, till.dump());
  }

  private static Tender cash(long minor) {
    return new Tender(TenderMode.CASH, money(minor));
  }

  private static Money money(long minor) {
    return new Money(minor, TestShop.EUR);
  }
}
