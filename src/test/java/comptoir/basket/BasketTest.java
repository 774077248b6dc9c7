package comptoir.basket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.catalog.Offer;
import comptoir.reservation.Reservation;
import comptoir.testing.TestOffer;
import comptoir.testing.TestShop;
import comptoir.testing.TestTill;
import comptoir.value.CustomerId;
import comptoir.value.Fault;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.OrderId;
import comptoir.value.Quantity;
import comptoir.value.ReservationId;
import comptoir.value.UnitPrice;
import comptoir.value.VatRate;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BasketTest {

  private static final Instant AT = Instant.parse("2026-10-12T08:00:00Z");

  @TempDir private Path folder;
  private TestTill till;

  @BeforeEach
  void open() {
    till = TestTill.in(folder);
  }

  @AfterEach
  void close() {
    till.close();
  }

  @Test
  void everyFieldOfALineStandsAgainAfterARestart() {
    till.ringUp(TestOffer.of("PEN", "Stylo plume", 4900).web(4500).offer());
    done(till.basket.alignOnWeb(1));
    done(
        till.basket.add(
            new Basket.Ringing(
                TestOffer.of("TEA", "Thé en vrac", 3999).vat("reduced").offer(),
                new Quantity(125),
                Optional.of("2001001013554"),
                Optional.empty(),
                TestTill.OPERATOR),
            till.shop));
    done(till.basket.pickUp(reservation(true), TestTill.OPERATOR));
    done(till.basket.voidLine(2));
    var left = done(till.basket.setCustomer(Optional.of(new CustomerId("C9"))));

    till.close();
    till = TestTill.in(folder);

    assertEquals(left, done(till.basket.current()));
    assertEquals(3, left.lines().size());
  }

  @Test
  void deedsTakeEffectInTheOrderTheyWereDone() {
    var deeds =
        IntStream.rangeClosed(1, 50)
            .mapToObj(
                n ->
                    till.basket
                        .add(Basket.Ringing.one(offer("I" + n), TestTill.OPERATOR), till.shop)
                        .toCompletableFuture())
            .toList();
    done(CompletableFuture.allOf(deeds.toArray(CompletableFuture[]::new)));

    var skus = done(till.basket.current()).lines().stream().map(BasketLine::sku).toList();
    assertEquals(IntStream.rangeClosed(1, 50).mapToObj(n -> "I" + n).toList(), skus);
  }

  @Test
  void anItemWithoutShopPriceNeedsATypedOne() {
    var unpriced = TestOffer.of("X", "Affiche", 1).withoutShopPrice().offer();
    assertThrows(
        IllegalArgumentException.class, () -> Basket.Ringing.one(unpriced, TestTill.OPERATOR));

    var typed = UnitPrice.ofMinor(1250, TestShop.EUR);
    var ringing =
        new Basket.Ringing(
            unpriced, Quantity.ONE, Optional.empty(), Optional.of(typed), TestTill.OPERATOR);
    var line = done(till.basket.add(ringing, till.shop)).live().getFirst();

    assertEquals(typed, line.charged());
    assertEquals(Optional.of(PriceReason.TYPED), line.reason());
    assertEquals(Optional.empty(), line.shopPrice());
  }

  @Test
  void anUnknownVatCategoryLeavesTheBasketAsItWas() {
    till.ringUp(offer("PEN"));
    var before = done(till.basket.current());
    var alien = TestOffer.of("X", "Objet", 100).vat("lunar").offer();

    var failure = assertThrows(CompletionException.class, () -> till.ringUp(alien));

    assertTrue(failure.getCause() instanceof Fault);
    assertEquals(before, done(till.basket.current()));
  }

  @Test
  void aPriceOfThreeDecimalsIsKeptAndRoundedOnceForTheLine() {
    var offer = TestOffer.of("NAIL", "Clou", 1).shopMilli(12_500).offer();
    done(
        till.basket.add(
            new Basket.Ringing(
                offer, Quantity.of(3), Optional.empty(), Optional.empty(), TestTill.OPERATOR),
            till.shop));

    var basket = done(till.basket.current());
    assertEquals(12_500, basket.live().getFirst().charged().milli());
    assertEquals(new Money(38, TestShop.EUR), basket.total(TestShop.EUR));
  }

  @Test
  void cancellingLeavesNothing() {
    till.ringUp(offer("PEN"));
    done(till.basket.setCustomer(Optional.of(new CustomerId("C1"))));

    assertEquals(BasketState.EMPTY, done(till.basket.cancel()));
    assertEquals(BasketState.EMPTY, done(till.basket.current()));
  }

  @Test
  void numbersStartAgainInTheNextBasket() {
    till.ringUp(offer("PEN"));
    done(till.basket.cancel());

    assertEquals(1, till.ringUp(offer("INK")).live().getFirst().n());
  }

  @Test
  void takingTheCustomerOffStandsToo() {
    done(till.basket.setCustomer(Optional.of(new CustomerId("C1"))));
    done(till.basket.setCustomer(Optional.empty()));

    assertEquals(Optional.empty(), done(till.basket.current()).customer());
  }

  @Test
  void aReservationIsChargedAsOrderedNotAsPricedToday() {
    var basket = done(till.basket.pickUp(reservation(false), TestTill.OPERATOR));

    assertEquals(new Money(4200, TestShop.EUR), basket.total(TestShop.EUR));
    assertEquals(new VatRate(2000), basket.live().getFirst().vat());
    assertEquals(Optional.of(new CustomerId("C1")), basket.customer());
  }

  private static Offer offer(String sku) {
    return TestOffer.of(sku, "Article " + sku, 400).offer();
  }

  private static <T> T done(CompletionStage<T> stage) {
    return TestTill.await(stage);
  }

  private static Reservation reservation(boolean paid) {
    var line =
        new Reservation.Line(
            1,
            new ItemId("item-PEN"),
            "PEN",
            "Stylo plume",
            Quantity.ONE,
            UnitPrice.ofMinor(4200, TestShop.EUR),
            new Money(4200, TestShop.EUR),
            new VatRate(2000));
    return new Reservation(
        new ReservationId("R1"),
        new OrderId("O1"),
        "W-10482",
        Optional.of(new CustomerId("C1")),
        Reservation.Kind.CLICK_AND_COLLECT,
        Reservation.State.READY,
        paid,
        "AGFZYK",
        Optional.of("B4"),
        AT,
        Optional.of(AT),
        Optional.empty(),
        List.of(line));
  }
}
