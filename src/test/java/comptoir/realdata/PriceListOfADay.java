package comptoir.realdata;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// The medicines price list as published on one day.
record PriceListOfADay(Map<String, Row> rows) {

  /// One pack; no price (0 cents) where it is free.
  record Row(String ean, String name, long cents) {}

  static PriceListOfADay read(String day) {
    var rows = new LinkedHashMap<String, Row>();
    RealData.each(
        "medicines-prices/prices-" + day + ".csv.gz",
        row -> {
          var ean = row.getField("ean13");
          var name = row.getField("product_name").strip();
          rows.put(
              ean,
              new Row(ean, name.isEmpty() ? ean : name, cents(row.getField("price_incl_fee"))));
        });
    return new PriceListOfADay(rows);
  }

  /// `24,34`, and above a thousand `1,234,56`: the last comma is the decimal one.
  static long cents(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    var point = text.lastIndexOf(',');
    var digits = text.replace(",", "");
    var decimals = point < 0 ? 0 : text.length() - 1 - point;
    return switch (decimals) {
      case 0 -> Long.parseLong(digits) * 100;
      case 1 -> Long.parseLong(digits) * 10;
      case 2 -> Long.parseLong(digits);
      default -> throw new IllegalArgumentException("A price with three decimals: " + text);
    };
  }

  void writeTo(Path folder) {
    try (var writer = new FolderWriter(folder)) {
      writer.frame("EUR", "FR", "Europe/Paris");
      writer.row("vat-rates", "M", "210", "2000-01-01", "", "2,1 %");
      for (var row : rows.values()) {
        writer.row(
            "items", row.ean(), row.ean(), row.name(), "Médicaments", "M", "", "", "", "", "");
        writer.row("barcodes", row.ean(), row.ean());
        if (row.cents() > 0) {
          writer.row(
              "prices",
              row.ean(),
              "shop",
              Long.toString(row.cents()),
              "",
              "",
              "",
              "2026-01-28T00:00:00Z");
        }
      }
    }
  }
}
