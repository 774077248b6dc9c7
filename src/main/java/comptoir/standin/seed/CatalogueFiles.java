package comptoir.standin.seed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Items with their barcodes, prices, stock and promotions.
final class CatalogueFiles {
  private final Reading reading;
  private final ShopFiles shop;
  private final Map<String, Item> items = new LinkedHashMap<>();

  /// What other files need to know of an item.
  record Item(String sku, String vat) {}

  CatalogueFiles(Reading reading, ShopFiles shop) {
    this.reading = reading;
    this.shop = shop;
  }

  Map<String, Item> items() {
    return items;
  }

  void read() {
    items(barcodes());
    prices();
    stock();
    new PromotionFile(reading).read();
  }

  private record Barcode(long line, String code) {}

  private Map<String, List<Barcode>> barcodes() {
    Map<String, List<Barcode>> codes = new HashMap<>();
    reading
        .file("barcodes.csv")
        .each(
            List.of("item", "code"),
            row ->
                codes
                    .computeIfAbsent(row.text("item"), id -> new ArrayList<>(1))
                    .add(new Barcode(row.line(), row.text("code"))));
    return codes;
  }

  private void items(Map<String, List<Barcode>> barcodes) {
    Map<String, String> owners = new HashMap<>();
    reading
        .file("items.csv")
        .required(
            List.of(
                "id",
                "sku",
                "name",
                "category",
                "vat",
                "brand",
                "description",
                "image",
                "flags",
                "companions"),
            Reading.once("id", row -> item(row, barcodes, owners)));
    barcodes.forEach(
        (item, codes) ->
            codes.forEach(
                code ->
                    reading
                        .notices()
                        .leftOut(
                            "barcodes.csv",
                            code.line(),
                            item + " is not in items.csv, or was left out there")));
  }

  private void item(Row row, Map<String, List<Barcode>> barcodes, Map<String, String> owners) {
    String id = row.text("id");
    String vat = row.text("vat");
    if (!shop.knowsVat(vat)) {
      throw new BadRow("vat " + vat + " is not in vat-rates.csv");
    }
    Item item = new Item(row.text("sku"), vat);
    Json json =
        new Json()
            .with("sku", item.sku())
            .with("name", row.text("name"))
            .with("category", row.text("category"))
            .with("vat", vat)
            .with("brand", row.optional("brand"))
            .with("description", row.optional("description"))
            .with("image", row.optional("image"));
    items.put(id, item);
    List<Barcode> own = barcodes.remove(id);
    json.with("codes", own == null ? List.of() : codes(id, own, owners))
        .with("flags", row.list("flags"));
    if (row.optional("companions") != null) {
      json.with("companions", row.list("companions"));
    }
    reading.sink().put("items", id, json.text());
  }

  private List<String> codes(String item, List<Barcode> own, Map<String, String> owners) {
    Set<String> codes = new HashSet<>();
    List<String> kept = new ArrayList<>(own.size());
    for (Barcode barcode : own) {
      String code = barcode.code();
      if (!codes.add(code)) {
        reading.notices().leftOut("barcodes.csv", barcode.line(), code + " is there twice");
        continue;
      }
      kept.add(code);
      noticeDoubt(item, barcode, owners);
    }
    return kept;
  }

  private void noticeDoubt(String item, Barcode barcode, Map<String, String> owners) {
    String code = barcode.code();
    String owner = owners.putIfAbsent(code, item);
    if (owner != null) {
      reading
          .notices()
          .loaded(
              "barcodes.csv",
              barcode.line(),
              code + " is on " + owner + " and on " + item + ": a scan has to ask");
    }
    if (Gtin.hasWrongCheckDigit(code)) {
      reading.notices().loaded("barcodes.csv", barcode.line(), code + " has a wrong check digit");
    }
  }

  private void prices() {
    Set<String> seen = new HashSet<>();
    reading
        .file("prices.csv")
        .required(
            List.of("item", "list", "unit_minor", "from", "to", "prior30_minor", "as_of"),
            row -> price(row, seen));
  }

  private void price(Row row, Set<String> seen) {
    String item = row.text("item");
    Reading.known(items, item, "items.csv");
    String list = row.oneOf("list", List.of("shop", "web"));
    long unit = row.milli("unit_minor");
    if (unit < 0) {
      throw new BadRow("unit_minor is below zero");
    }
    Json json =
        new Json()
            .with("item", item)
            .with("list", list)
            .with("unitMilli", unit)
            .with("currency", reading.settings().currency())
            .with("from", reading.date(row, "from"))
            .with("to", reading.date(row, "to"))
            .with("prior30Milli", row.optionalMilli("prior30_minor"))
            .with("asOf", reading.needInstant(row, "as_of"));
    String id = item + "/" + list;
    if (!seen.add(id)) {
      throw new BadRow(item + " has a price in the list " + list + " already");
    }
    reading.sink().put("prices", id, json.text());
  }

  private void stock() {
    Set<String> seen = new HashSet<>();
    reading
        .file("stock.csv")
        .each(List.of("item", "place", "qty_milli", "as_of"), row -> stockLevel(row, seen));
  }

  private void stockLevel(Row row, Set<String> seen) {
    String item = row.text("item");
    Reading.known(items, item, "items.csv");
    String place = row.text("place");
    if (!shop.knowsPlace(place)) {
      throw new BadRow(place + " is not in places.csv");
    }
    Json json =
        new Json()
            .with("item", item)
            .with("place", place)
            .with("qtyMilli", row.number("qty_milli"))
            .with("asOf", reading.needInstant(row, "as_of"));
    String id = item + "@" + place;
    if (!seen.add(id)) {
      throw new BadRow(item + " has a stock level at " + place + " already");
    }
    reading.sink().put("stock", id, json.text());
  }
}
