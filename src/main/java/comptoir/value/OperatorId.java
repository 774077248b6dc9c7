package comptoir.value;

/// The opaque id of a person who works at the register.
public record OperatorId(String value) {

  public OperatorId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("OperatorId must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
