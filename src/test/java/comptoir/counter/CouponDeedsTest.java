package comptoir.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import comptoir.basket.BasketCoupon;
import comptoir.basket.BasketLine;
import comptoir.basket.ReturnReason;
import comptoir.basket.TakenBack;
import comptoir.coupon.KnownCoupon.Refusal;
import comptoir.operator.Operator;
import comptoir.testing.TestShop;
import comptoir.testing.TestTill;
import comptoir.value.Money;
import comptoir.value.Quantity;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Coupons and what comes back, at the counter.
final class CouponDeedsTest {

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
  void aScannedCouponIsOnTheBasketAndMarked() {
    counter.scan(Seed.PEN).scan("CB7K2M4Q");

    assertEquals(List.of("CB7K2M4Q"), codes());
    assertEquals(money(4600), total());
    assertEquals(OptionalInt.of(2), counter.state().selected());
  }

  @Test
  void aTypedCouponIsFoundWhateverItsCase() {
    counter.scan(Seed.PEN).enter("cb7k2m4q");

    assertEquals(money(4600), total());
    assertEquals("", counter.state().typed());
  }

  @Test
  void theDeleteKeyTakesTheMarkedCouponOut() {
    counter.scan(Seed.PEN).scan("CB7K2M4Q").doing(counter.model::voidLine);

    assertEquals(List.of(), codes());
    assertEquals(money(4900), total());
    assertEquals(OptionalInt.of(1), counter.state().selected());
  }

  @Test
  void theArrowsReachCoupons() {
    counter.scan("CB7K2M4Q").scan(Seed.PEN);
    assertEquals(OptionalInt.of(2), counter.state().selected());

    counter.doing(() -> counter.model.move(1));

    assertEquals(OptionalInt.of(1), counter.state().selected());
    counter.doing(() -> counter.model.step(1));
    assertEquals(Optional.of(new Notice.NotOnCoupon()), counter.state().notice());
    counter.doing(counter.model::align);
    assertEquals(Optional.of(new Notice.NotOnCoupon()), counter.state().notice());
  }

  @Test
  void aCouponThatIsGoodForNothingSaysWhy() {
    counter.scan(Seed.PEN).scan("ETE");

    assertEquals(
        Optional.of(
            new Notice.CouponRefused("ETE", new Refusal.Expired(LocalDate.parse("2026-09-30")))),
        counter.state().notice());
    assertEquals(List.of(), codes());
    assertEquals(1, counter.exits.sounds);
  }

  @Test
  void aSecondScanOfACouponSaysItIsThere() {
    counter.scan("NOEL10").scan("NOEL10");

    assertEquals(Optional.of(new Notice.CouponOnBasket("NOEL10")), counter.state().notice());
    assertEquals(List.of("NOEL10"), codes());
  }

  @Test
  void aCouponUsedHereIsRefusedOffLineToo() {
    counter.scan(Seed.PEN).scan("CB7K2M4Q");
    counter.till.sell();
    counter.doing(counter.model::reload).scan(Seed.PEN).scan("CB7K2M4Q");

    assertEquals(
        Optional.of(new Notice.CouponRefused("CB7K2M4Q", new Refusal.UsedHere("T01-000001"))),
        counter.state().notice());
  }

  @Test
  void aCouponOfAnotherCustomerIsRefused() {
    counter.doing(() -> counter.model.setCustomer(Seed.OMAR)).scan(Seed.PEN).scan("MERCI");

    assertEquals(Optional.of(new Notice.CouponOfAnother("MERCI")), counter.state().notice());
  }

  @Test
  void aCouponNamesNobody() {
    counter.scan(Seed.PEN).scan("MERCI");

    assertInstanceOf(CustomerPane.Nobody.class, counter.state().customer());
    assertEquals(money(4900), total());

    counter.doing(() -> counter.model.setCustomer(Seed.CAMILLE));
    assertEquals(money(4700), total());
  }

