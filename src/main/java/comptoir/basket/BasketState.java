package comptoir.basket;

import comptoir.pricing.CouponSplit;
import comptoir.pricing.VatLine;
import comptoir.pricing.VatTable;
import comptoir.reservation.Reservation;
import comptoir.value.CustomerId;
import comptoir.value.Money;
import comptoir.value.OrderId;
import comptoir.value.PurchaseLine;
import comptoir.value.Quantity;
import comptoir.value.ReservationId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// The basket as it stands. All lines and coupons, voided ones too, in the order they were rung up.
///
/// @param promotions what takes something off the lines that count
public record BasketState(
    Optional<CustomerId> customer,
    List<BasketLine> lines,
    List<BasketCoupon> coupons,
    List<PromotionWorth> promotions) {

  public static final BasketState EMPTY = new BasketState(Optional.empty(), List.of());

  public BasketState {
    lines = List.copyOf(lines);
    coupons = List.copyOf(coupons);
    promotions = List.copyOf(promotions);
  }

  /// A basket without coupons and promotions.
  public BasketState(Optional<CustomerId> customer, List<BasketLine> lines) {
    this(customer, lines, List.of(), List.of());
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
    return linesTotal(currency).minus(promotionsOff(currency)).minus(off(currency));
  }

  private Money linesTotal(Currency currency) {
    return Money.sum(live().stream().map(BasketLine::total).toList(), currency);
  }

  /// What is taken off prices, promotions among it, coupons not.
  public Money discount(Currency currency) {
    return Money.sum(live().stream().map(BasketLine::discount).toList(), currency)
        .plus(promotionsOff(currency));
  }

  private Money promotionsOff(Currency currency) {
    return Money.sum(promotions.stream().map(it -> it.off(currency)).toList(), currency);
  }

  /// What a line bears of promotions.
  public Money promotionShare(BasketLine line) {
    return Money.sum(
        promotions.stream()
            .flatMap(it -> it.shares().stream())
            .filter(share -> share.line() == line.n())
            .map(PromotionWorth.Share::off)
            .toList(),
        line.charged().currency());
  }

  /// What the coupons take off together.
  public Money off(Currency currency) {
    return Money.sum(worths(currency).stream().map(CouponWorth::off).toList(), currency);
  }

  /// What each coupon that was not taken out takes off now.
  public List<CouponWorth> worths(Currency currency) {
    var live = liveCoupons();
    return live.isEmpty()
        ? List.of()
        : CouponWorth.of(live, new CouponWorth.Before(customer, goods(currency), promotions));
  }

  /// What is sold costs before any coupon; what comes back is not taken off.
  Money goods(Currency currency) {
    return Money.sum(
        live().stream().map(this::afterPromotions).filter(Money::isPositive).toList(), currency);
  }

  /// What a line costs before any coupon.
  public Money afterPromotions(BasketLine line) {
    return line.total().minus(promotionShare(line));
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

  private VatTable.Rated goods(BasketLine line, Currency currency) {
    var total = afterPromotions(line);
    return new VatTable.Rated(line.vat(), total.isPositive() ? total : Money.zero(currency));
  }

  /// By rate, of what is paid with this basket.
  public List<VatLine> vat() {
    var live = live();
    var shares = shares();
    var rated = new ArrayList<VatTable.Rated>(live.size());
    for (var i = 0; i < live.size(); i++) {
      if (!live.get(i).isPaidBefore()) {
        var due = afterPromotions(live.get(i)).minus(shares.get(i));
        rated.add(new VatTable.Rated(live.get(i).vat(), due));
      }
    }
    return VatTable.of(rated);
  }

  /// The purchases that something comes back of.
  public List<OrderId> purchases() {
    return live().stream()
        .flatMap(line -> line.origin().stream())
        .map(origin -> origin.line().order())
        .distinct()
        .toList();
  }

  /// Whether all that comes back was paid in cash, as far as is known here.
  public boolean isCashBack() {
    var back = live().stream().filter(BasketLine::isReturn).toList();
    return !back.isEmpty()
        && back.stream().allMatch(it -> it.origin().filter(TakenBack.Origin::isCash).isPresent());
  }

  /// How many of a line of a purchase come back with this basket.
  public Quantity broughtBack(PurchaseLine line) {
    return live().stream()
        .filter(it -> it.origin().map(TakenBack.Origin::line).filter(line::equals).isPresent())
        .map(BasketLine::count)
        .reduce(Quantity.ZERO, Quantity::plus);
  }

  /// How many of a line can come back at most, beside what else comes back of the same purchase;
  /// empty where nothing bounds it.
  public Optional<Quantity> most(BasketLine line) {
    return line.origin()
        .map(it -> it.share().left().minus(broughtBack(it.line())).plus(line.count()));
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
    return new BasketState(customer, others, coupons, promotions);
  }

  BasketState withCoupons(List<BasketCoupon> others) {
    return new BasketState(customer, lines, others, promotions);
  }

  /// The same goods for another customer, or for nobody; what promotions take off stands until the
  /// next deed.
  public BasketState with(Optional<CustomerId> other) {
    return new BasketState(other, lines, coupons, promotions);
  }

  BasketState withPromotions(List<PromotionWorth> others) {
    return new BasketState(customer, lines, coupons, others);
  }
}
