package comptoir.counter;

import static comptoir.testing.TestTill.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import comptoir.basket.Destination;
import comptoir.basket.ReturnReason;
import comptoir.customer.OrderSummary;
import comptoir.customer.PastOrder;
import comptoir.operator.Operator;
import comptoir.returns.RefundPath;
import comptoir.returns.ReturnDecision;
import comptoir.testing.TestShop;
import comptoir.testing.TestTill;
import comptoir.value.Change;
import comptoir.value.Channel;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.OrderId;
import comptoir.value.Quantity;
import comptoir.value.UnitPrice;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Goods of a purchase are chosen by keyboard and scanner, and put on the basket.
@SuppressWarnings("NullAway.Init")
final class TakingBackTest {

  private static final Operator MANAGER =
      new Operator(TestTill.OPERATOR, "Hélène", "manager", Set.of("sell", "return", "approve"));
  private static final Operator ADVISOR =
      new Operator(TestTill.OPERATOR, "Karim", "advisor", Set.of("sell", "return"));

  @TempDir Path folder;
  private TestCounter counter;

  @BeforeEach
  void open() {
    counter = TestCounter.in(folder);
    counter.model.signedOn(ADVISOR);
    counter.coverage.confirmed = Optional.of(counter.till.clock.instant());
    receive(
        "W-777",
        "delivered",
        "2026-10-01T10:00:00Z",
        line(1, "pen", 2, 9000),
        line(2, "ink", 1, 990));
  }

  @AfterEach
  void close() {
    counter.close();
  }

  @Test
  void anOrderOfTheWebIsFoundByItsNumberAndItsLinesAreShownWithWhatIsLeft() {
    var shown = opened("W-777");

    assertEquals(List.of(Quantity.ZERO, Quantity.ZERO), shown.counts());
    assertEquals(
        List.of(Quantity.of(2), Quantity.ONE),
        shown.purchase().lines().stream().map(line -> line.share().left()).toList());
  }

  @Test
  void whatIsChosenGoesOnTheBasketAtWhatWasPaid() {
    opened("W-777");
    counter
        .doing(() -> counter.model.step(1))
        .doing(() -> counter.model.choose(1))
        .doing(() -> counter.model.choose(6))
        .doing(counter.model::submit);

    var line = counter.lines().getFirst();
    assertEquals(money(-4500), line.total());
    var back = line.returned().orElseThrow();
    assertEquals(ReturnReason.FAULTY, back.reason());
    assertEquals(Destination.WEB, back.to());
    assertEquals("W-777", back.origin().orElseThrow().orderNumber());
    assertEquals(
        Optional.of(new Notice.RefundBy(List.of(RefundPath.CARD, RefundPath.CASH))),
        counter.state().notice());
  }

  @Test
  void aFaultyArticleGoesOutOfSaleUnlessAPersonSaysOtherwise() {
    opened("W-777");
    counter.doing(() -> counter.model.choose(1));
    assertEquals(Destination.DEFECT, shown().to());

    counter.doing(() -> counter.model.choose(4));
    assertEquals(Destination.SHELF, shown().to());
  }

  @Test
  void aScannedArticlePicksItsLineAndOneThatWasNotBoughtIsNotSold() {
    opened("W-777");
    counter.scan(Seed.INK);
    assertEquals(List.of(Quantity.ZERO, Quantity.ONE), shown().counts());
    assertEquals(1, shown().selected());

    counter.scan(Seed.INK);
    assertInstanceOf(Notice.MoreThanLeft.class, counter.state().notice().orElseThrow());
    counter.scan(Seed.NOTEBOOK);
    assertInstanceOf(Notice.NotOfPurchase.class, counter.state().notice().orElseThrow());
    assertEquals(List.of(Quantity.ZERO, Quantity.ONE), shown().counts());
    assertEquals(List.of(), counter.lines());
  }

