package comptoir.conformance.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A page of a feed as it came, whole or not.
///
/// @param changes its lines but last lines
/// @param next the cursor of the last line
/// @param flaw why it is no whole page
public record Page(
    Answer answer, List<JsonNode> changes, String next, boolean more, Optional<String> flaw) {

  static Page of(Answer answer) {
    List<JsonNode> changes = new ArrayList<>();
    String[] lines = answer.status() == 200 ? answer.text().split("\n", -1) : new String[] {""};
    String flaw = lines[lines.length - 1].isEmpty() ? null : "the page does not end with a newline";
    JsonNode last = Answer.parse("");
    for (int i = 0; i < lines.length - 1; i++) {
      JsonNode line = Answer.parse(lines[i]);
      if (last.has("next")) {
        flaw = "a line comes behind the last line";
      } else if (line.has("next")) {
        last = line;
      } else if (line.isObject()) {
        changes.add(line);
      } else {
        flaw = "line " + (i + 1) + " is no change";
      }
    }
    if (flaw == null && answer.status() == 200 && !last.has("next")) {
      flaw = "the page has no last line";
    }
    return new Page(
        answer,
        changes,
        last.path("next").asText(),
        last.path("more").asBoolean(),
        Optional.ofNullable(flaw));
  }

  /// Whether the platform answered with a page at all.
  public boolean isPage() {
    return answer.status() == 200;
  }

  public List<String> ids() {
    return changes.stream().map(change -> change.path("id").asText()).toList();
  }

  public List<Long> revs() {
    return changes.stream().map(change -> change.path("rev").asLong()).toList();
  }
}
