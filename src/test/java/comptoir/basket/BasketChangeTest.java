package comptoir.basket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.pricing.WebPrice;
import comptoir.reservation.Reservation;
import comptoir.testing.TestShop;
import comptoir.testing.TestTill;
import comptoir.value.CustomerId;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.OperatorId;
import comptoir.value.OrderId;
import comptoir.value.Quantity;
import comptoir.value.ReservationId;
import comptoir.value.UnitPrice;
import comptoir.value.VatRate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BasketChangeTest {

  private static final Instant AT = Instant.parse("2026-10-12T08:00:00Z");
  private static final ReservationId RESERVATION = new ReservationId("R1");

  @Test
  void aSecondScanOfTheSameItemRaisesTheQuantity() {
    var basket = BasketChange.add(added(line("pen", 400)), line("pen", 400));

    assertEquals(1, basket.live().size());
    assertEquals(Quantity.of(2), basket.live().getFirst().quantity());
  }

  @Test
  void aPriceThatChangedBetweenTwoScansMakesASecondLine() {
    var basket = BasketChange.add(added(line("pen", 400)), line("pen", 500));

    assertEquals(List.of(1, 2), basket.live().stream().map(BasketLine::n).toList());
    assertEquals(money(900), basket.total(TestShop.EUR));
  }

  @Test
  void anotherSellerMakesASecondLine() {
    var other = withSeller(line("pen", 400), new OperatorId("OP8"));

    assertEquals(2, BasketChange.add(added(line("pen", 400)), other).live().size());
  }

  @Test
  void aScanAfterAligningMakesASecondLineAtTheShopsPrice() {
    var aligned = BasketChange.align(added(web(line("pen", 400), 360)), 1);

    var basket = BasketChange.add(aligned, web(line("pen", 400), 360));

    assertEquals(money(760), basket.total(TestShop.EUR));
  }

  @Test
  void anUpdatedAgeOfTheSameWebPriceIsStillTheSameLine() {
    var later = withWeb(line("pen", 400), 360, AT.plusSeconds(60));

    var basket = BasketChange.add(added(web(line("pen", 400), 360)), later);

    assertEquals(1, basket.live().size());
    assertEquals(AT, basket.live().getFirst().web().orElseThrow().asOf());
  }

  @Test
  void aVoidedLineStaysOnRecordAndItsNumberIsNotUsedAgain() {
    var basket =
        BasketChange.add(BasketChange.voidLine(added(line("pen", 400)), 1), line("pen", 400));

    assertEquals(List.of(2), basket.live().stream().map(BasketLine::n).toList());
    assertEquals(2, basket.lines().size());
  }

  @Test
  void aVoidedLineIsNotChangedAnyMore() {
    var basket = BasketChange.voidLine(added(web(line("pen", 400), 360)), 1);

    assertEquals(basket, BasketChange.quantity(basket, 1, Quantity.of(3)));
    assertEquals(basket, BasketChange.align(basket, 1));
    assertEquals(basket, BasketChange.typedPrice(basket, 1, price(100)));
  }

  @Test
  void aQuantityOfZeroOrLessChangesNothing() {
    var basket = added(line("pen", 400));

    assertEquals(basket, BasketChange.quantity(basket, 1, Quantity.ZERO));
    assertEquals(basket, BasketChange.quantity(basket, 1, Quantity.of(-1)));
  }

  @Test
  void aWeightIsRoundedOnceForTheLine() {
    var basket = BasketChange.quantity(added(line("tea", 3999)), 1, new Quantity(125));

    assertEquals(money(500), basket.total(TestShop.EUR));
  }

  @Test
  void aligningTakesTheWebsLowerPriceAndSaysSo() {
    var line = BasketChange.align(added(web(line("pen", 400), 360)), 1).live().getFirst();

    assertEquals(price(360), line.charged());
    assertEquals(Optional.of(PriceReason.WEB_ALIGNED), line.reason());
    assertEquals(money(40), line.discount());
  }

  @Test
  void aligningLeavesALineWhoseWebPriceIsNotLower() {
    var basket = added(web(line("pen", 400), 400));

    assertEquals(basket, BasketChange.align(basket, 1));
  }

  @Test
  void theShopsPriceComesBackWithoutAReason() {
    var before = added(web(line("pen", 400), 360));

    assertEquals(before, BasketChange.shopPrice(BasketChange.align(before, 1), 1));
  }

  @Test
  void aTypedPriceAboveTheShopsIsNoNegativeDiscount() {
    var line = BasketChange.typedPrice(added(line("pen", 400)), 1, price(500)).live().getFirst();

    assertEquals(money(0), line.discount());
    assertEquals(price(500), line.unit());
  }

  @Test
  void aPaidPickUpCostsNothingAndKeepsPriceAndQuantity() {
    var basket = BasketChange.pickUp(BasketState.EMPTY, reservation(), pickUpLines(true));

    assertEquals(money(0), basket.total(TestShop.EUR));
    assertEquals(List.of(), basket.vat());
    assertEquals(basket, BasketChange.quantity(basket, 1, Quantity.of(5)));
    assertEquals(basket, BasketChange.typedPrice(basket, 1, price(1)));
    assertEquals(basket, BasketChange.shopPrice(basket, 1));
    assertFalse(basket.live().getFirst().canAlign());
  }

  @Test
  void anUnpaidPickUpIsPaidHere() {
    var basket = BasketChange.pickUp(BasketState.EMPTY, reservation(), pickUpLines(false));

    assertEquals(money(5800), basket.total(TestShop.EUR));
  }

  @Test
  void aPickUpIsPutOnTheBasketOnce() {
    var once = BasketChange.pickUp(BasketState.EMPTY, reservation(), pickUpLines(true));

    assertSame(once, BasketChange.pickUp(once, reservation(), pickUpLines(true)));
  }

  @Test
  void theLinesOfOnePickUpGoTogetherAndMayComeBack() {
    var once = BasketChange.pickUp(added(line("ink", 990)), reservation(), pickUpLines(true));

    var without = BasketChange.voidLine(once, 3);
    assertEquals(List.of("ink"), labels(without));
    assertTrue(without.pickUps().isEmpty());

    var again = BasketChange.pickUp(without, reservation(), pickUpLines(true));
    assertEquals(List.of("ink", "pen", "case"), labels(again));
    assertEquals(List.of(1, 4, 5), again.live().stream().map(BasketLine::n).toList());
  }

  @Test
  void aScanOfWhatIsAlsoPickedUpIsALineOfItsOwn() {
    var once = BasketChange.pickUp(BasketState.EMPTY, reservation(), pickUpLines(true));

    var basket = BasketChange.add(once, line("pen", 4900));

    assertEquals(3, basket.live().size());
    assertEquals(money(4900), basket.total(TestShop.EUR));
  }

  @Test
  void theCustomerOfAPickUpIsServedUnlessSomebodyIs() {
    var camille = new CustomerId("C1");
    var omar = new CustomerId("C2");

    var alone = BasketChange.pickUp(BasketState.EMPTY, reservation(), pickUpLines(true));
    assertEquals(Optional.of(camille), alone.customer());

    var served = BasketChange.customer(BasketState.EMPTY, Optional.of(omar));
    var both = BasketChange.pickUp(served, reservation(), pickUpLines(true));
    assertEquals(Optional.of(omar), both.customer());
  }

  private static BasketState added(BasketLine line) {
    return BasketChange.add(BasketState.EMPTY, line);
  }

  private static List<String> labels(BasketState basket) {
    return basket.live().stream().map(BasketLine::label).toList();
  }

  private static Money money(long minor) {
    return new Money(minor, TestShop.EUR);
  }

  private static UnitPrice price(long minor) {
    return UnitPrice.ofMinor(minor, TestShop.EUR);
  }

  private static BasketLine line(String item, long minor) {
    return new BasketLine(
        0,
        new ItemId(item),
        "SKU-" + item,
        item,
        "",
        Optional.empty(),
        Quantity.ONE,
        Optional.of(price(minor)),
        Optional.empty(),
        price(minor),
        Optional.empty(),
        new VatRate(2000),
        Optional.empty(),
        Optional.empty(),
        false,
        TestTill.OPERATOR);
  }

  private static BasketLine web(BasketLine line, long minor) {
    return withWeb(line, minor, AT);
  }

  private static BasketLine withWeb(BasketLine line, long minor, Instant asOf) {
    return new BasketLine(
        line.n(),
        line.item(),
        line.sku(),
        line.label(),
        line.category(),
        line.code(),
        line.quantity(),
        line.shopPrice(),
        Optional.of(new WebPrice(price(minor), asOf)),
        line.charged(),
        line.reason(),
        line.vat(),
        line.pickUp(),
        line.returned(),
        line.voided(),
        line.seller());
  }

  private static BasketLine withSeller(BasketLine line, OperatorId seller) {
    return new BasketLine(
        line.n(),
        line.item(),
        line.sku(),
        line.label(),
        line.category(),
        line.code(),
        line.quantity(),
        line.shopPrice(),
        line.web(),
        line.charged(),
        line.reason(),
        line.vat(),
        line.pickUp(),
        line.returned(),
        line.voided(),
        seller);
  }

  private static List<BasketLine> pickUpLines(boolean paid) {
    return List.of(pickedUp(line("pen", 4900), paid), pickedUp(line("case", 900), paid));
  }

  private static BasketLine pickedUp(BasketLine line, boolean paid) {
    var before = paid ? Optional.of(line.total()) : Optional.<Money>empty();
    return new BasketLine(
        line.n(),
        line.item(),
        line.sku(),
        line.label(),
        line.category(),
        line.code(),
        line.quantity(),
        line.shopPrice(),
        line.web(),
        line.charged(),
        line.reason(),
        line.vat(),
        Optional.of(new PickUp(RESERVATION, Optional.of(1), "W-1", before)),
        line.returned(),
        line.voided(),
        line.seller());
  }

  private static Reservation reservation() {
    return new Reservation(
        RESERVATION,
        new OrderId("O1"),
        "W-1",
        Optional.of(new CustomerId("C1")),
        Reservation.Kind.CLICK_AND_COLLECT,
        Reservation.State.READY,
        true,
        "ABC",
        Optional.empty(),
        AT,
        Optional.of(AT),
        Optional.empty(),
        List.of());
  }
}
