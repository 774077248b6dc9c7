package comptoir.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import comptoir.testing.TestTill;
import comptoir.value.Change;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class ItemFeedTest extends CatalogCase {

  private long size() {
    return TestTill.await(catalog.size());
  }

  private void apply(List<Change<Item>> changes) {
    TestTill.await(till.database.runInCache(tx -> catalog.applyItems(tx, changes)));
  }

  @Test
  void anItemComesOutAsItWentIn() {
    var item =
        new Item(
            id("A1"),
            "A1",
            "Crème brûlée « maison »",
            "Desserts",
            "reduced",
            Optional.of("Verdier"),
            Optional.of("À servir froid\nou tiède"),
            Optional.of("drawn:square:#aabbcc"),
            List.of("3017620422003", "3017620422009", "X1"),
            Set.of("quick", "age-18", "a flag of tomorrow"),
            List.of(id("B2"), id("A9"), id("B1")));

    put(item);

    assertEquals(item, TestTill.await(catalog.offer(id("A1"))).orElseThrow().item());
  }

  @Test
  void anItemThatIsGoneIsNotFoundAnyMore() {
    put(item("A1", "Savon", "3017620422003"), item("A2", "Sel"));
    drop("A1");

    assertEquals(Optional.empty(), TestTill.await(catalog.offer(id("A1"))));
    assertEquals(new CodeLookup.None("3017620422003"), byCode("3017620422003"));
    assertEquals(List.of(), search("savon"));
    assertEquals(1, size());
  }

  @Test
  void droppingWhatNeverCameChangesNothing() {
    put(item("A1", "Savon"));
    drop("A9");

    assertEquals(1, size());
  }

  @Test
  void theCountFollowsPutsDropsAndRepeats() {
    put(item("A1", "Savon"), item("A2", "Sel"), item("A3", "Poivre"));
    put(item("A1", "Savon"), item("A2", "Sel fin"));
    drop("A3");
    drop("A3");

    assertEquals(2, size());
  }

  @Test
  void theLastOfSeveralChangesOfOneItemInAPageHolds() {
    apply(
        List.of(
            new Change.Put<>("i-A1", item("A1", "Savon")),
            new Change.Drop<>("i-A1"),
            new Change.Put<>("i-A1", item("A1", "Savon noir", "3017620422003")),
            new Change.Put<>("i-A2", item("A2", "Sel")),
            new Change.Drop<>("i-A2")));

    assertEquals(1, size());
    assertEquals(List.of("A1"), search("noir"));
    assertEquals(List.of(), search("sel"));
  }

  @Test
  void anotherNameIsFoundAndTheOldOneIsNot() {
    put(item("A1", "Savon noir"), item("A2", "Sel"), item("A3", "Savon blanc"));
    put(item("A3", "Savon gris"), item("A1", "Lessive noire"));

    assertEquals(List.of("A3"), search("savon"));
    assertEquals(List.of("A1"), search("less"));
    assertEquals(List.of(), search("blanc"));
  }

  @Test
  void aPageThatFailsHalfWayLeavesNothing() {
    put(item("A1", "Savon"));
    List<Change<Item>> page = List.of(new Change.Put<>("i-A2", item("A2", "Sel", "3017620422003")));

    assertThrows(
        CompletionException.class,
        () ->
            till.database
                .runInCache(
                    tx -> {
                      catalog.applyItems(tx, page);
                      throw new IllegalStateException("half way");
                    })
                .join());

    assertEquals(1, size());
    assertEquals(List.of(), search("sel"));
    assertEquals(new CodeLookup.None("3017620422003"), byCode("3017620422003"));
  }

  @Test
  void quickKeysComeByNameWithoutRegardToAccents() {
    put(quick("A1", "Zeste"), quick("A2", "Éclair"), item("A3", "Bougie"), quick("A4", "eau"));

    assertEquals(List.of("A4", "A2", "A1"), skus(TestTill.await(catalog.quickKeys())));
  }

  private static Item quick(String sku, String name) {
    return new Item(
        id(sku),
        sku,
        name,
        "Épicerie",
        "reduced",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Set.of("quick"),
        List.of());
  }
}
