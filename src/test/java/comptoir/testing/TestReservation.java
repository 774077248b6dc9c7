package comptoir.testing;

import comptoir.reservation.Reservation;
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
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// Builds a click & collect order of this shop; its id is `r-` and its number.
public record TestReservation(
    String number,
    Reservation.State state,
    boolean paid,
    Optional<CustomerId> customer,
    Currency currency,
    List<Reservation.Line> lines,
    Reservation.Kind kind,
    Optional<Instant> expiresAt) {

  public TestReservation {
    lines = List.copyOf(lines);
  }

  /// Paid on the web and ready, in euros.
  public static TestReservation paid(String number) {
    return new TestReservation(
        number,
        Reservation.State.READY,
        true,
        Optional.empty(),
        TestShop.EUR,
        List.of(),
        Reservation.Kind.CLICK_AND_COLLECT,
        Optional.empty());
  }

  public TestReservation dueHere() {
    return new TestReservation(number, state, false, customer, currency, lines, kind, expiresAt);
  }

  /// Held without being paid, until then.
  public TestReservation heldUntil(Instant end) {
    return new TestReservation(
        number,
        state,
        false,
        customer,
        currency,
        lines,
        Reservation.Kind.E_RESERVATION,
        Optional.of(end));
  }

  /// Kept until then.
  public TestReservation until(Instant end) {
    return new TestReservation(
        number, state, paid, customer, currency, lines, kind, Optional.of(end));
  }

  public TestReservation state(Reservation.State other) {
    return new TestReservation(number, other, paid, customer, currency, lines, kind, expiresAt);
  }

  public TestReservation of(String customerId) {
    return new TestReservation(
        number,
        state,
        paid,
        Optional.of(new CustomerId(customerId)),
        currency,
        lines,
        kind,
        expiresAt);
  }

  /// Whole units at a price in minor units.
  public TestReservation line(String sku, String label, long units, long unitMinor) {
    var unit = UnitPrice.ofMinor(unitMinor, currency);
    Money total = Rounding.lineTotal(unit, Quantity.of(units));
    var more = new ArrayList<>(lines);
    more.add(
        new Reservation.Line(
            lines.size() + 1,
            new ItemId("item-" + sku),
            sku,
            label,
            Quantity.of(units),
            unit,
            total,
            new VatRate(2000)));
    return new TestReservation(number, state, paid, customer, currency, more, kind, expiresAt);
  }

  public ReservationId id() {
    return new ReservationId("r-" + number);
  }

  public Reservation reservation() {
    return new Reservation(
        id(),
        new OrderId("o-" + number),
        number,
        customer,
        kind,
        state,
        paid,
        "P" + number,
        Optional.of("A3"),
        Instant.parse("2026-10-10T09:00:00Z"),
        Optional.of(Instant.parse("2026-10-11T09:00:00Z")),
        expiresAt,
        lines);
  }
}
