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

  /// A second scan of the same item at the same price raises the quantity of its line. What is
  /// weighed stays apart: each piece is rounded by itself, as its label was.
  static BasketState add(BasketState before, BasketLine line) {
    return before.live().stream()
        .filter(present -> isSame(present, line))
        .findFirst()
        .map(present -> quantity(before, present.n(), present.quantity().plus(line.quantity())))
        .orElseGet(() -> appended(before, List.of(line)));
  }

  private static boolean isSame(BasketLine present, BasketLine line) {
    return present.item().equals(line.item())
        && present.quantity().isWhole()
        && line.quantity().isWhole()
        && present.charged().equals(line.charged())
        && present.shopPrice().equals(line.shopPrice())
        && present.web().map(WebPrice::unit).equals(line.web().map(WebPrice::unit))
        && present.reason().equals(line.reason())
        && present.vat().equals(line.vat())
        && present.seller().equals(line.seller())
        && present.pickUp().isEmpty()
        && line.pickUp().isEmpty()
        && !present.isReturn();
  }

  static BasketState quantity(BasketState before, int n, Quantity wanted) {
    return PurchaseReturn.valued(
        replaced(
            before, n, line -> isQuantity(before, line, wanted) ? line.withCount(wanted) : line));
  }

  private static boolean isQuantity(BasketState basket, BasketLine line, Quantity wanted) {
    return line.pickUp().isEmpty()
        && wanted.isPositive()
        && basket.most(line).filter(most -> wanted.compareTo(most) > 0).isEmpty();
  }

  /// The article comes back instead of being sold. What is handed over here cannot.
  static BasketState returned(BasketState before, int n, ReturnReason why) {
    return replaced(before, n, line -> line.isOfOrder() ? line : line.asReturned(why));
  }

  /// It is sold after all. What was bought with an order was sold already.
  static BasketState soldAgain(BasketState before, int n) {
    return replaced(before, n, line -> line.isOfOrder() ? line : line.asSold());
  }

  /// Articles of a purchase come back, each worth what was paid for it then.
  static BasketState broughtBack(BasketState before, List<BasketLine> lines) {
    return lines.stream().reduce(before, PurchaseReturn::put, (first, second) -> second);
  }

  /// Puts a coupon on the basket, once.
  static BasketState coupon(BasketState before, BasketCoupon coupon) {
    if (before.coupon(coupon.code()).isPresent()) {
      return before;
    }
    var coupons = new ArrayList<>(before.coupons());
    coupons.add(coupon.numbered(before.nextNumber()));
    return before.withCoupons(coupons);
  }

  private static List<BasketCoupon> withoutCoupon(BasketState before, int n) {
    return before.coupons().stream()
        .map(coupon -> coupon.n() == n ? coupon.asVoided() : coupon)
        .toList();
  }

  /// Voids a line or a coupon; the lines of one reservation go together.
  static BasketState voidLine(BasketState before, int n) {
    var reservation = before.line(n).flatMap(BasketLine::pickUp).map(PickUp::reservation);
    var lines =
        before.lines().stream()
            .map(line -> line.n() == n || isOf(line, reservation) ? line.asVoided() : line)
            .toList();
    return PurchaseReturn.valued(before.with(lines)).withCoupons(withoutCoupon(before, n));
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
            line.isOfOrder()
                ? line
                : line.shopPrice()
                    .map(price -> line.withCharged(price, Optional.empty()))
                    .orElse(line));
  }

  static BasketState typedPrice(BasketState before, int n, UnitPrice price) {
    return replaced(
        before,
        n,
        line -> line.isOfOrder() ? line : line.withCharged(price, Optional.of(PriceReason.TYPED)));
  }

  /// Puts all lines of a reservation on the basket, once.
  static BasketState pickUp(BasketState before, Reservation reservation, List<BasketLine> lines) {
    if (before.pickUps().contains(reservation.id())) {
      return before;
    }
    var customer = before.customer().or(reservation::customer);
    return appended(before.with(customer), lines);
  }

  static BasketState customer(BasketState before, Optional<CustomerId> customer) {
    return before.with(customer);
  }

  /// Without a customer who asked to be forgotten, and without what is theirs alone.
  static BasketState forgotten(BasketState before, CustomerId customer) {
    var coupons =
        before.coupons().stream()
            .map(it -> it.customer().filter(customer::equals).map(own -> it.forgotten()).orElse(it))
            .toList();
    var rest = before.customer().filter(it -> !it.equals(customer));
    return new BasketState(rest, before.lines(), coupons, before.promotions());
  }

  static BasketState appended(BasketState before, List<BasketLine> added) {
    var lines = new ArrayList<>(before.lines());
    var next = before.nextNumber();
    for (var line : added) {
      lines.add(line.numbered(next++));
    }
    return before.with(lines);
  }

  private static BasketState replaced(BasketState before, int n, UnaryOperator<BasketLine> change) {
    var lines =
        before.lines().stream()
            .map(line -> line.n() == n && !line.voided() ? change.apply(line) : line)
            .toList();
    return before.with(lines);
  }
}
