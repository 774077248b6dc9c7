package comptoir.counter.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.counter.Seed;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same screen at 1024 pixels, where context and customer share a column.
final class NarrowSellTest {

  @TempDir private Path folder;
  private OpenSell sell;

  @BeforeEach
  void open() {
    sell = new OpenSell(folder, 1024);
  }

  @AfterEach
  void close() {
    sell.close();
  }

  @Test
  void whatWasTouchedLastIsInFront() {
    sell.scan("2900001048217");
    assertTrue(sell.isShown("customer.name"));
    assertFalse(sell.isShown("quick"));

    sell.scan(Seed.NOTEBOOK);
    assertTrue(sell.isShown("item.card"));
    assertFalse(sell.isShown("customer.name"));
  }

  @Test
  void theCustomerKeyBringsTheCustomerToTheFrontBeforeItAsks() {
    sell.scan("2900001048217");
    sell.scan(Seed.NOTEBOOK);

    sell.press(KeyCode.F3);
    assertTrue(sell.isShown("customer.name"));

    sell.press(KeyCode.F3);
    assertTrue(sell.isShown("asking.yes"));
    sell.press(KeyCode.ENTER);
    assertTrue(sell.state().basket().customer().isEmpty());
    assertEquals(1, sell.state().basket().live().size());
  }
}
