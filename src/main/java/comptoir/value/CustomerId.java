package comptoir.value;

/// The opaque id of a customer on the platform; a pseudonym, never a name.
public record CustomerId(String value) {

  public CustomerId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("CustomerId must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