  @Test
  void aBasketOfACouponAloneCanBeDropped() {
    counter.scan("NOEL10").doing(counter.model::cancelBasket).doing(counter.model::submit);

    assertEquals(List.of(), codes());
  }

  @Test
  void whatComesBackIsAskedWhyAndThenGivenBack() {
    counter.scan(Seed.PEN).doing(counter.model::takeBack);
    var asked = assertInstanceOf(Context.Returning.class, counter.state().context());
    assertEquals("Stylo plume Atelier", asked.label());

    counter.doing(() -> counter.model.move(1)).doing(counter.model::submit);

    var line = counter.lines().getFirst();
    assertEquals(Optional.of(ReturnReason.FAULTY), line.returned().map(TakenBack::reason));
    assertEquals(money(-4900), total());
    assertInstanceOf(Context.Card.class, counter.state().context());
  }

  @Test
  void theReturnKeyAgainSellsTheArticleAfterAll() {
    counter
        .scan(Seed.PEN)
        .doing(counter.model::takeBack)
        .doing(() -> counter.model.choose(0))
        .doing(counter.model::takeBack);

    assertEquals(money(4900), total());
  }

  @Test
  void theQuestionIsLeftByEscapeAndByAScan() {
    counter.scan(Seed.PEN).doing(counter.model::takeBack).doing(counter.model::back);
    assertInstanceOf(Context.Card.class, counter.state().context());

    counter.doing(counter.model::takeBack).scan(Seed.INK);
    assertEquals(
        List.of(false, false), counter.lines().stream().map(BasketLine::isReturn).toList());
    assertInstanceOf(Context.Card.class, counter.state().context());
  }

  @Test
  void oneMoreOfWhatComesBackIsGivenBackToo() {
    counter
        .scan(Seed.PEN)
        .doing(counter.model::takeBack)
        .doing(() -> counter.model.choose(0))
        .doing(() -> counter.model.step(1));
    assertEquals(Quantity.of(-2), counter.lines().getFirst().quantity());

    counter.doing(() -> counter.model.step(-1)).doing(() -> counter.model.step(-1));

    assertEquals(Quantity.of(-1), counter.lines().getFirst().quantity());
    assertEquals(Optional.of(new Notice.LastPiece()), counter.state().notice());
  }

  @Test
  void whatComesBackIsNotAligned() {
    counter
        .scan(Seed.NOTEBOOK)
        .doing(counter.model::takeBack)
        .doing(() -> counter.model.choose(0))
        .doing(counter.model::align);

    assertInstanceOf(Notice.NotOnReturn.class, counter.state().notice().orElseThrow());
    assertEquals(money(-400), total());
  }

  @Test
  void withoutTheRightNothingComesBack() {
    counter.model.signedOn(
        new Operator(TestTill.OPERATOR, "Zoé", "cashier", Set.of("sell", "align-web")));

    counter.scan(Seed.PEN).doing(counter.model::takeBack);

    assertEquals(Optional.of(new Notice.NotAllowed("return")), counter.state().notice());
    assertInstanceOf(Context.Card.class, counter.state().context());
  }

  @Test
  void withoutALineThePurchaseIsAskedFor() {
    counter.doing(counter.model::takeBack);

    assertEquals(Optional.of(new Notice.AskForPurchase()), counter.state().notice());
  }

  @Test
  void theBalanceHoldsWhatWasEarnedHere() {
    counter.doing(() -> counter.model.setCustomer(Seed.CAMILLE)).scan(Seed.PEN);
    counter.till.sell();
    counter.doing(counter.model::reload);

    counter.doing(() -> counter.model.setCustomer(Seed.CAMILLE));

    var known = assertInstanceOf(CustomerPane.Known.class, counter.state().customer());
    assertEquals(49, known.pendingPoints());
  }

  private List<String> codes() {
    return counter.state().basket().liveCoupons().stream().map(BasketCoupon::code).toList();
  }

  private Money total() {
    return counter.state().basket().total(TestShop.EUR);
  }

  private static Money money(long minor) {
    return new Money(minor, TestShop.EUR);
  }
}
