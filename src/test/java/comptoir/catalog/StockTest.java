package comptoir.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import comptoir.testing.TestTill;
import comptoir.value.Change;
import comptoir.value.EnvelopeId;
import comptoir.value.ItemId;
import comptoir.value.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StockTest extends CatalogCase {

  private static final EnvelopeId FIRST = new EnvelopeId(new UUID(1, 1));
  private static final EnvelopeId SECOND = new EnvelopeId(new UUID(1, 2));

  @BeforeEach
  void stockedItem() {
    put(item("A1", "Miel"));
    put(level("A1", "web", 40), level("A1", "lyon", 10), level("A1", "elsewhere", 3));
  }

  private ItemCard card(String sku) {
    return TestTill.await(catalog.card(id(sku))).orElseThrow();
  }

  private long here() {
    return card("A1").stock().getFirst().quantity().milli();
  }

  private void sold(EnvelopeId envelope, Map<ItemId, Quantity> quantities) {
    TestTill.await(till.database.run(tx -> catalog.sold(tx, envelope, quantities)));
  }

  private void acknowledged(EnvelopeId envelope) {
    TestTill.await(till.database.run(tx -> catalog.acknowledged(tx, envelope)));
  }

  @Test
  void thisShopComesFirst() {
    assertEquals(
        List.of("lyon", "elsewhere", "web"),
        card("A1").stock().stream().map(level -> level.place().value()).toList());
  }

  @Test
  void whatWasSoldIsTakenOffThisShopUntilThePlatformCountsIt() {
    sold(FIRST, Map.of(id("A1"), Quantity.of(2)));
    sold(SECOND, Map.of(id("A1"), new Quantity(500)));
    assertEquals(7_500, here());
    assertEquals(40_000, card("A1").stock().getLast().quantity().milli());

    acknowledged(FIRST);
    put(level("A1", "lyon", 8));

    assertEquals(7_500, here());
  }

  @Test
  void aReturnAddsToTheStock() {
    sold(FIRST, Map.of(id("A1"), Quantity.of(-1)));

    assertEquals(11_000, here());
  }

  @Test
  void whatIsPendingOutlivesARestart() {
    sold(FIRST, Map.of(id("A1"), Quantity.of(2)));
    till = till.restarted();
    catalog = till.catalog;

    assertEquals(8_000, here());
  }

  @Test
  void aLevelThatWasDroppedIsGone() {
    List<Change<StockLevel>> changes = List.of(new Change.Drop<>("i-A1@web"));
    TestTill.await(till.database.runInCache(tx -> catalog.applyStock(tx, changes)));

    assertEquals(
        List.of("lyon", "elsewhere"),
        card("A1").stock().stream().map(level -> level.place().value()).toList());
  }

  @Test
  void companionsComeInTheirOrderAndOnlyThoseThatAreHere() {
    put(item("B1", "Pain"), item("B2", "Beurre"));
    put(withCompanions("A2", "B2", "B9", "B1", "B2"));
    put("p1", price("B1", PriceList.SHOP, 320));

    var companions = card("A2").companions();

    assertEquals(List.of("B2", "B1"), skus(companions));
    assertEquals(Optional.of(price("B1", PriceList.SHOP, 320)), companions.getLast().shop());
  }

  @Test
  void anItemThatIsNotHereHasNoCard() {
    assertEquals(Optional.empty(), TestTill.await(catalog.card(id("Z9"))));
  }

  private static Item withCompanions(String sku, String... companions) {
    return new Item(
        id(sku),
        sku,
        "Confiture",
        "Épicerie",
        "reduced",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Set.of(),
        of(companions).stream().map(CatalogCase::id).toList());
  }
}
