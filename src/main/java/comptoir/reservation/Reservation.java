package comptoir.reservation;

import comptoir.value.CustomerId;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.OrderId;
import comptoir.value.Quantity;
import comptoir.value.ReservationId;
import comptoir.value.UnitPrice;
import comptoir.value.VatRate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Articles set aside in this shop for a customer.
///
/// @param number the order number as the customer knows it
/// @param paid paid before; else due at the counter
/// @param code what the customer shows to pick up
/// @param locker where it lies
public record Reservation(
    ReservationId id,
    OrderId order,
    String number,
    Optional<CustomerId> customer,
    Kind kind,
    State state,
    boolean paid,
    String code,
    Optional<String> locker,
    Instant requestedAt,
    Optional<Instant> readyAt,
    Optional<Instant> expiresAt,
    List<Line> lines) {

  public Reservation {
    lines = List.copyOf(lines);
  }

  /// True where it still asks something of the shop.
  public boolean isOpen() {
    return state.isOpen();
  }

  /// How it was made.
  public enum Kind {
    CLICK_AND_COLLECT,
    E_RESERVATION,
    /// A kind that this version does not know.
    OTHER
  }

  /// The states both sides enforce (till-api.md).
  public enum State {
    REQUESTED,
    PREPARING,
    READY,
    HANDED_OVER,
    EXPIRED,
    RELEASED,
    CANCELLED,
    /// A state that this version does not know: shown, never changed.
    OTHER;

    /// True where it still asks something of the shop.
    public boolean isOpen() {
      return switch (this) {
        case REQUESTED, PREPARING, READY, EXPIRED -> true;
        case HANDED_OVER, RELEASED, CANCELLED, OTHER -> false;
      };
    }

    /// True where it ended without a hand-over.
    boolean isUndone() {
      return this == RELEASED || this == CANCELLED;
    }

    /// True where nothing follows.
    public boolean isFinal() {
      return switch (this) {
        case HANDED_OVER, RELEASED, CANCELLED -> true;
        case REQUESTED, PREPARING, READY, EXPIRED, OTHER -> false;
      };
    }
  }

  /// One article of it, with the price and VAT of the order.
  public record Line(
      int n,
      ItemId item,
      String sku,
      String label,
      Quantity quantity,
      UnitPrice unit,
      Money total,
      VatRate vat) {}
}
