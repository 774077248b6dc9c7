package comptoir.conformance.clause;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the suite has done to the platform, so that it can be undone or told.
public final class Books {
  private final Map<String, Long> soldMilli = new TreeMap<>();
  private final Map<String, Long> points = new TreeMap<>();
  private final List<String> used = new ArrayList<>();
  private int sales;
  private String first = "";
  private String last = "";

  void enter(List<ObjectNode> batch, Posting posting) {
    for (int i = 0; i < batch.size(); i++) {
      ObjectNode envelope = batch.get(i);
      if (envelope.path("kind").asText().equals("sale")
          && posting.result(i).path("outcome").asText().equals("accepted")) {
        enter(envelope.path("body"));
      }
    }
  }

  private void enter(JsonNode sale) {
    sales++;
    last = sale.path("number").asText();
    first = first.isEmpty() ? last : first;
    for (JsonNode line : sale.path("lines")) {
      if (line.has("item") && !line.has("reservation")) {
        soldMilli.merge(line.path("item").asText(), line.path("qtyMilli").asLong(), Long::sum);
      }
    }
    for (JsonNode move : sale.path("loyalty")) {
      long sign = move.path("kind").asText().equals("burn") ? -1 : 1;
      points.merge(sale.path("customer").asText(), sign * move.path("points").asLong(), Long::sum);
    }
  }

  /// Something that cannot be given back.
  void use(String what) {
    used.add(what);
  }

  /// What was sold and not brought back, by item, in thousandths.
  Map<String, Long> soldMilli() {
    return soldMilli;
  }

  /// By how much customers' points moved.
  Map<String, Long> points() {
    return points;
  }

  /// What stays on the platform, a line each.
  public List<String> left() {
    List<String> lines = new ArrayList<>();
    if (sales > 0) {
      lines.add(sales + " sales, " + first + " to " + last);
    }
    lines.addAll(used);
    return lines;
  }
}
