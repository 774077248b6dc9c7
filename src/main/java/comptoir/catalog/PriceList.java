package comptoir.catalog;

/// Whose price it is.
public enum PriceList {
  SHOP,
  WEB
}
