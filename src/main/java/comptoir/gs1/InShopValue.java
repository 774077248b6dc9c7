package comptoir.gs1;

/// What an in-store code says besides the item.
///
/// @param amount not negative
public record InShopValue(Kind kind, Decimal amount) {

  /// What it is.
  public enum Kind {
    /// In the shop's currency; it is charged.
    PRICE,
    /// In kilograms.
    WEIGHT,
    /// In pieces, or whatever the item is sold by.
    QUANTITY
  }
}
