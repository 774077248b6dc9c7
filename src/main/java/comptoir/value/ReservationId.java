package comptoir.value;

/// The opaque id of a reservation.
public record ReservationId(String value) {

  public ReservationId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("ReservationId must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
