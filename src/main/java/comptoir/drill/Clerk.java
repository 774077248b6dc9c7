package comptoir.drill;

import comptoir.app.Rooms;
import comptoir.basket.Basket.Ringing;
import comptoir.basket.BasketState;
import comptoir.basket.ReturnReason;
import comptoir.catalog.Offer;
import comptoir.coupon.Coupon;
import comptoir.coupon.KnownCoupon;
import comptoir.journal.Journalled;
import comptoir.reservation.Reservation;
import comptoir.sale.Checkout;
import comptoir.sale.Settlement;
import comptoir.settings.ShopSettings;
import comptoir.tender.Tender;
import comptoir.tender.TenderMode;
import comptoir.tender.TenderState;
import comptoir.value.CustomerId;
import comptoir.value.Money;
import comptoir.value.OperatorId;
import comptoir.value.Quantity;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletionStage;

/// A clerk without a screen: does what the screen does, through the same doors.
final class Clerk {

  private static final int OPERATORS = 3;
  private static final int LINES_MOST = 5;
  private static final int SOME = 60;

  private final Rooms rooms;
  private final Share share;
  private final SplittableRandom random;
  private final Witness witness;
  private final InstantSource clock;
  private final OperatorId name;

  /// Which pick-ups and coupons are this clerk's: two tills off line would otherwise hand over the
  /// same one.
  record Share(int number, int of) {

    private static final int KEPT = 4;

    /// True where it is this clerk's to hand over, or to redeem, on a whim.
    boolean has(String id) {
      var draw = Math.floorMod(id.hashCode(), of * KEPT);
      return draw % of == number && draw / of != 0;
    }

    /// True where it is kept for a meeting of two tills.
    boolean isKept(String id) {
      return Math.floorMod(id.hashCode(), of * KEPT) / of == 0;
    }
  }

  /// Sees what the screen would show, when it would show it.
  interface Witness {

    /// Before a deed.
    void about(String deed);

    /// After it.
    void shown(String deed, BasketState basket);

    /// The sale is done: the customer goes.
    void done(Journalled entry);
  }

  Clerk(Till till, Share share, SplittableRandom random, Witness witness) {
    this.rooms = till.rooms();
    this.clock = till.clock();
    this.share = share;
    this.random = random;
    this.witness = witness;
    this.name = new OperatorId("OP" + (1 + random.nextInt(OPERATORS)));
  }

  /// Serves a customer: some deeds, then the sale. Empty where the sale was refused.
  ///
  /// @throws java.util.concurrent.CompletionException where the till has a fault
  Optional<Journalled> serve() {
    ring();
    return settle();
  }

  /// Rings up until there is something to settle.
  void ring() {
    var basket = Till.join(rooms.basket().current());
    var wanted = 1 + random.nextInt(LINES_MOST);
    for (var deeds = 0; deeds < wanted || basket.isEmpty(); deeds++) {
      basket = deed(basket);
    }
  }

  private BasketState deed(BasketState basket) {
    return switch (random.nextInt(13)) {
      case 0 -> onALine(basket, "quantity", n -> rooms.basket().setQuantity(n, quantity()));
      case 1 -> onALine(basket, "align", rooms.basket()::alignOnWeb);
      case 2 -> onALine(basket, "void", rooms.basket()::voidLine);
      case 3 -> pickUp(basket);
      case 4, 5 -> customer();
      case 6 -> coupon(basket);
      case 7 -> onALine(basket, "take-back", n -> rooms.basket().takeBack(n, why()));
      default -> add(basket);
    };
  }

  private BasketState add(BasketState basket) {
    var offers = offers();
    if (offers.isEmpty()) {
      return basket;
    }
    var offer = offers.get(random.nextInt(offers.size()));
    return act("add", rooms.basket().add(Ringing.one(offer, name), settings()));
  }

  private List<Offer> offers() {
    return Till.join(rooms.catalog().search("a", SOME)).stream()
        .filter(offer -> offer.shop().isPresent())
        .sorted(Comparator.comparing(offer -> offer.item().sku()))
        .toList();
  }

  private interface LineDeed {
    CompletionStage<BasketState> on(int n);
  }

  private BasketState onALine(BasketState basket, String name, LineDeed deed) {
    var live = basket.live();
    return live.isEmpty()
        ? add(basket)
        : act(name, deed.on(live.get(random.nextInt(live.size())).n()));
  }

