package comptoir.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ObjLongConsumer;

/// The lines that a hand-over names, against those of its reservation.
final class GivenLines {
  private static final long PRICE_BY_QUANTITY = 1_000_000;

  private final ObjectNode reservation;
  private final Map<Long, Long> given = new LinkedHashMap<>();

  /// @throws Fields.Malformed when a line is named twice, or none or less of it is given
  GivenLines(ObjectNode reservation, Fields body) {
    this.reservation = reservation;
    for (Line line : body.optionalArray("lines", GivenLines::line)) {
      if (given.put(line.n(), line.qtyMilli()) != null) {
        throw new Fields.Malformed(body.path() + "lines has n " + line.n() + " twice");
      }
    }
  }

  private record Line(long n, long qtyMilli) {}

  private static Line line(Fields fields) {
    long quantity = fields.number("qtyMilli");
    if (quantity < 1) {
      throw new Fields.Malformed(fields.path() + "qtyMilli is not above zero");
    }
    return new Line(fields.number("n"), quantity);
  }

  /// Whether one of them is not a line of it, or more than is left.
  boolean areNotThere() {
    Map<Long, Long> left = new LinkedHashMap<>();
    for (JsonNode line : reservation.path("lines")) {
      left.put(line.path("n").asLong(), line.path("qtyMilli").asLong());
    }
    return given.entrySet().stream()
        .anyMatch(line -> left.getOrDefault(line.getKey(), 0L) < line.getValue());
  }

  /// Whether something is left after them; without lines it is the whole.
  boolean arePart() {
    if (given.isEmpty()) {
      return false;
    }
    for (JsonNode line : reservation.path("lines")) {
      if (taken(line) < line.path("qtyMilli").asLong()) {
        return true;
      }
    }
    return false;
  }

  private long taken(JsonNode line) {
    return given.getOrDefault(line.path("n").asLong(), 0L);
  }

  /// Each article that is given, with how much of it in thousandths.
  void each(ObjLongConsumer<String> goods) {
    for (JsonNode line : reservation.path("lines")) {
      if (taken(line) > 0) {
        goods.accept(line.path("item").asText(), taken(line));
      }
    }
  }

  /// Leaves in the reservation what is not given.
  void takeOff() {
    var lines = reservation.withArray("lines").elements();
    while (lines.hasNext()) {
      var line = (ObjectNode) lines.next();
      long left = line.path("qtyMilli").asLong() - taken(line);
      if (left == 0) {
        lines.remove();
      } else if (taken(line) > 0) {
        line.put("qtyMilli", left).put("totalMinor", total(line, left));
      }
    }
  }

  /// Rounded half up.
  private static long total(JsonNode line, long qtyMilli) {
    long exact = Math.multiplyExact(line.path("unitMilli").asLong(), qtyMilli);
    return Math.floorDiv(exact + PRICE_BY_QUANTITY / 2, PRICE_BY_QUANTITY);
  }
}
