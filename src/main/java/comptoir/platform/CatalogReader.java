package comptoir.platform;

import comptoir.catalog.Item;
import comptoir.catalog.Price;
import comptoir.catalog.PriceList;
import comptoir.catalog.StockLevel;
import comptoir.value.ItemId;
import comptoir.value.PlaceId;
import java.util.Optional;
import java.util.Set;

/// Entries of the feeds `items`, `prices` and `stock`.
final class CatalogReader {

  private CatalogReader() {}

  static Item item(String id, Fields data) throws UnreadableException {
    return new Item(
        new ItemId(id),
        data.text("sku"),
        data.text("name"),
        data.optionalText("category").orElse(""),
        data.text("vat"),
        data.optionalText("brand"),
        data.optionalText("description"),
        data.optionalText("image"),
        data.texts("codes"),
        Set.copyOf(data.texts("flags")),
        data.texts("companions").stream().map(ItemId::new).toList());
  }

  static Price price(Fields data) throws UnreadableException {
    var currency = data.currency("currency");
    return new Price(
        new ItemId(data.text("item")),
        list(data.text("list")),
        data.unitPrice("unitMilli", currency),
        data.optionalDate("from"),
        data.optionalDate("to"),
        data.has("prior30Milli")
            ? Optional.of(data.unitPrice("prior30Milli", currency))
            : Optional.empty(),
        data.instant("asOf"));
  }

  private static PriceList list(String name) throws UnreadableException {
    return switch (name) {
      case "shop" -> PriceList.SHOP;
      case "web" -> PriceList.WEB;
      default -> throw new UnreadableException("list is neither shop nor web");
    };
  }

  static StockLevel stock(Fields data) throws UnreadableException {
    return new StockLevel(
        new ItemId(data.text("item")),
        new PlaceId(data.text("place")),
        data.quantity("qtyMilli"),
        data.instant("asOf"));
  }
}
