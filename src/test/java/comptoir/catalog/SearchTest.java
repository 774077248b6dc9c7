package comptoir.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.testing.TestTill;
import comptoir.value.Change;
import comptoir.value.EnvelopeId;
import comptoir.value.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest extends CatalogCase {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "creme brulee",
        "CRÈME BRÛLÉE",
        "brul cre",
        "c b",
        "crème-brûlée",
        "cre\u0300me",
        "  crème  "
      })
  void accentsCaseAndOrderDoNotMatter(String typed) {
    put(item("A1", "Crème brûlée"), item("A2", "Sorbet citron"));

    assertEquals(List.of("A1"), search(typed));
  }

  @Test
  void oneLetterIsEnough() {
    put(item("A1", "Crème"), item("A2", "Sorbet"));

    assertEquals(List.of("A2"), search("s"));
  }

  @Test
  void ligaturesAreFoundAsTyped() {
    put(item("A1", "Cœur de bœuf"));

    assertEquals(List.of("A1"), search("coeur boe"));
    assertEquals(List.of("A1"), search("cœur"));
  }

  @Test
  void brandCategoryAndSkuAreSearchedToo() {
    put(
        new Item(
            id("ZX-9"),
            "ZX-9",
            "Bougie",
            "Décoration",
            "standard",
            Optional.of("Señal"),
            Optional.empty(),
            Optional.empty(),
            List.of("3017620422003"),
            Set.of(),
            List.of()));

    assertEquals(List.of("ZX-9"), search("senal"));
    assertEquals(List.of("ZX-9"), search("deco boug"));
    assertEquals(List.of("ZX-9"), search("zx"));
    assertEquals(List.of("ZX-9"), search("3017620422003"));
  }

  @Test
  void allWordsMustMatch() {
    put(item("A1", "Savon noir"), item("A2", "Savon blanc"));

    assertEquals(List.of("A2"), search("savon bl"));
    assertEquals(List.of(), search("savon vert"));
  }

  @Test
  void aWordIsNotFoundFromItsMiddle() {
    put(item("A1", "Savon"));

    assertEquals(List.of(), search("von"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"", "*", "sav*on\"", "NOT", "a AND b", "(", "{words}:", "-", "^", "'; --", ""})
  void whatIsTypedIsNeverSyntax(String typed) {
    put(item("A1", "Bougie"));

    assertEquals(List.of(), search(typed));
  }

  @Test
  void exactComesFirstThenWhatStartsSoThenTheRest() {
    put(
        item("A1", "Tarte au citron"),
        item("A2", "Citronnelle"),
        item("A3", "Citron"),
        item("A4", "Citron vert"));

    assertEquals(List.of("A3", "A4", "A2", "A1"), search("citron"));
  }

  @Test
  void theExactNameIsFoundAmongMoreThanAreFetched() {
    var page = new ArrayList<Change<Item>>();
    for (var n = 100; n < 300; n++) {
      page.add(new Change.Put<>("i-S" + n, item("S" + n, "Sable rose " + n)));
    }
    page.add(new Change.Put<>("i-A1", item("A1", "Sable")));
    page.add(new Change.Put<>("i-A2", item("A2", "Grain de sable")));
    TestTill.await(till.database.runInCache(tx -> catalog.applyItems(tx, page)));

    assertEquals("A1", search("sable").getFirst());
    assertEquals("A2", search("sable grain").getFirst());
    assertEquals(20, search("sable").size());
  }

  @Test
  void whatStartsSoIsFoundBehindMoreThanAreFetched() {
    var page = new ArrayList<Change<Item>>();
    for (var n = 100; n < 300; n++) {
      page.add(new Change.Put<>("i-S" + n, item("S" + n, "Pot de miel " + n)));
    }
    page.add(new Change.Put<>("i-A1", item("A1", "Miel de lavande")));
    TestTill.await(till.database.runInCache(tx -> catalog.applyItems(tx, page)));

    assertEquals("A1", search("mie").getFirst());
    assertEquals("A1", search("m").getFirst());
  }

  @Test
  void anExactSkuComesFirst() {
    put(item("A1", "T100 lampe"), item("T100", "Ampoule"), item("T1000", "T100"));

    assertTrue(search("t100").indexOf("T100") < search("t100").indexOf("A1"));
  }

  @Test
  void amongEqualsWhatSellsMoreComesFirst() {
    put(item("A1", "Miel acacia"), item("A2", "Miel lavande"), item("A3", "Miel thym"));
    assertEquals(List.of("A1", "A2", "A3"), search("miel"));

    TestTill.await(
        till.database.run(
            tx ->
                catalog.sold(
                    tx,
                    new EnvelopeId(new UUID(1, 1)),
                    Map.of(id("A2"), Quantity.of(2), id("A3"), Quantity.of(5)))));
    put(item("A3", "Miel thym frais"));

    assertEquals(List.of("A3", "A2", "A1"), search("miel"));
  }

  @Test
  void noMoreThanAskedForCome() {
    put(item("A1", "Miel acacia"), item("A2", "Miel lavande"), item("A3", "Miel thym"));

    assertEquals(2, TestTill.await(catalog.search("miel", 2)).size());
  }

  @Test
  void whatIsFoundHasItsPrices() {
    put(item("A1", "Miel"));
    put("p1", price("A1", PriceList.SHOP, 890));
    put("p2", price("A1", PriceList.WEB, 790));

    var offer = TestTill.await(catalog.search("miel", 5)).getFirst();

    assertEquals(Optional.of(price("A1", PriceList.SHOP, 890)), offer.shop());
    assertEquals(Optional.of(price("A1", PriceList.WEB, 790)), offer.web());
  }
}
