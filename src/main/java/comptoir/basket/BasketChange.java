package comptoir.basket;

import comptoir.pricing.WebPrice;
import comptoir.reservation.Reservation;
import comptoir.value.CustomerId;
import comptoir.value.Quantity;
import comptoir.value.ReservationId;
import comptoir.value.UnitPrice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What a person's deed makes of a basket: pure, each from state to state.
final class BasketChange {

  private BasketChange() {}

  /// A second scan of the same item at the same price raises the quantity of its line.
  static BasketState add(BasketState before, BasketLine line) {
    return before.live().stream()
        .filter(present -> isSame(present, line))
        .findFirst()
        .map(present -> quantity(before, present.n(), present.quantity().plus(line.quantity())))
        .orElseGet(() -> appended(before, List.of(line)));
  }

  private static boolean isSame(BasketLine present, BasketLine line) {
    return present.item().equals(line.item())
        && present.charged().equals(line.charged())
        && present.shopPrice().equals(line.shopPrice())
        && present.web().map(WebPrice::unit).equals(line.web().map(WebPrice::unit))
        && present.reason().equals(line.reason())
        && present.vat().equals(line.vat())
        && present.seller().equals(line.seller())
        && present.pickUp().isEmpty()
        && line.pickUp().isEmpty();
  }

  static BasketState quantity(BasketState before, int n, Quantity wanted) {
    return replaced(
        before,
        n,
        line ->
            line.pickUp().isPresent() || !wanted.isPositive() ? line : line.withQuantity(wanted));
  }

  /// Voids a line; the lines of one reservation go together.
  static BasketState voidLine(BasketState before, int n) {
    var reservation = before.line(n).flatMap(BasketLine::pickUp).map(PickUp::reservation);
    var lines =
        before.lines().stream()
            .map(line -> line.n() == n || isOf(line, reservation) ? line.asVoided() : line)
            .toList();
    return new BasketState(before.customer(), lines);
  }

  private static boolean isOf(BasketLine line, Optional<ReservationId> reservation) {
    return reservation.isPresent() && line.pickUp().map(PickUp::reservation).equals(reservation);
  }

  static BasketState align(BasketState before, int n) {
    return replaced(
        before,
        n,
        line ->
            line.canAlign()
                ? line.withCharged(
                    line.web().orElseThrow().unit(), Optional.of(PriceReason.WEB_ALIGNED))
                : line);
  }

  /// Takes an alignment or a typed price back, where the shop has a price.
  static BasketState shopPrice(BasketState before, int n) {
    return replaced(
        before,
        n,
        line ->
            line.pickUp().isPresent()
                ? line
                : line.shopPrice()
                    .map(price -> line.withCharged(price, Optional.empty()))
                    .orElse(line));
  }

  static BasketState typedPrice(BasketState before, int n, UnitPrice price) {
    return replaced(
        before,
        n,
        line ->
            line.pickUp().isPresent()
                ? line
                : line.withCharged(price, Optional.of(PriceReason.TYPED)));
  }

  /// Puts all lines of a reservation on the basket, once.
  static BasketState pickUp(BasketState before, Reservation reservation, List<BasketLine> lines) {
    if (before.pickUps().contains(reservation.id())) {
      return before;
    }
    var customer = before.customer().or(reservation::customer);
    return appended(new BasketState(customer, before.lines()), lines);
  }

  static BasketState customer(BasketState before, Optional<CustomerId> customer) {
    return new BasketState(customer, before.lines());
  }

  private static BasketState appended(BasketState before, List<BasketLine> added) {
    var lines = new ArrayList<>(before.lines());
    added.forEach(line -> lines.add(numbered(line, lines.size() + 1)));
    return new BasketState(before.customer(), lines);
  }

  private static BasketLine numbered(BasketLine line, int n) {
    return new BasketLine(
        n,
        line.item(),
        line.sku(),
        line.label(),
        line.code(),
        line.quantity(),
        line.shopPrice(),
        line.web(),
        line.charged(),
        line.reason(),
        line.vat(),
        line.pickUp(),
        line.voided(),
        line.seller());
  }

  private static BasketState replaced(BasketState before, int n, UnaryOperator<BasketLine> change) {
    var lines =
        before.lines().stream()
            .map(line -> line.n() == n && !line.voided() ? change.apply(line) : line)
            .toList();
    return new BasketState(before.customer(), lines);
  }
}
