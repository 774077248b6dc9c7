package comptoir.tender;

/// A way to pay.
public enum TenderMode {
  CASH,
  /// A card, its amount typed by hand on a separate card reader.
  CARD_MANUAL,
  /// What is given back, in cash; its amount is negative.
  CHANGE
}
