package comptoir.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.InstantSource;
import java.util.Locale;

/// The retailer's web shop: what people order there to fetch it in this shop.
final class WebShop {
  private static final int CODE_BYTES = 4;

  /// Both a unit price and a quantity are counted in thousandths.
  private static final int THOUSANDTHS_TWICE = 6;

  private final FileTable file;
  private final InstantSource clock;

  WebShop(FileTable file, InstantSource clock) {
    this.file = file;
    this.clock = clock;
  }

  /// Somebody orders so much of an article at the web's price. From then on it is an order of the
  /// channel `web` and a reservation of this shop; the stock goes down with the hand-over.
  ///
  /// @param wanted `item`, `qtyMilli`, and whether it is `paid`
  /// @return `reservation`, `number`, `code`, `at`
  /// @throws IllegalArgumentException where the web does not sell the article
  ObjectNode order(Fields wanted) {
    String item = wanted.text("item");
    long qtyMilli = wanted.number("qtyMilli");
    boolean paid = wanted.flag("paid");
    return file.write(tx -> place(new Shelves(tx.entries()), item, qtyMilli, paid));
  }

  private ObjectNode place(Shelves shelves, String item, long qtyMilli, boolean paid) {
    String id = "web-" + StandIn.random(Office.ID_BYTES);
    String number = "W-" + StandIn.random(CODE_BYTES).toUpperCase(Locale.ROOT);
    String at = clock.instant().toString();
    JsonNode price = entry(shelves, "prices", item + "/web");
    ObjectNode line = line(shelves, item, qtyMilli, price);
    ObjectNode order = head(number, price, line);
    order.put("channel", "web").put("kind", "sale").put("status", "preparing").put("placedAt", at);
    order.set("totalMinor", line.path("totalMinor"));
    shelves.put("orders", id, order);
    ObjectNode reservation = head(number, price, line).put("order", id).put("state", "requested");
    reservation.put("kind", paid ? "click-and-collect" : "e-reservation").put("paid", paid);
    shelves.put("reservations", id, reservation.put("code", number).put("requestedAt", at));
    return JsonNodeFactory.instance
        .objectNode()
        .put("reservation", id)
        .put("number", number)
        .put("code", number)
        .put("at", at);
  }

  private static ObjectNode head(String number, JsonNode price, ObjectNode line) {
    ObjectNode head = JsonNodeFactory.instance.objectNode().put("number", number);
    head.set("currency", price.path("currency"));
    head.putArray("lines").add(line);
    return head;
  }

  private static ObjectNode line(Shelves shelves, String item, long qtyMilli, JsonNode price) {
    JsonNode article = entry(shelves, "items", item);
    long unitMilli = price.path("unitMilli").asLong();
    return JsonNodeFactory.instance
        .objectNode()
        .put("n", 1)
        .put("item", item)
        .put("sku", article.path("sku").asText())
        .put("label", article.path("name").asText())
        .put("qtyMilli", qtyMilli)
        .put("unitMilli", unitMilli)
        .put("totalMinor", total(unitMilli, qtyMilli))
        .put("bp", rate(shelves, article.path("vat").asText()));
  }

  private static long total(long unitMilli, long qtyMilli) {
    var exact = BigDecimal.valueOf(unitMilli).multiply(BigDecimal.valueOf(qtyMilli));
    return exact
        .movePointLeft(THOUSANDTHS_TWICE)
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  private static JsonNode entry(Shelves shelves, String feed, String id) {
    return shelves
        .find(feed, id)
        .orElseThrow(() -> new IllegalArgumentException("There is no " + id + " in " + feed + "."));
  }

  private static int rate(Shelves shelves, String category) {
    for (JsonNode rate : shelves.settings().path("vatRates")) {
      if (rate.path("category").asText().equals(category)) {
        return rate.path("bp").asInt();
      }
    }
    throw new IllegalArgumentException("There is no rate of " + category + ".");
  }
}
