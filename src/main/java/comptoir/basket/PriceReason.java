package comptoir.basket;

/// Why a line is not charged at the shop's price.
public enum PriceReason {
  /// Aligned on the web's lower price.
  WEB_ALIGNED("web-align"),
  /// Typed at the register.
  TYPED("typed"),
  /// Printed on the label of this very piece.
  LABEL("label");

  private final String code;

  PriceReason(String code) {
    this.code = code;
  }

  /// The word kept in the journal and on the wire.
  public String code() {
    return code;
  }
}
