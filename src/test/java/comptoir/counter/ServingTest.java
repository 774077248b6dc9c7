package comptoir.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.reservation.Reservation;
import comptoir.settings.PickUpRules;
import comptoir.testing.TestShop;
import comptoir.value.CustomerId;
import comptoir.value.Quantity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The customer and what is handed over to them, at the counter.
final class ServingTest {

  @TempDir private Path folder;
  private TestCounter counter;

  @BeforeEach
  void open() {
    counter = TestCounter.in(folder);
  }

  @AfterEach
  void close() {
    counter.close();
  }

  @Test
  void aScannedCardSetsTheCustomerAndTheirPanel() {
    counter.scan("2900001048217");

    var known = assertInstanceOf(CustomerPane.Known.class, counter.state().customer());
    assertEquals("Camille Durand", known.view().customer().fullName());
    assertEquals(3, known.view().history().size());
    assertEquals(1, known.open().size());
    assertEquals(SellState.Side.CUSTOMER, counter.state().side());
  }

  @Test
  void aLateAnswerForAnotherCustomerIsDropped() {
    counter.model.setCustomer(Seed.CAMILLE);
    Hand.runAll(counter.hand.hold(counter.till));
    var late = counter.hand.hold(counter.till);
    assertFalse(late.isEmpty());
    assertEquals(new CustomerPane.Loading(Seed.CAMILLE), counter.state().customer());

    counter.doing(() -> counter.model.setCustomer(Seed.OMAR));
    Hand.runAll(late);

    var known = assertInstanceOf(CustomerPane.Known.class, counter.state().customer());
    assertEquals(Seed.OMAR, known.view().customer().id());
  }

  @Test
  void aLateAnswerForACustomerWhoLeftIsDropped() {
    counter.model.setCustomer(Seed.CAMILLE);
    Hand.runAll(counter.hand.hold(counter.till));
    var late = counter.hand.hold(counter.till);

    counter.doing(counter.model::customerKey).doing(counter.model::submit);
    Hand.runAll(late);

    assertInstanceOf(CustomerPane.Nobody.class, counter.state().customer());
  }

  @Test
  void whoWasShownBeforeIsGoneAtOnce() {
    counter.doing(() -> counter.model.setCustomer(Seed.CAMILLE));

    counter.model.setCustomer(Seed.OMAR);
    Hand.runAll(counter.hand.hold(counter.till));

    assertEquals(new CustomerPane.Loading(Seed.OMAR), counter.state().customer());
  }

  @Test
  void whoIsForgottenLeavesTheBasketAndTheClerkIsTold() {
    counter.scan("2900001048217");
    counter.till.basket.watch(() -> counter.hand.execute(counter.model::customerChanged));

    counter.doing(
        () -> counter.till.database.run(tx -> counter.till.basket.forget(tx, Seed.CAMILLE)).join());
    counter.settle();

    assertEquals(Optional.empty(), counter.state().basket().customer());
    assertInstanceOf(CustomerPane.Nobody.class, counter.state().customer());
    assertEquals(Optional.of(new Notice.CustomerForgotten()), counter.state().notice());
  }

  @Test
  void aCustomerWhoIsNotHereIsSaidToBeAway() {
    var stranger = new CustomerId("nobody-knows");

    counter.doing(() -> counter.model.setCustomer(stranger));

    assertEquals(new CustomerPane.NotHere(stranger), counter.state().customer());
  }

  @Test
  void thePickUpKeyPutsTheOneThatIsReadyOnTheBasketOnce() {
    counter.doing(() -> counter.model.setCustomer(Seed.CAMILLE)).doing(counter.model::handOver);

    assertEquals(1, counter.lines().size());
    assertTrue(counter.lines().getFirst().isPaidBefore());
    assertEquals(
        Optional.of(new Notice.CheckIdentity("W-10482", "AGFZYK")), counter.state().notice());

    var reservation = counter.state().board().getFirst();
    counter.doing(() -> counter.model.handOver(reservation));
    assertEquals(1, counter.lines().size());
    assertEquals(Optional.of(new Notice.AlreadyOnBasket("W-10482")), counter.state().notice());
  }

