package comptoir.sale;

import comptoir.basket.Basket;
import comptoir.basket.BasketState;
import comptoir.catalog.Catalog;
import comptoir.coupon.Coupons;
import comptoir.customer.Customers;
import comptoir.customer.PastOrder;
import comptoir.db.Database;
import comptoir.db.Tx;
import comptoir.fiscal.Country;
import comptoir.journal.Draft;
import comptoir.journal.Journal;
import comptoir.journal.Journalled;
import comptoir.loyalty.Loyalty;
import comptoir.outbox.Envelope;
import comptoir.outbox.Outbox;
import comptoir.pricing.PaidShare;
import comptoir.reservation.HandOver;
import comptoir.reservation.Handing;
import comptoir.reservation.Reservation;
import comptoir.reservation.Reservations;
import comptoir.returns.Returns;
import comptoir.settings.ShopSettings;
import comptoir.tender.TenderState;
import comptoir.till.TillBook;
import comptoir.value.EnvelopeId;
import comptoir.value.Ids;
import comptoir.value.OperatorId;
import comptoir.value.OrderId;
import comptoir.value.PurchaseLine;
import comptoir.value.TransactionId;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// The door to settling a basket. The commit runs on `db-write`.
public final class Checkout {

  private final Database database;
  private final Rooms rooms;
  private final Ids ids;
  private final InstantSource clock;
  private volatile CompletionStage<?> free = CompletableFuture.completedStage(null);

  /// What changes together.
  public record Rooms(
      Basket basket,
      Journal journal,
      Outbox outbox,
      TillBook till,
      Reservations reservations,
      Catalog catalog,
      Customers customers,
      Coupons coupons,
      Loyalty loyalty,
      Returns returns) {}

  public Checkout(Database database, Rooms rooms, Ids ids, InstantSource clock) {
    this.database = database;
    this.rooms = rooms;
    this.ids = ids;
    this.clock = clock;
  }

  /// What is settled, as it was shown to the person who pays.
  public record Request(
      BasketState basket, TenderState tenders, OperatorId operator, ShopSettings settings) {}

  /// Has sales wait until that has completed: before it is known how far the till's series has
  /// come, none gets a number. Must complete without a failure.
  public void holdUntil(CompletionStage<?> known) {
    free = known;
  }

  /// Settles the basket. When it completes with [Settlement.Settled] all of it is on the disk; with
  /// anything else, or a fault, nothing has changed.
  public CompletionStage<Settlement> settle(Request request) {
    return free.thenCompose(it -> database.write(tx -> settle(tx, current(tx, request))));
  }

  /// The platform may have said meanwhile that the customer is one it had: who pays need not know.
  private Request current(Tx tx, Request shown) {
    return new Request(
        current(tx, shown.basket()), shown.tenders(), shown.operator(), shown.settings());
  }

  private BasketState current(Tx tx, BasketState basket) {
    return basket.with(basket.customer().map(it -> rooms.customers().told().resolve(tx, it)));
  }

  private Settlement settle(Tx tx, Request request) {
    var refusal = refusal(tx, request);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    var steps = handOver(tx, request);
    for (var step : steps) {
      if (!(step instanceof HandOver.Done)) {
        tx.rollback();
        return notReady(step);
      }
    }
    return new Settlement.Settled(commit(tx, request, steps));
  }

  /// The one commit.
  private Journalled commit(Tx tx, Request request, List<HandOver> steps) {
    var country = Country.of(request.settings().country());
    var entry = rooms.journal().append(tx, draft(request), country.fiscal());
    rooms.till().book(tx, entry.transaction());
    var envelope = enqueue(tx, entry, steps);
    rooms.catalog().sold(tx, envelope, Sold.quantities(entry.transaction()));
    Sold.order(entry).ifPresent(order -> rooms.customers().soldHere(tx, order));
    Sold.uses(entry, envelope).forEach(use -> rooms.coupons().use(tx, use));
    Sold.moves(entry, envelope).forEach(move -> rooms.loyalty().move(tx, move));
    rooms.basket().close(tx);
    return entry;
  }

