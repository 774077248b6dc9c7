package comptoir.value;

/// The opaque id of a shop.
public record ShopId(String value) {

  public ShopId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("ShopId must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
