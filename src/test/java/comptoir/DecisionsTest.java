package comptoir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Each decision record says why, at what price, and how it is checked, and is listed.
class DecisionsTest {

  private static final List<String> PARTS =
      List.of(
          "**Context.**", "**Options.**", "**Outcome.**", "**Price.**", "**How it is checked.**");

  @Test
  void everyRecordIsWholeAndListed() {
    var records = Sources.below("src/docs/decisions", ".md");
    var list = records.remove("src/docs/decisions/README.md");
    assertFalse(records.isEmpty(), "No decision records in " + Sources.ROOT);
    var faults = new ArrayList<String>();
    records.forEach(
        (path, text) -> {
          var name = path.substring(path.lastIndexOf('/') + 1);
          if (list == null || !list.contains("(" + name + ")")) {
            faults.add(name + " is not listed in README.md");
          }
          PARTS.stream()
              .filter(part -> !text.contains(part))
              .forEach(part -> faults.add(name + " lacks " + part));
        });
    assertEquals(List.of(), faults);
  }
}
