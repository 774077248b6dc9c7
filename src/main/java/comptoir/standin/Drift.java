package comptoir.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/// Plays a platform of a later version: while it is on, every object has fields that no till knows,
/// feeds have entries with values of enumerations that no till knows, and results have words that
/// no till knows. Safe for any number of threads.
final class Drift {
  private static final String ID = "drift";
  private static final String FIELD =
      ",\"driftedField\":{\"list\":[1,null,{\"a\":\"é\"}],\"flag\":true}";
  private static final String DATA = "{\"driftedText\":\"\",\"driftedList\":[],";
  private static final int EVERY = 5;

  private final AtomicInteger accepted = new AtomicInteger();
  private volatile boolean isOn;

  /// A field to be put behind another, or nothing.
  String field() {
    return isOn ? FIELD : "";
  }

  /// The text of a JSON object, with fields put before its own.
  String data(String object) {
    return isOn && object.length() > 2 ? DATA + object.substring(1) : object;
  }

  void settings(ObjectNode settings) {
    if (isOn && settings.path("places") instanceof ArrayNode places) {
      places.addObject().put("id", ID).put("name", "Drift").put("kind", "kiosk");
    }
  }

  /// The words on an envelope. Now and then one that was taken gets an outcome of its own, which a
  /// till cannot understand and has to ask for again.
  ObjectNode result(ObjectNode line) {
    if (!isOn) {
      return line;
    }
    line.putObject("drifted").put("since", 2);
    if (!line.path("outcome").asText().equals("accepted")) {
      return line;
    }
    line.withArray("incidents").addObject().put("code", "drifted-notice").put("subject", ID);
    return accepted.incrementAndGet() % EVERY == 0 ? line.put("outcome", "taken-on-trust") : line;
  }

  void turn(boolean on) {
    isOn = on;
  }

  /// Puts or drops the entries that hold values no till knows.
  void entries(Shelves shelves, boolean on, Instant now) {
    if (!on) {
      for (String feed : FeedDesk.FEEDS) {
        shelves.drop(feed, ID);
      }
      return;
    }
    String currency = shelves.settings().path("currency").asText();
    shelves.put("operators", ID, operator());
    shelves.put("items", ID, item());
    shelves.put("prices", ID, price(currency, now));
    shelves.put("orders", ID, order(currency, now));
    shelves.put("reservations", ID, reservation(currency, now));
    shelves.put("customers", ID, customer());
    shelves.put("coupons", ID, coupon(currency));
  }

  private static ObjectNode operator() {
    ObjectNode operator = node().put("name", "Drift").put("role", "steward");
    operator.putArray("rights").add("drifted-right");
    operator
        .putObject("pin")
        .put("algorithm", "pbkdf2-hmac-sha256")
        .put("iterations", 60_000)
        .put("salt", "ZHJpZnQ=")
        .put("hash", "ZHJpZnQ=");
    return operator;
  }

  private static ObjectNode item() {
    ObjectNode item = node().put("sku", ID).put("name", "Drift").put("category", "Drift");
    item.put("vat", "drifted-vat").put("image", "hologram:drift");
    item.putArray("codes");
    item.putArray("flags").add("drifted-flag");
    return item;
  }

  private static ObjectNode price(String currency, Instant now) {
    return node()
        .put("item", ID)
        .put("list", "outlet")
        .put("unitMilli", 1000)
        .put("currency", currency)
        .put("asOf", now.toString());
  }

  private static ObjectNode order(String currency, Instant now) {
    ObjectNode order = node().put("number", ID).put("channel", "hologram").put("kind", "swap");
    order.put("placedAt", now.toString()).put("status", "drifted");
    order.put("currency", currency).put("totalMinor", 0).putArray("lines");
    return order;
  }

  private static ObjectNode reservation(String currency, Instant now) {
    ObjectNode reservation = node().put("order", ID).put("number", ID).put("kind", "drone");
    reservation.put("state", "airborne").put("paid", true).put("code", ID);
    reservation.put("requestedAt", now.toString()).put("currency", currency).putArray("lines");
    return reservation;
  }

  private static ObjectNode customer() {
    ObjectNode customer = node().put("givenName", "Drift").put("familyName", "Drift");
    customer.putArray("consents").addObject().put("channel", "hologram").put("granted", false);
    return customer;
  }

  private static ObjectNode coupon(String currency) {
    return node()
        .put("label", "Drift")
        .put("amountMinor", 1)
        .put("currency", currency)
        .put("singleUse", true)
        .put("state", "paused");
  }

  private static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }
}
