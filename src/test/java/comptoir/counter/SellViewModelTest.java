package comptoir.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.basket.BasketState;
import comptoir.basket.PriceReason;
import comptoir.catalog.PriceList;
import comptoir.operator.Operator;
import comptoir.testing.TestTill;
import comptoir.value.Quantity;
import comptoir.value.ScannedCode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SellViewModelTest {

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
  void atRestTheQuickKeysAndTheBoardAreHere() {
    assertInstanceOf(Context.Idle.class, counter.state().context());
    assertEquals(
        List.of("notebook", "ink"),
        counter.state().quickKeys().stream().map(it -> it.item().id().value()).toList());
    assertEquals(2, counter.state().board().size());
    assertTrue(counter.state().basket().isEmpty());
  }

  @Test
  void aScanBecomesAMarkedLineWithItsCard() {
    counter.scan(Seed.NOTEBOOK);

    assertEquals(List.of("Carnet A5 ligné, papier recyclé"), counter.labels());
    assertEquals(OptionalInt.of(1), counter.state().selected());
    var card = assertInstanceOf(Context.Card.class, counter.state().context());
    assertEquals("notebook", card.card().offer().item().id().value());
    assertEquals(2, card.card().stock().size());
  }

  @Test
  void whatIsShownIsOnTheDisk() {
    counter.scan(Seed.NOTEBOOK);

    assertEquals(onDisk(), counter.state().basket());
  }

  @Test
  void aSecondScanOfTheSameItemRaisesTheQuantity() {
    counter.scan(Seed.NOTEBOOK).scan(Seed.NOTEBOOK);

    assertEquals(1, counter.lines().size());
    assertEquals(Quantity.of(2), counter.lines().getFirst().quantity());
  }

  @Test
  void quickScansKeepTheirOrder() {
    counter.model.scan(ScannedCode.scanned(Seed.PEN));
    counter.model.scan(ScannedCode.scanned("4902505917233"));
    counter.model.scan(ScannedCode.scanned(Seed.INK));
    counter.model.scan(ScannedCode.scanned(Seed.NOTEBOOK));
    counter.settle();

    assertEquals(
        List.of("Stylo plume Atelier", "Encre bleu nuit 50 ml", "Carnet A5 ligné, papier recyclé"),
        counter.labels());
  }

  @Test
  void aKeyRightAfterAScanActsOnWhatWasScanned() {
    counter.scan(Seed.PEN);

    counter.model.scan(ScannedCode.scanned(Seed.NOTEBOOK));
    counter.model.step(1);
    counter.settle();

    assertEquals(
        List.of(Quantity.ONE, Quantity.of(2)),
        counter.lines().stream().map(it -> it.quantity()).toList());
  }

  @Test
  void aQuantityInTheFieldCountsForTheScan() {
    counter.type("3*").scan(Seed.NOTEBOOK);

    assertEquals(Quantity.of(3), counter.lines().getFirst().quantity());
    assertEquals("", counter.state().typed());
  }

  @Test
  void anUnknownCodeStaysInSightUntilTheNextDeed() {
    counter.scan("4902505917233");
    assertInstanceOf(Context.NotFound.class, counter.state().context());
    assertEquals(1, counter.exits.sounds);

    counter.doing(() -> counter.model.typing(""));
    assertInstanceOf(Context.NotFound.class, counter.state().context());

    counter.scan(Seed.NOTEBOOK);
    assertInstanceOf(Context.Card.class, counter.state().context());
    assertEquals(1, counter.exits.sounds);
  }

  @Test
  void aMisreadCodeIsSeenAndHeard() {
    counter.scan("2001001013559");

    var shown = assertInstanceOf(Context.Unreadable.class, counter.state().context());
    assertEquals(new Flaw.WrongCheckDigit(9, 4), shown.malformed().flaw());
    assertEquals(1, counter.exits.sounds);
    assertTrue(counter.lines().isEmpty());
  }

  @Test
  void aCodeOnTwoItemsWaitsForTheChoice() {
    counter.scan(Seed.SHARED);
    assertTrue(counter.lines().isEmpty());

    counter.doing(() -> counter.model.move(1)).doing(counter.model::submit);

    assertEquals(1, counter.lines().size());
    var chosen = counter.lines().getFirst();
    assertEquals(Optional.of(Seed.SHARED), chosen.code());
  }

  @Test
  void searchAsTypedListsAndEnterTakesTheMarked() {
    counter.type("c").type("ca").type("carnet b");
    var found = assertInstanceOf(Context.Suggesting.class, counter.state().context());
    assertEquals(1, found.suggestions().items().size());
    assertEquals(-1, found.selected());

    counter.doing(() -> counter.model.move(1)).doing(counter.model::submit);

    assertEquals(List.of("Carnet bleu"), counter.labels());
    assertEquals("", counter.state().typed());
  }

  @Test
  void enterWithSeveralMatchesRingsNothingButMarksTheFirst() {
    counter.enter("carnet");

    var found = assertInstanceOf(Context.Suggesting.class, counter.state().context());
    assertEquals(0, found.selected());
    assertTrue(counter.lines().isEmpty());
    assertEquals("carnet", counter.state().typed());
  }

  @Test
  void enterPressedTwiceInHasteRingsOnce() {
    counter.type("stylo");
    counter.model.submit();
    counter.model.submit();
    counter.settle();

    assertEquals(Quantity.ONE, counter.lines().getFirst().quantity());
  }

  @Test
  void aLateSuggestionIsDropped() {
    counter.model.typing("stylo");
    var late = counter.hand.hold(counter.till);
    counter.type("carnet");

    Hand.runAll(late);

    var found = assertInstanceOf(Context.Suggesting.class, counter.state().context());
    assertEquals("carnet", found.suggestions().typed());
  }

  @Test
  void aScanWhileSuggestionsAreListedActsOnTheScan() {
    counter.type("carnet").scan(Seed.PEN);

    assertEquals(List.of("Stylo plume Atelier"), counter.labels());
    assertInstanceOf(Context.Card.class, counter.state().context());
    assertEquals("", counter.state().typed());
  }

  @Test
  void aSuggestionOnItsWayDoesNotCoverAScan() {
    counter.model.typing("carnet");
    var late = counter.hand.hold(counter.till);
    counter.scan(Seed.PEN);

    Hand.runAll(late);

    assertInstanceOf(Context.Card.class, counter.state().context());
  }

  @Test
  void escapeGivesBackWhatLayBeneathTheSuggestions() {
    counter.scan(Seed.PEN).type("carnet").doing(counter.model::back);

    var card = assertInstanceOf(Context.Card.class, counter.state().context());
    assertEquals("pen", card.card().offer().item().id().value());
    assertEquals(List.of("Stylo plume Atelier"), counter.labels());
  }

  @Test
  void aligningChargesTheWebAndKeepsTheReason() {
    counter.scan(Seed.NOTEBOOK).doing(counter.model::align);

    var line = counter.lines().getFirst();
    assertEquals(360_000, line.charged().milli());
    assertEquals(Optional.of(PriceReason.WEB_ALIGNED), line.reason());
    assertEquals(onDisk(), counter.state().basket());
  }

  @Test
  void aligningAgainGoesBackToTheShopsPrice() {
    counter.scan(Seed.NOTEBOOK).doing(counter.model::align).doing(counter.model::align);

    var line = counter.lines().getFirst();
    assertEquals(400_000, line.charged().milli());
    assertEquals(Optional.empty(), line.reason());
  }

  @Test
  void aligningSaysWhyNot() {
    counter.scan(Seed.PEN).doing(counter.model::align);
    assertEquals(
        Optional.of(new Notice.WebNotLower("Stylo plume Atelier")), counter.state().notice());

    counter.scan(Seed.INK).doing(counter.model::align);
    assertEquals(
        Optional.of(new Notice.NoWebPrice("Encre bleu nuit 50 ml")), counter.state().notice());
  }

  @Test
  void aligningNeedsTheRight() {
    counter.model.signedOn(new Operator(TestTill.OPERATOR, "Léo", "cashier", Set.of("sell")));

    counter.scan(Seed.NOTEBOOK).doing(counter.model::align);

    assertEquals(Optional.of(new Notice.NotAllowed("align-web")), counter.state().notice());
    assertEquals(400_000, counter.lines().getFirst().charged().milli());
  }

  @Test
  void anOldWebPriceAsksBeforeItIsCharged() {
    counter.till.clock.advance(Duration.ofDays(3));
    counter.scan(Seed.NOTEBOOK).doing(counter.model::align);

    assertInstanceOf(Context.Asking.class, counter.state().context());
    assertEquals(400_000, counter.lines().getFirst().charged().milli());

    counter.doing(counter.model::submit);
    assertEquals(360_000, counter.lines().getFirst().charged().milli());
  }

  @Test
  void aPriceConfirmedSinceIsNotOld() {
    counter.till.clock.advance(Duration.ofDays(3));
    var confirmed = counter.till.clock.instant().minusSeconds(60);
    counter.coverage.confirmed = Optional.of(confirmed);

    counter.scan(Seed.NOTEBOOK).doing(counter.model::align);

    var line = counter.lines().getFirst();
    assertEquals(360_000, line.charged().milli());
    assertEquals(confirmed, line.web().orElseThrow().asOf());
  }

  @Test
  void aPriceThatChangesMeanwhileLeavesTheLineAlone() {
    counter.scan(Seed.NOTEBOOK);
    var at = Instant.parse("2026-10-12T08:14:00Z");
    TestTill.await(
        counter.till.database.cache(
            tx -> {
              counter.till.catalog.applyPrices(
                  tx, List.of(Seed.price("notebook", PriceList.SHOP, 999, at)));
              return 1;
            }));

    counter.doing(counter.model::refresh);

    assertEquals(400_000, counter.lines().getFirst().charged().milli());
  }

  @Test
  void quantityGoesUpAndDownButNotToNothing() {
    counter.scan(Seed.NOTEBOOK).doing(() -> counter.model.step(2));
    assertEquals(Quantity.of(3), counter.lines().getFirst().quantity());

    counter.doing(() -> counter.model.step(-2)).doing(() -> counter.model.step(-1));
    assertEquals(Quantity.ONE, counter.lines().getFirst().quantity());
    assertEquals(Optional.of(new Notice.LastPiece()), counter.state().notice());
  }

  @Test
  void aVoidedLineStaysOnRecordAndTheOneAboveIsMarked() {
    counter.scan(Seed.NOTEBOOK).scan(Seed.PEN).doing(counter.model::voidLine);

    assertEquals(List.of("Carnet A5 ligné, papier recyclé"), counter.labels());
    assertEquals(2, counter.state().basket().lines().size());
    assertEquals(OptionalInt.of(1), counter.state().selected());
  }

  @Test
  void voidingTheLastLineGoesBackToTheQuickKeys() {
    counter.scan(Seed.NOTEBOOK).doing(counter.model::voidLine);

    assertInstanceOf(Context.Idle.class, counter.state().context());
    assertEquals(OptionalInt.empty(), counter.state().selected());
  }

  @Test
  void anItemWithoutPriceIsRungUpAtATypedOne() {
    counter.scan(Seed.UNPRICED);
    assertInstanceOf(Context.Pricing.class, counter.state().context());

    counter.enter("12,50");

    var line = counter.lines().getFirst();
    assertEquals(1_250_000, line.charged().milli());
    assertEquals(Optional.of(PriceReason.TYPED), line.reason());
  }

  @Test
  void aCodeNeverLandsInAPrice() {
    counter.scan(Seed.UNPRICED).enter(Seed.NOTEBOOK);
    assertInstanceOf(Notice.NotAPrice.class, counter.state().notice().orElseThrow());
    assertTrue(counter.lines().isEmpty());

    counter.scan(Seed.NOTEBOOK);
    assertEquals(List.of("Carnet A5 ligné, papier recyclé"), counter.labels());
  }

  @Test
  void cancellingAsksFirst() {
    counter.scan(Seed.NOTEBOOK).doing(counter.model::cancelBasket);
    assertInstanceOf(Context.Asking.class, counter.state().context());

    counter.doing(counter.model::back);
    assertEquals(1, counter.lines().size());

    counter.doing(counter.model::cancelBasket).doing(counter.model::submit);
    assertEquals(BasketState.EMPTY, counter.state().basket());
    assertEquals(BasketState.EMPTY, onDisk());
  }

  @Test
  void aScanSaysNoToAQuestion() {
    counter.scan(Seed.NOTEBOOK).doing(counter.model::cancelBasket).scan(Seed.PEN);

    assertEquals(2, counter.lines().size());
    assertInstanceOf(Context.Card.class, counter.state().context());
  }

  @Test
  void payWaitsForTheScanBeforeIt() {
    counter.model.scan(ScannedCode.scanned(Seed.NOTEBOOK));
    counter.model.pay();
    counter.settle();

    assertEquals(counter.state().basket(), counter.exits.paid.getFirst().basket());
    assertEquals(1, counter.exits.paid.getFirst().basket().live().size());
  }

  @Test
  void anEmptyBasketIsNotPaid() {
    counter.doing(counter.model::pay);

    assertTrue(counter.exits.paid.isEmpty());
    assertEquals(Optional.of(new Notice.NothingToPay()), counter.state().notice());
  }

  private BasketState onDisk() {
    return TestTill.await(counter.till.basket.current());
  }
}
