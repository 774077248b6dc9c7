package comptoir.standin.demo;

import java.util.List;
import java.util.OptionalInt;

/// One article as the shelves describe it. Prices are euro cents.
///
/// @param code the first barcode, an EAN-13 of the in-store range
/// @param weight how often it sells, compared with the others
/// @param web the web's price, absent where the web does not sell it
record Article(
    String id,
    String sku,
    String code,
    String name,
    Category category,
    String vat,
    String brand,
    String description,
    String image,
    List<String> flags,
    int shop,
    OptionalInt web,
    int weight) {

  /// @param prefix three letters that begin the article numbers
  /// @param number two digits inside the barcode
  record Category(String name, String prefix, int number, String shape, String vat, String flags) {}

  boolean has(String flag) {
    return flags.contains(flag);
  }

  /// Whether the web shop can sell it at all.
  boolean onWeb() {
    return web.isPresent();
  }
}
