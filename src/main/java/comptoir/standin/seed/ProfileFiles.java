package comptoir.standin.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What is known of customers beyond who they are: purposes they agreed to, preferences, the one
/// advice, signals, their basket and their wish list on the web.
final class ProfileFiles {
  private final Reading reading;
  private final Map<String, Json> customers;
  private final Map<String, CatalogueFiles.Item> items;

  ProfileFiles(
      Reading reading, Map<String, Json> customers, Map<String, CatalogueFiles.Item> items) {
    this.reading = reading;
    this.customers = customers;
    this.items = items;
  }

  void read() {
    each("consents.csv", List.of("customer", "purpose", "given", "wording"), this::consent);
    each("preferences.csv", List.of("customer", "kind", "label", "text"), this::preference);
    each("advice.csv", List.of("customer", "id", "title", "reason", "item"), this::advice);
    each(
        "signals.csv",
        List.of("customer", "kind", "text", "at", "expires_at", "points", "source", "consent"),
        this::signal);
    each(
        "web-lists.csv",
        List.of(
            "customer", "list", "updated_at", "item", "sku", "label", "qty_milli", "unit_minor"),
        this::listLine);
  }

  private void each(String file, List<String> columns, Consumer<Row> use) {
    reading.file(file).each(columns, use);
  }

  private ObjectNode customer(Row row) {
    return Reading.known(customers, row.text("customer"), "customers.csv").node();
  }

  private void consent(Row row) {
    ObjectNode customer = customer(row);
    String purpose = row.text("purpose");
    customer
        .path("consents")
        .forEach(
            it -> {
              if (it.path("channel").asText().equals(purpose)) {
                throw new BadRow("the customer has a consent for " + purpose + " already");
              }
            });
    boolean granted = !row.text("given").equals("no");
    Json json =
        new Json()
            .with("channel", purpose)
            .with("granted", granted)
            .with("at", granted ? reading.date(row, "given") : null)
            .with("wording", row.optional("wording"));
    customer.withArray("consents").add(json.node());
  }

  private void preference(Row row) {
    Json json =
        new Json()
            .with("kind", row.text("kind"))
            .with("label", row.optional("label"))
            .with("text", row.text("text"));
    customer(row).withArray("preferences").add(json.node());
  }

  private void advice(Row row) {
    ObjectNode customer = customer(row);
    if (customer.has("advice")) {
      throw new BadRow("the customer has an advice already");
    }
    String item = row.optional("item");
    if (item != null) {
      Reading.known(items, item, "items.csv");
    }
    customer.set(
        "advice",
        new Json()
            .with("id", row.text("id"))
            .with("title", row.text("title"))
            .with("reason", row.text("reason"))
            .with("item", item)
            .node());
  }

  private void signal(Row row) {
    Json json =
        new Json()
            .with("kind", row.text("kind"))
            .with("text", row.text("text"))
            .with("at", reading.needInstant(row, "at"))
            .with("expiresAt", reading.instant(row, "expires_at"))
            .with("points", row.optionalNumber("points"))
            .with("source", row.optional("source"))
            .with("consent", row.text("consent"));
    customer(row).withArray("signals").add(json.node());
  }

  /// The first line of a list says when it was last changed.
  private void listLine(Row row) {
    ObjectNode customer = customer(row);
    boolean isBasket = row.oneOf("list", List.of("basket", "wish-list")).equals("basket");
    String name = isBasket ? "basket" : "wishList";
    String updated = reading.needInstant(row, "updated_at");
    ObjectNode line = line(row);
    if (!customer.has(name)) {
      customer.set(
          name,
          new Json()
              .with("updatedAt", updated)
              .with("currency", reading.settings().currency())
              .node());
    }
    customer.withObject("/" + name).withArray("lines").add(line);
  }

  private ObjectNode line(Row row) {
    long quantity = row.number("qty_milli");
    if (quantity <= 0) {
      throw new BadRow("qty_milli " + quantity + " is not above zero");
    }
    long unit = row.milli("unit_minor");
    if (unit < 0) {
      throw new BadRow("unit_minor is below zero");
    }
    @Nullable String item = row.optional("item");
    boolean unknown = item != null && !items.containsKey(item);
    if (unknown) {
      reading
          .notices()
          .loaded("web-lists.csv", row.line(), "without its item: no " + item + " in items.csv");
    }
    return new Json()
        .with("item", unknown ? null : item)
        .with("sku", row.text("sku"))
        .with("label", row.text("label"))
        .with("qtyMilli", quantity)
        .with("unitMilli", unit)
        .node();
  }
}
