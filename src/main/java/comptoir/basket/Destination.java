package comptoir.basket;

/// Where goods that come back go.
public enum Destination {
  /// Back on sale in this shop.
  SHELF("shelf"),
  /// Out of sale: it is faulty.
  DEFECT("defect"),
  /// Back to the web's warehouse.
  WEB("web");

  private final String code;

  Destination(String code) {
    this.code = code;
  }

  /// The word kept in the journal and on the wire.
  public String code() {
    return code;
  }
}
