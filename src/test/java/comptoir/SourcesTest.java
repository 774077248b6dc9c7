package comptoir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Rules that only the text of a file can tell.
class SourcesTest {

  private static final int LONGEST_FILE = 400;

  /// The only places that may catch everything: the ends of the program's threads.
  private static final List<String> GUARDS =
      List.of("comptoir/app/", "comptoir/ui/FxThread", "comptoir/db/Database", "comptoir/sync/");

  private static final Pattern CATCH_ALL = Pattern.compile("catch \\((final )?Throwable\\b");

  /// Words with two meanings in this field, and the rooms that may use them all the same.
  private static final Map<String, List<String>> BARRED =
      Map.of(
          "Payment", List.of("device"),
          "Terminal", List.of("device"),
          "Ticket", List.of(),
          "Product", List.of(),
          "User", List.of(),
          "Store", List.of());

  @Test
  void noFileIsLongerThanTheWall() {
    var longer = new TreeMap<String, Long>();
    Sources.below("src", ".java")
        .forEach(
            (path, text) -> {
              if (text.lines().count() > LONGEST_FILE) {
                longer.put(path, text.lines().count());
              }
            });
    assertEquals(Map.of(), longer);
  }

  @Test
  void everythingIsCaughtInTheGuardsOnly() {
    var guilty = new TreeSet<String>();
    Sources.program()
        .forEach(
            (path, text) -> {
              if (CATCH_ALL.matcher(text).find() && GUARDS.stream().noneMatch(path::contains)) {
                guilty.add(path);
              }
            });
    assertEquals(List.of(), List.copyOf(guilty));
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    var files = Sources.program();
    var silent = new TreeSet<String>();
    for (var path : files.keySet()) {
      var sign = path.substring(0, path.lastIndexOf('/')) + "/package-info.java";
      var text = files.getOrDefault(sign, "");
      if (!text.contains("@NullMarked") || !text.startsWith("///")) {
        silent.add(sign);
      }
    }
    assertEquals(List.of(), List.copyOf(silent), "A package-info with /// and @NullMarked");
  }

  @Test
  void noTypeIsNamedWithABarredWord() {
    var guilty = new ArrayList<String>();
    Sources.program()
        .forEach(
            (path, text) -> {
              var name = path.substring(path.lastIndexOf('/') + 1).replace(".java", "");
              BARRED.forEach(
                  (word, rooms) -> {
                    if (hasWord(name, word)
                        && rooms.stream().noneMatch(room -> path.contains("/" + room + "/"))) {
                      guilty.add(path + ": " + word + " is barred, see the glossary");
                    }
                  });
            });
    assertEquals(List.of(), guilty);
  }

  @Test
  void aBarredWordIsFoundAmongOthers() {
    assertTrue(hasWord("OpenTicketView", "Ticket"));
    assertTrue(!hasWord("Restored", "Store"));
  }

  private static boolean hasWord(String name, String word) {
    return Pattern.compile("(^|[a-z0-9])" + word + "s?([A-Z]|$)").matcher(name).find();
  }
}
