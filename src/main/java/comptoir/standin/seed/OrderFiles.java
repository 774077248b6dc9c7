package comptoir.standin.seed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Orders of all channels with their lines, and the reservations that wait for a hand-over.
final class OrderFiles {
  private static final List<String> STATES =
      List.of("requested", "preparing", "ready", "handed-over", "expired", "released", "cancelled");

  private final Reading reading;
  private final ShopFiles shop;
  private final Map<String, CatalogueFiles.Item> items;
  private final Map<String, Json> customers;
  private final Map<String, Order> orders = new LinkedHashMap<>();

  /// What a reservation needs to know of its order.
  private record Order(String number, @Nullable String customer) {}

  /// An entry whose lines come from another file.
  private record Headed(String id, Json json, List<String> lines, Set<Long> numbers) {
    Headed(String id, Json json) {
      this(id, json, new ArrayList<>(4), new HashSet<>(4));
    }

    void add(Row row, Json line) {
      long n = row.number("n");
      if (!numbers.add(n)) {
        throw new BadRow(id + " has a line " + n + " already");
      }
      lines.add(line.text());
    }
  }

  OrderFiles(Reading reading, ShopFiles shop, CatalogueFiles catalogue, CustomerFile customers) {
    this.reading = reading;
    this.shop = shop;
    this.items = catalogue.items();
    this.customers = customers.customers();
  }

  void read() {
    orders();
    reservations();
  }

  private void orders() {
    Map<String, Headed> heads = new LinkedHashMap<>();
    reading.unique(
        "orders.csv",
        List.of(
            "id",
            "number",
            "customer",
            "channel",
            "kind",
            "of",
            "placed_at",
            "status",
            "total_minor"),
        row -> order(row, heads));
    reading
        .file("order-lines.csv")
        .each(
            List.of("order", "n", "item", "sku", "label", "qty_milli", "unit_minor", "total_minor"),
            row -> orderLine(row, heads));
    pour("orders", heads);
  }

  private void order(Row row, Map<String, Headed> heads) {
    String id = row.text("id");
    String customer = row.optional("customer");
    if (customer != null) {
      Reading.known(customers, customer, "customers.csv");
    }
    String number = row.text("number");
    Json json =
        new Json()
            .with("number", number)
            .with("customer", customer)
            .with("channel", row.text("channel"))
            .with("kind", row.oneOf("kind", List.of("sale", "return")))
            .with("of", row.optional("of"))
            .with("placedAt", reading.needInstant(row, "placed_at"))
            .with("status", row.text("status"))
            .with("currency", reading.settings().currency())
            .with("totalMinor", row.number("total_minor"));
    heads.put(id, new Headed(id, json));
    orders.put(id, new Order(number, customer));
  }

  private void orderLine(Row row, Map<String, Headed> heads) {
    Headed order = Reading.known(heads, row.text("order"), "orders.csv");
    String item = row.optional("item");
    boolean unknown = item != null && !items.containsKey(item);
    order.add(
        row,
        new Json()
            .with("n", row.number("n"))
            .with("item", unknown ? null : item)
            .with("sku", row.text("sku"))
            .with("label", row.text("label"))
            .with("qtyMilli", row.number("qty_milli"))
            .with("unitMilli", row.milli("unit_minor"))
            .with("totalMinor", row.number("total_minor")));
    if (unknown) {
      reading
          .notices()
          .loaded("order-lines.csv", row.line(), "without its item: no " + item + " in items.csv");
    }
  }

  private void reservations() {
    Map<String, Headed> heads = new LinkedHashMap<>();
    reading.unique(
        "reservations.csv",
        List.of(
            "id",
            "order",
            "kind",
            "state",
            "paid",
            "code",
            "locker",
            "requested_at",
            "ready_at",
            "expires_at"),
        row -> reservation(row, heads));
    Map<String, Long> rates = new HashMap<>();
    reading
        .file("reservation-lines.csv")
        .each(
            List.of("reservation", "n", "item", "label", "qty_milli", "unit_minor", "total_minor"),
            row -> reservationLine(row, heads, rates));
    pour("reservations", heads);
  }

  private void reservation(Row row, Map<String, Headed> heads) {
    String id = row.text("id");
    String orderId = row.text("order");
    Order order = Reading.known(orders, orderId, "orders.csv");
    boolean paid = row.oneOf("paid", List.of("true", "false", "yes", "no")).matches("true|yes");
    Json json =
        new Json()
            .with("order", orderId)
            .with("number", order.number())
            .with("customer", order.customer())
            .with("kind", row.oneOf("kind", List.of("click-and-collect", "e-reservation")))
            .with("state", row.oneOf("state", STATES))
            .with("paid", paid)
            .with("code", row.text("code"))
            .with("locker", row.optional("locker"))
            .with("requestedAt", reading.needInstant(row, "requested_at"))
            .with("readyAt", reading.instant(row, "ready_at"))
            .with("expiresAt", reading.instant(row, "expires_at"))
            .with("currency", reading.settings().currency());
    heads.put(id, new Headed(id, json));
  }

  private void reservationLine(Row row, Map<String, Headed> heads, Map<String, Long> rates) {
    Headed reservation = Reading.known(heads, row.text("reservation"), "reservations.csv");
    String id = row.text("item");
    CatalogueFiles.Item item = Reading.known(items, id, "items.csv");
    reservation.add(
        row,
        new Json()
            .with("n", row.number("n"))
            .with("item", id)
            .with("sku", item.sku())
            .with("label", row.text("label"))
            .with("qtyMilli", row.number("qty_milli"))
            .with("unitMilli", row.milli("unit_minor"))
            .with("totalMinor", row.number("total_minor"))
            .with("bp", rates.computeIfAbsent(item.vat(), shop::rate)));
  }

  private void pour(String feed, Map<String, Headed> heads) {
    for (Headed head : heads.values()) {
      reading.sink().put(feed, head.id(), head.json().raw("lines", head.lines()).text());
    }
  }
}
