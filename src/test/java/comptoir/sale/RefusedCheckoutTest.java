package comptoir.sale;

import static comptoir.testing.TestTill.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.basket.BasketState;
import comptoir.reservation.Reservation;
import comptoir.tender.Tender;
import comptoir.tender.TenderMode;
import comptoir.tender.TenderState;
import comptoir.testing.TestCoupon;
import comptoir.testing.TestOffer;
import comptoir.testing.TestReservation;
import comptoir.testing.TestShop;
import comptoir.testing.TestTill;
import comptoir.value.CustomerId;
import comptoir.value.Fault;
import comptoir.value.Money;
import comptoir.value.Quantity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A basket that is not settled leaves everything as it was.
@SuppressWarnings("NullAway.Init")
final class RefusedCheckoutTest {

  private static final TestOffer BOOK = TestOffer.of("BOOK", "Cahier", 600);
  private static final TestReservation FIRST =
      TestReservation.paid("W-1").of("c-1").line("PLAID", "Plaid", 1, 2400);
  private static final TestReservation SECOND =
      TestReservation.paid("W-2").of("c-1").line("LAMP", "Lampe", 1, 3900);

  @TempDir Path folder;
  private TestTill till;

  @BeforeEach
  void open() {
    till = TestTill.in(folder, TestShop.withPoints());
    till.receiveSettings();
    till.receive(BOOK);
  }

  @AfterEach
  void close() {
    till.close();
  }

