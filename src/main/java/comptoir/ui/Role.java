package comptoir.ui;

/// What a colour stands for. Always together with a word and a shape.
public enum Role {
  NEUTRAL("neutral"),
  /// The web, and what can be acted on.
  ACCENT("accent"),
  /// Ready, paid.
  SUCCESS("success"),
  /// Look.
  WARNING("warning"),
  /// Stop.
  DANGER("danger");

  private final String styleClass;

  Role(String styleClass) {
    this.styleClass = styleClass;
  }

  public String styleClass() {
    return styleClass;
  }
}
