package comptoir.drill;

import comptoir.app.Rooms;
import comptoir.basket.Basket.Ringing;
import comptoir.basket.BasketState;
import comptoir.catalog.Offer;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletionStage;

/// A clerk without a screen: does what the screen does, through the same doors.
final class Clerk {

  private static final OperatorId NAME = new OperatorId("OP1");
  private static final int LINES_MOST = 5;
  private static final int SOME = 60;

  private final Rooms rooms;
  private final Share share;
  private final SplittableRandom random;
  private final Witness witness;

  /// Which pick-ups are this clerk's: two tills off line would otherwise hand over the same one.
  record Share(int number, int of) {

    private static final int KEPT = 4;

    /// True where it is this clerk's to hand over on a whim.
    boolean has(Reservation reservation) {
      var draw = Math.floorMod(reservation.id().value().hashCode(), of * KEPT);
      return draw % of == number && draw / of != 0;
    }

    /// True where it is kept for a meeting of two tills.
    boolean isKept(Reservation reservation) {
      return Math.floorMod(reservation.id().value().hashCode(), of * KEPT) / of == 0;
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

  Clerk(Rooms rooms, Share share, SplittableRandom random, Witness witness) {
    this.rooms = rooms;
    this.share = share;
    this.random = random;
    this.witness = witness;
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
    return switch (random.nextInt(10)) {
      case 0 -> onALine(basket, "quantity", n -> rooms.basket().setQuantity(n, quantity()));
      case 1 -> onALine(basket, "align", rooms.basket()::alignOnWeb);
      case 2 -> onALine(basket, "void", rooms.basket()::voidLine);
      case 3 -> pickUp(basket);
      case 4 -> customer();
      default -> add(basket);
    };
  }

  private BasketState add(BasketState basket) {
    var offers = offers();
    if (offers.isEmpty()) {
      return basket;
    }
    var offer = offers.get(random.nextInt(offers.size()));
    return act("add", rooms.basket().add(Ringing.one(offer, NAME), settings()));
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

  private BasketState pickUp(BasketState basket) {
    var ready = ready().stream().filter(share::has).toList();
    return ready.isEmpty()
        ? add(basket)
        : pickUp(ready.get(random.nextInt(ready.size())));
  }

  /// Puts a reservation on the basket.
  BasketState pickUp(Reservation reservation) {
    return act("pick-up", rooms.basket().pickUp(reservation, NAME));
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
    var request = new Checkout.Request(basket, tenders(basket, settings), NAME, settings);
    return switch (Till.join(rooms.checkout().settle(request))) {
      case Settlement.Settled settled -> {
        witness.done(settled.entry());
        yield Optional.of(settled.entry());
      }
      case Settlement.NotReady refused -> {
        act("cancel", rooms.basket().cancel());
        yield Optional.empty();
      }
      case Settlement.BasketChanged _,
          Settlement.NothingToSettle _,
          Settlement.NotPaid _ ->
          throw new IllegalStateException("Not settled");
    };
  }

  private TenderState tenders(BasketState basket, ShopSettings settings) {
    var total = basket.total(settings.currency());
    if (total.isZero()) {
      return TenderState.due(total);
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
