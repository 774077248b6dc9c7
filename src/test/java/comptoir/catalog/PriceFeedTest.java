package comptoir.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import comptoir.testing.TestTill;
import comptoir.value.Change;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PriceFeedTest extends CatalogCase {

  private long taken(List<Change<Price>> changes) {
    return TestTill.await(till.database.cache(tx -> catalog.applyPrices(tx, changes)));
  }

  private static Change<Price> put(String id, String sku, long minor) {
    return new Change.Put<>(id, price(sku, PriceList.SHOP, minor));
  }

  @Test
  void whatIsNewIsCountedOnceHoweverOftenItComes() {
    put(item("A1", "Savon"));

    assertEquals(2, taken(List.of(put("p1", "A1", 500), put("p2", "B1", 700))));
    assertEquals(1, taken(List.of(put("p1", "A1", 600), put("p3", "C1", 900))));

    assertEquals(Optional.of(600L), shopPrice("A1"));
  }

  @Test
  void whatIsWithdrawnIsCountedOffWhereItWasHere() {
    put(item("A1", "Savon"));
    taken(List.of(put("p1", "A1", 500), put("p2", "B1", 700)));

    assertEquals(-1, taken(List.of(new Change.Drop<>("p1"), new Change.Drop<>("p9"))));

    assertEquals(Optional.empty(), shopPrice("A1"));
  }

  @Test
  void thePriceThatNamesAnotherItemNowLeavesTheFirst() {
    put(item("A1", "Savon"), item("A2", "Sel"));
    taken(List.of(put("p1", "A1", 500)));

    assertEquals(0, taken(List.of(put("p1", "A2", 500))));

    assertEquals(Optional.empty(), shopPrice("A1"));
    assertEquals(Optional.of(500L), shopPrice("A2"));
  }

  @Test
  void theLastOfSeveralChangesOfOnePriceInAPageHolds() {
    put(item("A1", "Savon"));

    var page = List.of(put("p1", "A1", 1), new Change.Drop<Price>("p1"), put("p1", "A1", 3));

    assertEquals(1, taken(page));
    assertEquals(Optional.of(3L), shopPrice("A1"));
  }
}
