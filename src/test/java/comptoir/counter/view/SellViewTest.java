package comptoir.counter.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.counter.Overlay;
import comptoir.counter.Seed;
import comptoir.testing.Fx;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SellViewTest {

  @TempDir private Path folder;
  private OpenSell sell;

  @BeforeEach
  void open() {
    sell = new OpenSell(folder, 1366);
  }

  @AfterEach
  void close() {
    sell.close();
  }

  @Test
  void atRestTheFieldHasTheFocusAndTheEmptyBasketSaysWhatToDo() {
    assertTrue(sell.isFocused("sell.field"));
    assertTrue(sell.isShown("basket.empty"));
    assertTrue(sell.isShown("quick.notebook"));
    assertTrue(sell.isShown("customer.find"));
    assertEquals("Maison Verdier · Caisse 1", sell.text("bar.shop"));
  }

  @Test
  void aScanPaintsALineAndItsCard() {
    sell.scan(Seed.NOTEBOOK);

    assertTrue(sell.isShown("basket.line.1"));
    assertEquals("4,00\u00a0€", sell.text("basket.total"));
    assertEquals("Carnet A5 ligné, papier recyclé", sell.text("item.name"));
    assertEquals("3,60\u00a0€", sell.text("item.price.web"));
    assertEquals("Encaisser 4,00\u00a0€", sell.text("keys.pay"));
  }

  @Test
  void theAlignKeyChargesTheWebAndAgainTheShop() {
    sell.scan(Seed.NOTEBOOK);

    sell.press(KeyCode.F8);
    assertEquals("3,60\u00a0€", sell.text("basket.total"));
    assertEquals("Revenir au prix boutique", sell.text("item.align"));

    sell.press(KeyCode.F8);
    assertEquals("4,00\u00a0€", sell.text("basket.total"));
  }

  @Test
  void searchAsTypedListsAndArrowsAndEnterTakeTheMarked() {
    sell.type("carnet");
    assertTrue(sell.isShown("found.list"));
    assertTrue(sell.isShown("found.0"));

    sell.press(KeyCode.DOWN);
    sell.press(KeyCode.ENTER);

    assertEquals("", sell.text("sell.field"));
    assertEquals(1, sell.state().basket().live().size());
  }

  @Test
  void escapeEmptiesTheFieldAndKeepsTheBasket() {
    sell.scan(Seed.NOTEBOOK);
    sell.type("stylo");

    sell.press(KeyCode.ESCAPE);

    assertEquals("", sell.text("sell.field"));
    assertTrue(sell.isShown("item.card"));
    assertEquals(1, sell.state().basket().live().size());
  }

  @Test
  void theMinusKeyAndDeleteActOnTheMarkedLineWhileTheFieldIsEmpty() {
    sell.scan(Seed.NOTEBOOK);
    sell.press(KeyCode.ADD);
    sell.press(KeyCode.ADD);
    sell.press(KeyCode.SUBTRACT);
    assertEquals("8,00\u00a0€", sell.text("basket.total"));
    assertEquals("", sell.text("sell.field"));

    sell.press(KeyCode.DELETE);
    assertEquals("0,00\u00a0€", sell.text("basket.total"));
    assertTrue(sell.isShown("basket.empty"));
  }

  @Test
  void arrowsInTheEmptyFieldMarkTheLineAboveAndShowItsItem() {
    sell.scan(Seed.NOTEBOOK);
    sell.scan(Seed.PEN);

    sell.press(KeyCode.UP);

    assertEquals("Carnet A5 ligné, papier recyclé", sell.text("item.name"));
    var lines = sell.node("basket.lines", ListView.class);
    assertEquals(0, Fx.get(() -> lines.getSelectionModel().getSelectedIndex()));
  }

  @Test
  void thePickUpKeyListsTheBoardAndEnterPutsTheMarkedOnTheBasket() {
    sell.press(KeyCode.F6);
    assertTrue(sell.isShown("board.list"));

    sell.press(KeyCode.ENTER);

    assertFalse(sell.isShown("board.list"));
    assertEquals(1, sell.state().basket().pickUps().size());
    assertTrue(sell.text("basket.remark.text").contains("AGFZYK"));
    assertEquals("Remettre, rien à payer", sell.text("keys.pay"));
    assertEquals("Camille Durand", sell.text("customer.name"));
    assertTrue(sell.isFocused("sell.field"));
  }

  @Test
  void theCustomersReadyReservationIsHandedOverByItsKey() {
    sell.scan("2900001048217");
    assertTrue(sell.isShown("reservation.R1.hand-over"));

    sell.press(KeyCode.F6);

    assertTrue(sell.isShown("basket.line.1"));
    assertFalse(sell.isShown("reservation.R1.hand-over"));
  }

  @Test
  void theCustomerPanelShowsEveryChannelAndTheHistory() {
    sell.scan("2900001048217");

    assertEquals("Camille Durand", sell.text("customer.name"));
    assertEquals("42,50\u00a0€", sell.text("customer.average.web"));
    assertEquals("24,00\u00a0€", sell.text("customer.average.store"));
    var history = sell.node("customer.history", ListView.class);
    assertEquals(3, Fx.get(() -> history.getItems().size()));
  }

  @Test
  void onePressHidesThePrivateData() {
    sell.scan("2900001048217");

    sell.press(KeyCode.SHIFT, KeyCode.F3);
    assertFalse(sell.isShown("customer.name"));
    assertTrue(sell.isShown("customer.show"));

    sell.click("customer.show");
    assertTrue(sell.isShown("customer.name"));
  }

  @Test
  void anUnknownCodeIsARowThatStaysUntilTheNextDeed() {
    sell.scan("4902505917233");
    assertTrue(sell.isShown("finding.code"));
    assertTrue(sell.text("basket.remark.text").contains("4902505917233"));
    assertEquals(1, sell.exits.sounds);

    sell.scan(Seed.PEN);
    assertFalse(sell.isShown("finding.code"));
    assertFalse(sell.isShown("basket.remark"));
  }

  @Test
  void payLeadsOnWithWhatIsShown() {
    sell.scan(Seed.NOTEBOOK);

    sell.press(KeyCode.F9);

    assertEquals(sell.state().basket(), sell.exits.paid.getFirst().basket());
  }

  @Test
  void cancellingAsksFirst() {
    sell.scan(Seed.NOTEBOOK);

    sell.press(KeyCode.CONTROL, KeyCode.DELETE);
    assertTrue(sell.isShown("asking.yes"));
    assertEquals(1, sell.state().basket().live().size());

    sell.click("asking.yes");
    assertTrue(sell.state().basket().isEmpty());
  }

  @Test
  void theKeysAreListedAndEscapeClosesTheList() {
    sell.press(KeyCode.F1);
    assertTrue(sell.isShown("keys.back"));

    sell.press(KeyCode.ESCAPE);
    assertTrue(sell.state().overlay() instanceof Overlay.None);
    assertFalse(sell.isShown("keys.back"));
    assertTrue(sell.isFocused("sell.field"));
  }

  @Test
  void theSameKeyInTheListOfPickUpsLeadsToTheBoardOfAll() {
    sell.press(KeyCode.F6);
    assertEquals(List.of(), sell.exits.boards);
    sell.press(KeyCode.F6);

    assertEquals(List.of(Optional.empty()), sell.exits.boards);
    assertFalse(sell.isShown("board.list"));
  }

  @Test
  void aScanOverTheBoardClosesItAndIsRungUp() {
    sell.press(KeyCode.F6);
    sell.scan(Seed.PEN);

    assertFalse(sell.isShown("board.list"));
    assertEquals(1, sell.state().basket().live().size());
  }

  @Test
  void whatIsTypedOutsideTheFieldGoesToTheField() {
    sell.scan(Seed.NOTEBOOK);
    Fx.run(() -> sell.node("basket.lines", ListView.class).requestFocus());

    sell.type("sty");

    assertEquals("sty", sell.text("sell.field"));
    assertTrue(sell.isFocused("sell.field"));
  }

  @Test
  void aPriceIsTypedWhereTheShopHasNone() {
    sell.scan(Seed.UNPRICED);
    assertTrue(sell.isShown("asking.title"));

    sell.type("12");
    sell.press(KeyCode.ENTER);

    assertEquals("12,00\u00a0€", sell.text("basket.total"));
  }
}
