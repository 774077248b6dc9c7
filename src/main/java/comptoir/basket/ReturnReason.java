package comptoir.basket;

/// Why an article is brought back.
public enum ReturnReason {
  CHANGED_MIND("changed-mind"),
  FAULTY("faulty"),
  WRONG_ITEM("wrong-item"),
  OTHER("other");

  private final String code;

  ReturnReason(String code) {
    this.code = code;
  }

  /// Where goods of a purchase that is known go unless a person says otherwise.
  public Destination destination() {
    return this == FAULTY ? Destination.DEFECT : Destination.SHELF;
  }

  /// The word kept in the journal and on the wire.
  public String code() {
    return code;
  }
}