  @Test
  void moreThanIsLeftIsRefusedInWordsAlsoBesideWhatIsOnTheBasket() {
    opened("W-777");
    counter.doing(() -> counter.model.step(1)).doing(counter.model::submit);

    var again = opened("W-777");
    assertEquals(Quantity.ONE, again.purchase().lines().getFirst().share().left());
    counter.doing(() -> counter.model.step(1)).doing(() -> counter.model.step(1));

    assertEquals(
        Optional.of(new Notice.MoreThanLeft("Stylo plume Atelier", Quantity.ONE)),
        counter.state().notice());
    counter.doing(counter.model::submit);
    assertEquals(money(-9000), counter.state().basket().total(TestShop.EUR));
    counter.doing(() -> counter.model.step(1));
    assertEquals(
        Optional.of(new Notice.MoreThanLeft("Stylo plume Atelier", Quantity.of(2))),
        counter.state().notice());
  }

  @Test
  void aPurchaseThatCameBackWholeSaysSo() {
    opened("W-777");
    counter.doing(() -> counter.model.step(2)).doing(() -> counter.model.move(1));
    counter.doing(() -> counter.model.step(1)).doing(counter.model::submit);
    counter.till.sell();
    counter.doing(counter.model::reload).enter("W-777").doing(counter.model::takeBack);

    assertEquals(Optional.of(new Notice.NothingLeft("W-777")), counter.state().notice());
  }

  @Test
  void theReturnKeyOnALineOfAPurchaseTakesItOut() {
    opened("W-777");
    counter.doing(() -> counter.model.step(1)).doing(counter.model::submit);

    counter.doing(counter.model::takeBack);

    assertEquals(List.of(), counter.lines());
  }

  @Test
  void theReceiptOfASaleHereIsBroughtBackAndItsCashGoesBackInCash() {
    counter.scan(Seed.PEN);
    var sold = counter.till.sell();
    counter.doing(counter.model::reload);

    var shown = opened(sold.transaction().number());
    assertEquals(List.of(Quantity.ONE), shown.counts(), "one piece alone is chosen already");
    counter.doing(counter.model::submit);

    assertEquals(money(-4900), counter.state().basket().total(TestShop.EUR));
    assertEquals(
        Optional.of(new Notice.RefundBy(List.of(RefundPath.CASH))), counter.state().notice());
  }

  @Test
  void aScannedArticleLeadsToThePurchasesOfTheCustomerThatHoldIt() {
    counter.doing(() -> counter.model.setCustomer(Seed.CAMILLE)).scan(Seed.PEN);

    counter.doing(counter.model::takeBack).doing(counter.model::takeBack);

    assertEquals(List.of(), counter.lines());
    var found = assertInstanceOf(Context.Suggesting.class, counter.state().context());
    assertEquals(
        List.of("W-10482", "V01-0002", "W-10400"),
        found.suggestions().orders().stream().map(OrderSummary::number).toList());
    counter.doing(counter.model::submit).doing(counter.model::takeBack);
    assertEquals("W-10482", shown().purchase().order().number());
  }

  @Test
  void anArticleTheCustomerNeverBoughtStaysOnTheBasketAndSaysSo() {
    counter.doing(() -> counter.model.setCustomer(Seed.CAMILLE)).scan(Seed.INK);

    counter.doing(counter.model::takeBack).doing(counter.model::takeBack);

    assertInstanceOf(Notice.NoPurchase.class, counter.state().notice().orElseThrow());
    assertEquals(1, counter.lines().size());
    counter.doing(counter.model::submit);
    assertEquals(money(-990), counter.state().basket().total(TestShop.EUR));
  }

  @Test
  void onKnowledgeTooOldAManagerMustTakeItBack() {
    counter.coverage.confirmed =
        Optional.of(counter.till.clock.instant().minus(Duration.ofDays(5)));
    opened("W-777");
    counter.doing(() -> counter.model.step(1)).doing(counter.model::submit);

    assertEquals(
        Optional.of(new Notice.NeedsApproval(new ReturnDecision.Doubt.TooOld(Duration.ofDays(5)))),
        counter.state().notice());
    assertEquals(List.of(), counter.lines());

    counter.doing(() -> counter.model.signedOn(MANAGER)).doing(counter.model::submit);
    assertEquals(1, counter.lines().size());
  }