  private Optional<Settlement> refusal(Tx tx, Request request) {
    if (!current(tx, rooms.basket().current(tx)).equals(request.basket())) {
      return Optional.of(new Settlement.BasketChanged());
    }
    if (request.basket().isEmpty()) {
      return Optional.of(new Settlement.NothingToSettle());
    }
    var total = request.basket().total(request.settings().currency());
    var used = usedBefore(tx, request);
    if (used.isPresent()) {
      return used;
    }
    var returned = returnedMeanwhile(tx, request.basket());
    if (returned.isPresent()) {
      return returned;
    }
    var isPaid = request.tenders().total().equals(total) && request.tenders().isSettled();
    return isPaid ? Optional.empty() : Optional.of(new Settlement.NotPaid());
  }

  /// A coupon may have been used between being put on the basket and being paid with.
  private Optional<Settlement> usedBefore(Tx tx, Request request) {
    return request.basket().worths(request.settings().currency()).stream()
        .filter(worth -> worth.isRedeemed() && worth.coupon().singleUse())
        .map(worth -> worth.coupon().code())
        .filter(code -> rooms.coupons().isUsed(tx, code))
        .findFirst()
        .map(Settlement.CouponUsed::new);
  }

  /// What was left of a purchase when it was put on the basket is left now, or the basket must be
  /// looked at again: another till may have taken the same goods back.
  private Optional<Settlement> returnedMeanwhile(Tx tx, BasketState basket) {
    Map<PurchaseLine, PaidShare> left = new HashMap<>();
    for (var order : basket.purchases()) {
      purchase(tx, order).ifPresent(it -> left.putAll(rooms.returns().left(tx, it).shares()));
    }
    return basket.live().stream()
        .flatMap(line -> line.origin().stream())
        .filter(it -> !it.share().equals(left.getOrDefault(it.line(), it.share())))
        .findFirst()
        .map(it -> new Settlement.ReturnedMeanwhile(it.orderNumber()));
  }

  private Optional<PastOrder> purchase(Tx tx, OrderId order) {
    return rooms
        .customers()
        .order(tx, order)
        .or(
            () ->
                TransactionId.ofText(order.value())
                    .flatMap(it -> rooms.journal().find(tx, it))
                    .map(PastSale::of));
  }

  private List<HandOver> handOver(Tx tx, Request request) {
    var basket = request.basket();
    var now = clock.instant();
    return basket.pickUps().stream()
        .map(id -> new Handing(id, basket.parts(id), request.operator(), now))
        .map(handing -> rooms.reservations().handOver(tx, handing))
        .toList();
  }

  private static Settlement notReady(HandOver step) {
    return switch (step) {
      case HandOver.Done done -> throw new IllegalArgumentException("Done: " + done.id());
      case HandOver.WrongState wrong -> new Settlement.NotReady(wrong.id(), wrong.present());
      case HandOver.WrongLines wrong ->
          new Settlement.NotReady(wrong.id(), Reservation.State.READY);
      case HandOver.Unknown unknown ->
          new Settlement.NotReady(unknown.id(), Reservation.State.OTHER);
    };
  }

  private Draft draft(Request request) {
    return Sold.draft(request, ids.transaction(), clock.instant());
  }

  private EnvelopeId enqueue(Tx tx, Journalled entry, List<HandOver> steps) {
    var sale = Sold.unsent(entry, ids.envelope());
    rooms.outbox().put(tx, sale, clock.instant());
    for (var step : steps) {
      if (step instanceof HandOver.Done done) {
        rooms.outbox().put(tx, step(done, entry, sale.envelope()));
      }
    }
    return sale.envelope();
  }

  private Envelope step(HandOver.Done done, Journalled entry, EnvelopeId sale) {
    return new Envelope.ReservationStep(
        ids.envelope(),
        done.id(),
        done.from(),
        Reservation.State.HANDED_OVER,
        entry.transaction().operator(),
        Optional.of(entry.transaction().id()),
        clock.instant(),
        Optional.of(sale),
        Optional.of(entry.transaction().till()),
        done.parts(),
        Optional.empty());
  }
}
