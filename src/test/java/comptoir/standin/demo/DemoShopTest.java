package comptoir.standin.demo;

import static comptoir.standin.demo.Rows.by;
import static comptoir.standin.demo.Rows.number;
import static comptoir.standin.demo.Rows.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoShopTest {
  private static final Path FOLDER = Path.of("assets", "shop");

  @Test
  void theCommittedFilesAreWhatTheGeneratorWrites() throws IOException {
    try (var listing = Files.list(FOLDER)) {
      Set<String> names =
          listing.map(path -> path.getFileName().toString()).collect(Collectors.toSet());
      assertEquals(Rows.files().keySet(), names);
    }
    for (Map.Entry<String, String> file : Rows.files().entrySet()) {
      String committed = Files.readString(FOLDER.resolve(file.getKey()));
      assertTrue(file.getValue().equals(committed), file.getKey() + " differs: run DemoShop again");
    }
  }

  @Test
  void theFolderStaysSmall() {
    int bytes =
        Rows.files().values().stream()
            .mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length)
            .sum();
    assertTrue(bytes < 3_000_000, bytes + " bytes");
  }

  @Test
  void everyArticleIsCompleteAndItsReferencesExist() {
    Map<String, NamedCsvRecord> items = by("items", "id");
    Set<String> rates = by("vat-rates", "category").keySet();
    var categories = new HashSet<String>();
    for (NamedCsvRecord item : items.values()) {
      categories.add(item.getField("category"));
      assertTrue(rates.contains(item.getField("vat")), item.toString());
      assertTrue(item.getField("image").matches("drawn:[a-z]+:[a-z]+"), item.toString());
      for (String companion : item.getField("companions").split("\\|")) {
        assertTrue(companion.isEmpty() || items.containsKey(companion), item.toString());
        assertFalse(companion.equals(item.getField("id")), item.toString());
      }
    }
    assertTrue(items.size() >= 1_900 && items.size() <= 2_100, items.size() + " articles");
    assertTrue(categories.size() >= 25, categories.toString());
    assertEquals(items.size(), by("items", "name").size());
    assertEquals(items.size(), by("items", "sku").size());
    assertEquals(12, items.values().stream().filter(i -> flag(i, "quick")).count());
  }

  @Test
  void toysAndGamesLampsAndWatchesCarryTheGuaranteeMention() {
    Set<String> bound =
        Set.of(
            "Jeux de société",
            "Jouets en bois",
            "Peluches et éveil",
            "Puzzles",
            "Luminaires",
            "Horloges et montres");
    for (NamedCsvRecord item : rows("items")) {
      if (bound.contains(item.getField("category"))) {
        assertTrue(flag(item, "guarantee"), item.toString());
      }
    }
  }

  @Test
  void everyArticleHasAnInStoreBarcodeAndTwoPairsShareOne() {
    Map<String, NamedCsvRecord> items = by("items", "id");
    var owners = new HashMap<String, Set<String>>();
    for (NamedCsvRecord row : rows("barcodes")) {
      String code = row.getField("code");
      assertTrue(Ean.valid(code) && code.matches("2[0-8].*"), code);
      owners.computeIfAbsent(code, c -> new HashSet<>()).add(row.getField("item"));
    }
    Set<String> named = owners.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    assertEquals(items.keySet(), named);
    List<Set<String>> shared = owners.values().stream().filter(o -> o.size() > 1).toList();
    assertEquals(2, shared.size());
    assertTrue(shared.stream().allMatch(pair -> pair.size() == 2));
  }

  @Test
  void theWebAsksTheSameForMostArticlesLessForSomeAndMoreForFew() {
    var prices = new HashMap<String, Integer>();
    for (NamedCsvRecord row : rows("prices")) {
      String key = row.getField("item") + "/" + row.getField("list");
      assertEquals(null, prices.put(key, number(row, "unit_minor")), key);
    }
    int same = 0;
    int lower = 0;
    int higher = 0;
    Set<String> items = by("items", "id").keySet();
    for (String item : items) {
      Integer shop = prices.get(item + "/shop");
      Integer web = prices.get(item + "/web");
      assertTrue(shop != null && shop > 0, item);
      int order = web == null ? 9 : Integer.signum(web - shop);
      same += order == 0 ? 1 : 0;
      lower += order == -1 ? 1 : 0;
      higher += order == 1 ? 1 : 0;
    }
    int all = items.size();
    assertTrue(same > all * 65 / 100 && same < all * 78 / 100, same + " the same");
    assertTrue(lower > all * 15 / 100 && lower < all * 24 / 100, lower + " lower");
    assertTrue(higher > all * 3 / 100 && higher < all * 8 / 100, higher + " higher");
    assertTrue(same + lower + higher < all);
  }

  @Test
  void stockLiesInKnownPlacesAndSomeOfItIsGone() {
    Set<String> places = by("places", "id").keySet();
    Set<String> items = by("items", "id").keySet();
    int none = 0;
    for (NamedCsvRecord row : rows("stock")) {
      assertTrue(places.contains(row.getField("place")), row.toString());
      assertTrue(items.contains(row.getField("item")), row.toString());
      assertTrue(number(row, "qty_milli") >= 0, row.toString());
      none += number(row, "qty_milli") == 0 ? 1 : 0;
    }
    assertTrue(none > 300, none + " empty places");
  }

  @Test
  void everyOperatorHasAPinAndTheManagerHoldsEveryRight() {
    List<NamedCsvRecord> operators = rows("operators");
    assertEquals(4, operators.size());
    Set<String> rights =
        operators.stream()
            .flatMap(o -> List.of(o.getField("rights").split("\\|")).stream())
            .collect(Collectors.toSet());
    for (NamedCsvRecord operator : operators) {
      assertTrue(operator.getField("pin").matches("\\d{4}"), operator.toString());
      if (operator.getField("role").equals("manager")) {
        assertEquals(rights, Set.of(operator.getField("rights").split("\\|")));
      }
    }
  }

  private static boolean flag(NamedCsvRecord item, String flag) {
    return List.of(item.getField("flags").split("\\|")).contains(flag);
  }
}