  @Test
  void offLineWhoBringsItBackIsChecked() {
    counter.coverage.confirmed =
        Optional.of(counter.till.clock.instant().minus(Duration.ofHours(5)));
    counter.doing(() -> counter.model.setCustomer(Seed.CAMILLE));
    opened("V01-0002");
    counter.doing(counter.model::submit);

    assertEquals(
        Optional.of(new Notice.NeedsApproval(new ReturnDecision.Doubt.Late(41, 30))),
        counter.state().notice());
    counter.doing(() -> counter.model.signedOn(MANAGER)).doing(counter.model::submit);
    assertEquals(Optional.of(new Notice.CheckBuyer()), counter.state().notice());
    assertEquals(money(-2400), counter.state().basket().total(TestShop.EUR));
  }

  @Test
  void anOrderThatIsStillOnItsWayOutIsNotTakenBack() {
    receive("W-778", "preparing", "2026-10-10T10:00:00Z", line(1, "ink", 1, 990));
    opened("W-778");
    counter.doing(counter.model::submit);

    assertEquals(
        Optional.of(new Notice.ReturnRefused(ReturnDecision.Refusal.NOT_HANDED_OVER)),
        counter.state().notice());
  }

  @Test
  void anArticleThisShopDoesNotKnowIsListedAndNotTakenBack() {
    receive(
        "W-779",
        "delivered",
        "2026-10-10T10:00:00Z",
        line(1, "ink", 1, 990),
        line(2, "ghost", 1, 100));
    opened("W-779");
    counter.doing(() -> counter.model.move(1)).doing(() -> counter.model.step(1));

    assertInstanceOf(Notice.NotReturnable.class, counter.state().notice().orElseThrow());
    assertEquals(Quantity.ZERO, shown().counts().get(1));
  }

  @Test
  void withoutTheRightNothingOfAPurchaseComesBack() {
    counter.model.signedOn(new Operator(TestTill.OPERATOR, "Zoé", "cashier", Set.of("sell")));
    counter.enter("W-777").doing(counter.model::takeBack);

    assertEquals(Optional.of(new Notice.NotAllowed("return")), counter.state().notice());
    assertInstanceOf(Context.Order.class, counter.state().context());
  }

  @Test
  void anExchangeIsChosenAndScannedOnOneTicket() {
    opened("W-777");
    counter.doing(() -> counter.model.step(1)).doing(counter.model::submit).scan(Seed.PEN);

    assertEquals(money(400), counter.state().basket().total(TestShop.EUR));
  }

  private Context.TakingBack opened(String number) {
    counter.enter(number).doing(counter.model::takeBack);
    return shown();
  }

  private Context.TakingBack shown() {
    return assertInstanceOf(Context.TakingBack.class, counter.state().context());
  }

  private void receive(String number, String status, String at, PastOrder.Line... lines) {
    var order =
        new PastOrder(
            new OrderId("O-" + number),
            number,
            Optional.empty(),
            Channel.WEB,
            PastOrder.Kind.SALE,
            Optional.empty(),
            Instant.parse(at),
            status,
            Money.sum(List.of(lines).stream().map(PastOrder.Line::total).toList(), TestShop.EUR),
            List.of(lines));
    var change = new Change.Put<>(order.id().value(), order);
    await(
        counter.till.database.runInCache(
            tx -> counter.till.customers.applyOrders(tx, List.of(change))));
  }

  private static PastOrder.Line line(int n, String item, int count, long minor) {
    return new PastOrder.Line(
        n,
        Optional.of(new ItemId(item)),
        item,
        item.equals("pen") ? "Stylo plume Atelier" : item,
        Quantity.of(count),
        UnitPrice.ofMinor(minor / count, TestShop.EUR),
        money(minor));
  }

  private static Money money(long minor) {
    return new Money(minor, TestShop.EUR);
  }
}
