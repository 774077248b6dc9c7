package comptoir.standin.seed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The shop itself: its VAT rates, its places, its operators.
final class ShopFiles {
  private static final long WHOLE_BP = 10_000;

  private final Reading reading;
  private final ArrayNode rates = JsonNodeFactory.instance.arrayNode();
  private final ArrayNode places = JsonNodeFactory.instance.arrayNode();
  private final Set<String> vatCategories = new HashSet<>();
  private final Set<String> placeIds = new HashSet<>();

  ShopFiles(Reading reading) {
    this.reading = reading;
  }

  boolean knowsVat(String category) {
    return vatCategories.contains(category);
  }

  boolean knowsPlace(String id) {
    return placeIds.contains(id);
  }

  /// The rate of a category on the day of reading, in basis points; 0 when none is valid then.
  long rate(String category) {
    String today = LocalDate.ofInstant(reading.now(), ZoneOffset.UTC).toString();
    long found = 0;
    for (var rate : rates) {
      boolean valid =
          rate.path("category").asText().equals(category)
              && rate.path("from").asText().compareTo(today) <= 0
              && rate.path("to").asText(today).compareTo(today) >= 0;
      found = valid ? rate.path("bp").asLong() : found;
    }
    return found;
  }

  void read() {
    reading
        .file("vat-rates.csv")
        .required(List.of("category", "rate_bp", "from", "to", "label"), this::rate);
    reading.unique("places.csv", List.of("id", "name", "kind", "distance_m"), this::place);
    addMissingPlace(reading.settings().shop(), reading.settings().shopName(), "shop");
    addMissingPlace("web", "Web", "web");
    Json json = reading.settings().json().with("vatRates", rates).with("places", places);
    reading.sink().put("settings", "shop", json.text());
  }

  void operators(Pinning pins) {
    reading
        .file("operators.csv")
        .required(
            List.of("id", "name", "role", "pin", "rights"),
            Reading.once("id", row -> operator(row, pins)));
  }

  private void rate(Row row) {
    String category = row.text("category");
    long bp = row.number("rate_bp");
    if (bp < 0 || bp >= WHOLE_BP) {
      throw new BadRow("rate_bp " + bp + " is not from 0 to 9999");
    }
    row.text("from");
    rates.add(
        new Json()
            .with("category", category)
            .with("bp", bp)
            .with("from", reading.date(row, "from"))
            .with("to", reading.date(row, "to"))
            .with("label", row.text("label"))
            .node());
    vatCategories.add(category);
  }

  private void place(Row row) {
    String id = row.text("id");
    places.add(
        new Json()
            .with("id", id)
            .with("name", row.text("name"))
            .with("kind", row.oneOf("kind", List.of("shop", "web", "warehouse")))
            .with("distanceM", row.optionalNumber("distance_m"))
            .with("hours", row.optional("hours"))
            .node());
    placeIds.add(id);
  }

  /// A folder must tell the shop's own place and a web place; where it does not, they are made.
  private void addMissingPlace(String id, String name, String kind) {
    boolean there = kind.equals("shop") ? placeIds.contains(id) : hasKind(kind);
    if (there) {
      return;
    }
    places.add(new Json().with("id", id).with("name", name).with("kind", kind).node());
    placeIds.add(id);
    reading.notices().loaded("places.csv", 1, "the place " + id + " was missing and is added");
  }

  private boolean hasKind(String kind) {
    for (var place : places) {
      if (place.path("kind").asText().equals(kind)) {
        return true;
      }
    }
    return false;
  }

  /// What a till needs to check an operator's PIN.
  interface Pinning {
    ObjectNode verifier(String operator, String pin);
  }

  private void operator(Row row, Pinning pins) {
    String id = row.text("id");
    String pin = row.text("pin");
    if (!pin.matches("[0-9]{4,12}")) {
      throw new BadRow("the pin is not 4 to 12 digits");
    }
    Json json =
        new Json()
            .with("name", row.text("name"))
            .with("role", row.oneOf("role", List.of("cashier", "advisor", "manager")))
            .with("rights", row.list("rights"))
            .with("pin", pins.verifier(id, pin));
    reading.sink().put("operators", id, json.text());
  }
}
