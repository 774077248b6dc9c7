package comptoir.value;

/// The opaque id of a place that holds stock: a shop, the web, a warehouse.
public record PlaceId(String value) {

  public PlaceId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("PlaceId must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
