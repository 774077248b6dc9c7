package comptoir.reservation;

import comptoir.value.CustomerId;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.OrderId;
import comptoir.value.Quantity;
import comptoir.value.ReservationId;
import comptoir.value.Rounding;
import comptoir.value.UnitPrice;
import comptoir.value.VatRate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

  /// True where the time is over until which it is kept.
  public boolean isOver(Instant now) {
    return expiresAt.filter(end -> end.isBefore(now)).isPresent();
  }

  /// The same with these of its lines, and no more of each than this; what is zero is left out.
  ///
  /// @param quantities by the numbers of the lines
  public Reservation only(Map<Integer, Quantity> quantities) {
    return withLines(
        lines.stream()
            .filter(line -> quantities.getOrDefault(line.n(), Quantity.ZERO).isPositive())
            .map(line -> line.atMost(Objects.requireNonNull(quantities.get(line.n()))))
            .toList());
  }

  Reservation withLines(List<Line> others) {
    return new Reservation(
        id,
        order,
        number,
        customer,
        kind,
        state,
        paid,
        code,
        locker,
        requestedAt,
        readyAt,
        expiresAt,
        others);
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

    /// As the wire names it: `handed-over`.
    public String wire() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Empty where this version does not know it.
    public static Optional<State> ofWire(String name) {
      return Arrays.stream(values())
          .filter(state -> state != OTHER && state.wire().equals(name))
          .findFirst();
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
      VatRate vat) {

    /// The line itself, or less of it at the same unit price.
    Line atMost(Quantity most) {
      return most.compareTo(quantity) >= 0
          ? this
          : new Line(n, item, sku, label, most, unit, Rounding.lineTotal(unit, most), vat);
    }
  }

  /// So much of one line.
  ///
  /// @param n the number of the line
  /// @param quantity positive
  public record Part(int n, Quantity quantity) {}
}
