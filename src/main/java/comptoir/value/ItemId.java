package comptoir.value;

/// The opaque id of an item (GS1 trade item) on the platform.
public record ItemId(String value) {

  public ItemId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("ItemId must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
