package comptoir.value;

/// The opaque id of a register and its till, as the platform names it.
public record TillId(String value) {

  public TillId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("TillId must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
