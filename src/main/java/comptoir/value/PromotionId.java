package comptoir.value;

/// The opaque id of a promotion on the platform.
public record PromotionId(String value) implements Comparable<PromotionId> {

  public PromotionId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("PromotionId must not be blank");
    }
  }

  @Override
  public int compareTo(PromotionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
