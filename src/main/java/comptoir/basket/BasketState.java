package comptoir.basket;

import comptoir.pricing.CouponSplit;
import comptoir.pricing.VatLine;
import comptoir.pricing.VatTable;
import comptoir.reservation.Reservation;
import comptoir.value.CustomerId;
import comptoir.value.Money;
import comptoir.value.Quantity;
import comptoir.value.ReservationId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// The basket as it stands. All lines and coupons, voided ones too, in the order they were rung up.
public record BasketState(
    Optional<CustomerId> customer, List<BasketLine> lines, List<BasketCoupon> coupons) {

  public static final BasketState EMPTY = new BasketState(Optional.empty(), List.of());

  public BasketState {
    lines = List.copyOf(lines);
    coupons = List.copyOf(coupons);
  }

  /// A basket without coupons.
  public BasketState(Optional<CustomerId> customer, List<BasketLine> lines) {
    this(customer, lines, List.of());
  }

  /// The lines that count.
  public List<BasketLine> live() {
    return lines.stream().filter(line -> !line.voided()).toList();
  }

  /// The coupons that were not taken out again.
  public List<BasketCoupon> liveCoupons() {
    return coupons.stream().filter(coupon -> !coupon.voided()).toList();
  }

  /// True where no line counts; there may be a customer and coupons.
  public boolean isEmpty() {
    return live().isEmpty();
  }

  /// What is to be paid; negative where more comes back than is sold.
  public Money total(Currency currency) {
    return linesTotal(currency).minus(off(currency));
  }

  private Money linesTotal(Currency currency) {
    return Money.sum(live().stream().map(BasketLine::total).toList(), currency);
  }

  /// What is taken off prices, without coupons.
  public Money discount(Currency currency) {
    return Money.sum(live().stream().map(BasketLine::discount).toList(), currency);
  }

  /// What the coupons take off together.
  public Money off(Currency currency) {
    return Money.sum(worths(currency).stream().map(CouponWorth::off).toList(), currency);
  }

  /// What each coupon that was not taken out takes off now.
  public List<CouponWorth> worths(Currency currency) {
    var live = liveCoupons();
    return live.isEmpty() ? List.of() : CouponWorth.of(live, customer, goods(currency));
  }

  /// What is sold costs before any coupon; what comes back is not taken off.
  private Money goods(Currency currency) {
    return Money.sum(
        live().stream().map(BasketLine::total).filter(Money::isPositive).toList(), currency);
  }

  /// What of the coupons each line that counts bears, in the order of [#live].
  public List<Money> shares() {
    var live = live();
    if (live.isEmpty()) {
      return List.of();
    }
    var currency = live.getFirst().charged().currency();
    var rated = live.stream().map(line -> goods(line, currency)).toList();
    return CouponSplit.over(off(currency), rated);
  }

  private static VatTable.Rated goods(BasketLine line, Currency currency) {
    var total = line.total();
    return new VatTable.Rated(line.vat(), total.isPositive() ? total : Money.zero(currency));
  }

  /// By rate, of what is paid with this basket.
  public List<VatLine> vat() {
    var live = live();
    var shares = shares();
    var rated = new ArrayList<VatTable.Rated>(live.size());
    for (var i = 0; i < live.size(); i++) {
      if (!live.get(i).isPaidBefore()) {
        rated.add(new VatTable.Rated(live.get(i).vat(), live.get(i).total().minus(shares.get(i))));
      }
    }
    return VatTable.of(rated);
  }

  /// How many articles, those that come back among them.
  public Quantity items() {
    return live().stream().map(BasketLine::count).reduce(Quantity.ZERO, Quantity::plus);
  }

  /// The reservations that are handed over with it.
  public List<ReservationId> pickUps() {
    return live().stream()
        .flatMap(line -> line.pickUp().stream())
        .map(PickUp::reservation)
        .distinct()
        .toList();
  }

  /// What is handed over of a reservation; empty where a line does not say which it is of, and then
  /// it is the whole.
  public List<Reservation.Part> parts(ReservationId reservation) {
    var given =
        live().stream()
            .filter(line -> line.pickUp().filter(it -> isOf(it, reservation)).isPresent())
            .toList();
    var parts = new ArrayList<Reservation.Part>(given.size());
    for (var line : given) {
      var n = line.pickUp().flatMap(PickUp::line);
      if (n.isEmpty()) {
        return List.of();
      }
      parts.add(new Reservation.Part(n.get(), line.quantity()));
    }
    return List.copyOf(parts);
  }

  private static boolean isOf(PickUp pickUp, ReservationId reservation) {
    return pickUp.reservation().equals(reservation);
  }

  public Optional<BasketLine> line(int n) {
    return lines.stream().filter(line -> line.n() == n).findFirst();
  }

  /// The coupon of that number that was not taken out.
  public Optional<BasketCoupon> coupon(int n) {
    return liveCoupons().stream().filter(coupon -> coupon.n() == n).findFirst();
  }

  /// The coupon of that code that was not taken out.
  public Optional<BasketCoupon> coupon(String code) {
    return liveCoupons().stream().filter(coupon -> coupon.code().equals(code)).findFirst();
  }

  /// Lines and coupons are numbered in one series.
  int nextNumber() {
    return lines.size() + coupons.size() + 1;
  }

  BasketState with(List<BasketLine> others) {
    return new BasketState(customer, others, coupons);
  }

  BasketState withCoupons(List<BasketCoupon> others) {
    return new BasketState(customer, lines, others);
  }

  BasketState with(Optional<CustomerId> other) {
    return new BasketState(other, lines, coupons);
  }
}