  private Quantity quantity() {
    return Quantity.of(1 + random.nextInt(9));
  }

  private BasketState customer() {
    var id = new CustomerId("c" + random.nextInt(8));
    return act("customer", rooms.basket().setCustomer(Optional.of(id)));
  }

  private ReturnReason why() {
    var reasons = List.copyOf(EnumSet.allOf(ReturnReason.class));
    return reasons.get(random.nextInt(reasons.size()));
  }

  private BasketState coupon(BasketState basket) {
    var own = DrillShop.coupons().stream().filter(share::has).toList();
    var good = own.isEmpty() ? Optional.<Coupon>empty() : good(own.get(random.nextInt(own.size())));
    return good.isEmpty() ? add(basket) : act("coupon", rooms.basket().addCoupon(good.get()));
  }

  private Optional<Coupon> good(String code) {
    var settings = settings();
    var today = LocalDate.ofInstant(clock.instant(), settings.zone());
    return Till.join(rooms.coupons().byCode(code))
        .filter(known -> known.refusal(today, settings.currency()).isEmpty())
        .map(KnownCoupon::coupon);
  }

  boolean canRedeem(String code) {
    return good(code).isPresent();
  }

  /// A coupon that is kept for a meeting of two tills.
  Optional<String> keptCoupon() {
    return DrillShop.coupons().stream().filter(share::isKept).filter(this::canRedeem).findFirst();
  }

  /// Sells something dear with a coupon; true where the sale is done and bears it.
  boolean redeem(String code) {
    Till.join(rooms.basket().cancel());
    var basket = add(BasketState.EMPTY);
    act("quantity", rooms.basket().setQuantity(basket.live().getFirst().n(), Quantity.of(9)));
    act("coupon", rooms.basket().addCoupon(good(code).orElseThrow()));
    return settle().filter(it -> !it.transaction().coupons().isEmpty()).isPresent();
  }

  private BasketState pickUp(BasketState basket) {
    var ready = ready().stream().filter(it -> share.has(it.id().value())).toList();
    return ready.isEmpty() ? add(basket) : pickUp(ready.get(random.nextInt(ready.size())));
  }

  /// Puts a reservation on the basket.
  BasketState pickUp(Reservation reservation) {
    return act("pick-up", rooms.basket().pickUp(reservation, name));
  }

  /// What can be handed over, as this till knows it, by id.
  List<Reservation> ready() {
    return Till.join(rooms.reservations().open()).stream()
        .filter(it -> it.state() == Reservation.State.READY)
        .sorted(Comparator.comparing(it -> it.id().value()))
        .toList();
  }

  /// Settles what is on the basket.
  Optional<Journalled> settle() {
    var basket = Till.join(rooms.basket().current());
    if (basket.isEmpty()) {
      return Optional.empty();
    }
    var settings = settings();
    witness.about("settle");
    var request = new Checkout.Request(basket, tenders(basket, settings), name, settings);
    return switch (Till.join(rooms.checkout().settle(request))) {
      case Settlement.Settled settled -> {
        witness.done(settled.entry());
        yield Optional.of(settled.entry());
      }
      case Settlement.NotReady _, Settlement.CouponUsed _, Settlement.ReturnedMeanwhile _ -> {
        act("cancel", rooms.basket().cancel());
        yield Optional.empty();
      }
      case Settlement.BasketChanged _, Settlement.NothingToSettle _, Settlement.NotPaid _ ->
          throw new IllegalStateException("Not settled");
    };
  }

  private TenderState tenders(BasketState basket, ShopSettings settings) {
    var total = basket.total(settings.currency());
    if (total.isZero()) {
      return TenderState.due(total);
    }
    if (total.isNegative()) {
      return new TenderState(total, List.of(new Tender(TenderMode.CASH, total)));
    }
    var mode = random.nextBoolean() ? TenderMode.CASH : TenderMode.CARD_MANUAL;
    var over = mode == TenderMode.CASH ? random.nextInt(500) : 0;
    return new TenderState(
        total, List.of(new Tender(mode, total.plus(new Money(over, total.currency())))));
  }

  private ShopSettings settings() {
    return Till.join(rooms.settings().current()).orElseThrow();
  }

  private BasketState act(String deed, CompletionStage<BasketState> stage) {
    witness.about(deed);
    var basket = Till.join(stage);
    witness.shown(deed, basket);
    return basket;
  }
}