  /// The statement of one room fails, whichever room it is.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT ON journal",
        "INSERT ON journal_party",
        "INSERT ON till_movement",
        "INSERT ON outbox",
        "INSERT ON stock_pending",
        "INSERT ON order_here",
        "INSERT ON order_here_line",
        "INSERT ON reservation_handed_over_here",
        "INSERT ON loyalty_move",
        "INSERT ON coupon_used_here",
        "DELETE ON basket_line",
        "DELETE ON basket_coupon",
        "DELETE ON basket"
      })
  void whereOneRoomFailsNothingIsKept(String statement) {
    till.ringUp(BOOK.offer());
    till.pickUp(till.receive(FIRST));
    var shown = till.redeem(TestCoupon.of("ONE", 100).once());
    var before = till.dump();
    run("CREATE TRIGGER fails BEFORE " + statement + " BEGIN SELECT RAISE(ABORT, 'no'); END");

    var failure = assertThrows(CompletionException.class, () -> till.settle(shown, cash(500)));

    assertTrue(failure.getCause() instanceof Fault, () -> "not a fault: " + failure.getCause());
    assertEquals(before, till.dump());
    run("DROP TRIGGER fails");
    assertEquals("T01-000001", till.sell().transaction().number());
  }

  @Test
  void whereTheCommitItselfFailsNothingIsKept() {
    var shown = till.ringUp(BOOK.offer());
    run(
        """
        CREATE TABLE guard (id INTEGER REFERENCES basket_line (n) DEFERRABLE INITIALLY DEFERRED) STRICT
        """);
    run(
        """
        CREATE TRIGGER fails AFTER INSERT ON journal
        BEGIN INSERT INTO guard (id) VALUES (4711); END
        """);
    var before = till.dump();

    assertThrows(CompletionException.class, () -> till.settle(shown, cash(600)));

    assertEquals(before, till.dump());
  }

  @Test
  void whatAnErrorLeftHalfDoneIsNotKeptByTheNextJob() {
    var shown = till.ringUp(BOOK.offer());

    assertThrows(
        CompletionException.class,
        () ->
            await(
                till.database.run(
                    tx -> {
                      tx.handle().execute("DELETE FROM basket_line");
                      throw new StackOverflowError("deep");
                    })));

    assertEquals(shown, await(till.basket.current()));
    till.ringUp(BOOK.offer());
    assertEquals(Quantity.of(2), await(till.basket.current()).items());
  }

  @Test
  void aBasketThatIsNoLongerTheOneShownIsRefused() {
    var shown = till.ringUp(BOOK.offer());
    till.ringUp(BOOK.offer());

    assertUnchanged(new Settlement.BasketChanged(), shown, cash(600));
  }

  @Test
  void aBasketWithAnotherCustomerIsNotTheOneShown() {
    var shown = till.ringUp(BOOK.offer());
    await(till.basket.setCustomer(Optional.of(new CustomerId("c-9"))));

    assertUnchanged(new Settlement.BasketChanged(), shown, cash(600));
  }

  @Test
  void anEmptyBasketIsNothingToSettle() {
    assertUnchanged(new Settlement.NothingToSettle(), BasketState.EMPTY);
  }

  @Test
  void aBasketOfVoidedLinesIsNothingToSettle() {
    till.ringUp(BOOK.offer());
    var shown = await(till.basket.voidLine(1));

    assertUnchanged(new Settlement.NothingToSettle(), shown);
  }

  @Test
  void aBasketWithSomethingDueIsNotPaid() {
    var shown = till.ringUp(BOOK.offer());

    assertUnchanged(new Settlement.NotPaid(), shown);
    assertUnchanged(new Settlement.NotPaid(), shown, cash(599));
  }

  @Test
  void changeOutOfACardIsNotPaid() {
    var shown = till.ringUp(BOOK.offer());

    assertUnchanged(new Settlement.NotPaid(), shown, card(601));
  }

  @Test
  void tendersOfAnotherTotalDoNotPay() {
    var shown = till.ringUp(BOOK.offer());
    var before = till.dump();
    var cheaper = new TenderState(money(500), List.of(cash(500)));

    assertEquals(
        new Settlement.NotPaid(),
        await(
            till.checkout.settle(
                new Checkout.Request(shown, cheaper, TestTill.OPERATOR, till.shop))));
    assertEquals(before, till.dump());
  }

  @Test
  void aTotalBelowZeroIsNotPaidOut() {
    till.ringUp(BOOK.offer());
    run("UPDATE basket_line SET charged = -500000, shop_price = -500000");
    var shown = await(till.basket.current());
    assertEquals(money(-500), shown.total(TestShop.EUR));

    assertUnchanged(new Settlement.NotPaid(), shown);
  }

  @ParameterizedTest
  @EnumSource(
      value = Reservation.State.class,
      names = {"READY"},
      mode = EnumSource.Mode.EXCLUDE)
  void anOrderThatIsNotReadyRollsAllBack(Reservation.State present) {
    till.ringUp(BOOK.offer());
    till.pickUp(till.receive(FIRST));
    var shown = till.pickUp(till.receive(SECOND));
    till.receive(SECOND.state(present));

    assertUnchanged(new Settlement.NotReady(SECOND.id(), present), shown, cash(600));
    assertEquals(
        Reservation.State.READY, await(till.reservations.byId(FIRST.id())).orElseThrow().state());
  }

  @Test
  void anOrderThatWasWithdrawnRollsAllBack() {
    till.ringUp(BOOK.offer());
    var shown = till.pickUp(SECOND.reservation());

    assertUnchanged(
        new Settlement.NotReady(SECOND.id(), Reservation.State.OTHER), shown, cash(600));
  }

  private void assertUnchanged(Settlement expected, BasketState shown, Tender... given) {
    var before = till.dump();

    assertEquals(expected, till.settle(shown, given));

    assertEquals(before, till.dump());
  }

  private void run(String sql) {
    await(till.database.run(tx -> tx.handle().execute(sql)));
  }

  private static Tender cash(long minor) {
    return new Tender(TenderMode.CASH, money(minor));
  }

  private static Tender card(long minor) {
    return new Tender(TenderMode.CARD_MANUAL, money(minor));
  }

  private static Money money(long minor) {
    return new Money(minor, TestShop.EUR);
  }
}
