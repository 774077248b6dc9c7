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

  /// The word kept in the journal and on the wire.
  public String code() {
    return code;
  }
}
