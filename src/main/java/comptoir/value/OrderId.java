package comptoir.value;

/// The opaque id of an order or sale of any channel.
public record OrderId(String value) {

  public OrderId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("OrderId must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
