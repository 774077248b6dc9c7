package comptoir.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Medusa's ledger in the drill's words: a sale is there as often as Medusa has an order of it,
/// with the total of that order.
final class MedusaLedger {

  private MedusaLedger() {}

  /// @param told the extension's own ledger
  /// @param orders totals of Medusa's orders by transaction
  static Ledger of(JsonNode told, Map<String, List<Long>> orders) {
    var sales = new ArrayList<SaleFacts>();
    for (var sale : told.path("sales")) {
      var totals = orders.getOrDefault(sale.path("transaction").asText(), List.of());
      totals.forEach(total -> sales.add(sale(sale, total)));
    }
    return new Ledger(
        List.copyOf(sales),
        map(told.path("stock"), JsonNode::asLong),
        map(told.path("reservations"), JsonNode::asText),
        list(told.path("handOvers"), JsonNode::asText),
        map(told.path("points"), JsonNode::asLong),
        map(told.path("coupons"), JsonNode::asText),
        map(told.path("erasures"), it -> list(it, JsonNode::asText)));
  }

  private static SaleFacts sale(JsonNode sale, long total) {
    return new SaleFacts(
        sale.path("transaction").asText(),
        sale.path("till").asText(),
        sale.path("seq").asLong(),
        sale.path("number").asText(),
        sale.path("businessDate").asText(),
        sale.path("type").asText(),
        total,
        sale.path("customer").asText(),
        list(sale.path("lines"), MedusaLedger::line),
        list(
            sale.path("tenders"),
            it -> "%s %s %s".formatted(text(it, "n"), text(it, "mode"), text(it, "amountMinor"))),
        list(sale.path("vat"), MedusaLedger::vat),
        list(sale.path("coupons"), it -> text(it, "code") + " " + text(it, "amountMinor")),
        list(sale.path("loyalty"), it -> text(it, "kind") + " " + text(it, "points")),
        sale.path("sha256").asText());
  }

  private static String line(JsonNode line) {
    return SaleFacts.line(
        line.path("n").asLong(),
        line.path("item").asText("-"),
        line.path("qtyMilli").asLong(),
        line.path("totalMinor").asLong(),
        line.path("reservation").asText("-"));
  }

  private static String vat(JsonNode row) {
    return SaleFacts.vat(
        row.path("bp").asLong(),
        row.path("netMinor").asLong(),
        row.path("vatMinor").asLong(),
        row.path("grossMinor").asLong());
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText();
  }

  private static <T> List<T> list(JsonNode nodes, Function<JsonNode, T> each) {
    var all = new ArrayList<T>();
    nodes.forEach(node -> all.add(each.apply(node)));
    return List.copyOf(all);
  }

  private static <T> Map<String, T> map(JsonNode object, Function<JsonNode, T> each) {
    var all = new HashMap<String, T>();
    object.properties().forEach(entry -> all.put(entry.getKey(), each.apply(entry.getValue())));
    return Map.copyOf(all);
  }
}