  @Test
  void withNoCustomerThePickUpKeyListsWhatIsOpenReadyFirst() {
    counter.doing(counter.model::handOver);

    var board = assertInstanceOf(Overlay.Board.class, counter.state().overlay());
    assertEquals(
        List.of("W-10482", "W-10500"),
        board.reservations().stream().map(Reservation::number).toList());
  }

  @Test
  void aShopThatLooksAtPapersHandsOverFromTheBoardAlone(@TempDir Path other) {
    counter.close();
    var rules = new PickUpRules(Optional.empty(), true);
    counter = TestCounter.in(other, TestShop.withPoints().with(TestShop.RULES.with(rules)));
    counter.enter("AGFZYK").doing(counter.model::handOver);

    assertEquals(List.of(), counter.lines());
    assertEquals(
        List.of("W-10482"),
        counter.exits.boards.stream().flatMap(Optional::stream).map(it -> it.number()).toList());
  }

  @Test
  void aScannedPickUpCodeShowsItsReservationAndItsCustomer() {
    counter.scan("AGFZYK");

    assertInstanceOf(Context.PickUp.class, counter.state().context());
    assertInstanceOf(CustomerPane.Known.class, counter.state().customer());
    assertTrue(counter.lines().isEmpty());

    counter.doing(counter.model::handOver);
    assertEquals(List.of("Stylo plume Atelier"), counter.labels());
  }

  @Test
  void whatIsNotReadyIsNotHandedOver() {
    counter.enter("W-10500").doing(counter.model::handOver);

    assertTrue(counter.lines().isEmpty());
    assertEquals(
        Optional.of(new Notice.NotReady("W-10500", Reservation.State.PREPARING)),
        counter.state().notice());
  }

  @Test
  void aReservationOfSomebodyElseIsSaidToBe() {
    var reservation = counter.state().board().getFirst();

    counter
        .doing(() -> counter.model.setCustomer(Seed.OMAR))
        .doing(() -> counter.model.handOver(reservation));

    assertEquals(
        Optional.of(new Notice.OfAnotherCustomer("W-10482", "AGFZYK")), counter.state().notice());
  }

  @Test
  void theLineOfAPickUpKeepsItsPriceAndQuantity() {
    counter.enter("AGFZYK").doing(counter.model::handOver);

    counter.doing(() -> counter.model.step(1));
    assertEquals(Optional.of(new Notice.FixedByOrder("W-10482")), counter.state().notice());
    counter.doing(counter.model::align);
    assertEquals(Optional.of(new Notice.FixedByOrder("W-10482")), counter.state().notice());
    assertEquals(Quantity.ONE, counter.lines().getFirst().quantity());
  }

  @Test
  void theBasketStandsAgainAfterARestart() {
    counter
        .doing(() -> counter.model.setCustomer(Seed.CAMILLE))
        .scan(Seed.NOTEBOOK)
        .doing(counter.model::align)
        .doing(counter.model::handOver);
    var before = counter.state().basket();
    counter.close();

    counter = TestCounter.in(folder);

    assertEquals(before, counter.state().basket());
    assertInstanceOf(CustomerPane.Known.class, counter.state().customer());
  }

  @Test
  void blankingTakesCustomersOutOfTheSuggestions() {
    counter.doing(counter.model::blank).type("durand");

    var found = assertInstanceOf(Context.Suggesting.class, counter.state().context());
    assertTrue(found.suggestions().customers().isEmpty());
  }

  @Test
  void lockingLeavesTheBasket() {
    counter.scan(Seed.NOTEBOOK).doing(counter.model::lock);

    assertEquals(1, counter.exits.locked);
    assertEquals(1, counter.lines().size());
  }

  @Test
  void anOrderIsShownWithItsLines() {
    counter.enter("W-10400");

    var order = assertInstanceOf(Context.Order.class, counter.state().context());
    assertEquals(1, order.order().lines().size());
    assertInstanceOf(CustomerPane.Known.class, counter.state().customer());
  }
}
