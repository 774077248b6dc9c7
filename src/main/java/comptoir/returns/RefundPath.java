package comptoir.returns;

/// A way in which money goes back to the customer.
public enum RefundPath {
  /// On the separate card reader, its amount typed by hand.
  CARD,
  CASH
}
