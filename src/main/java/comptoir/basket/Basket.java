package comptoir.basket;

import comptoir.campaign.Promotions;
import comptoir.catalog.Item;
import comptoir.catalog.Offer;
import comptoir.catalog.Price;
import comptoir.coupon.Coupon;
import comptoir.coupon.KnownCoupon;
import comptoir.customer.Customers;
import comptoir.customer.PastOrder;
import comptoir.db.Database;
import comptoir.db.Tx;
import comptoir.pricing.PaidShare;
import comptoir.pricing.WebPrice;
import comptoir.reservation.Reservation;
import comptoir.settings.AlignPolicy;
import comptoir.settings.Settings;
import comptoir.settings.ShopSettings;
import comptoir.value.CustomerId;
import comptoir.value.Money;
import comptoir.value.OperatorId;
import comptoir.value.PurchaseLine;
import comptoir.value.Quantity;
import comptoir.value.UnitPrice;
import comptoir.value.VatRate;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The door to the open basket. The disk is the truth: each deed changes and writes it in one
/// transaction on `db-write`, in the order the deeds were done; what completes is on disk.
public final class Basket {

  private final Database database;
  private final Reckoner reckoner;
  private final InstantSource clock;

  /// What the disk holds, so that a long basket is not read at every scan. Only `db-write` touches
  /// it, and only after a commit.
  private @Nullable BasketState known;

  private final List<Runnable> watchers = new CopyOnWriteArrayList<>();

  /// Where a basket's promotions come from.
  public record Rooms(Promotions promotions, Settings settings, Customers customers) {}

  public Basket(Database database, Rooms rooms, InstantSource clock) {
    this.database = database;
    this.reckoner = new Reckoner(rooms, clock);
    this.clock = clock;
  }

  /// The basket as it was left, also by a program that was killed.
  public CompletionStage<BasketState> current() {
    return database.read(BasketTable::load);
  }

  public BasketState current(Tx tx) {
    return BasketTable.load(tx);
  }

  /// Rings up an item at today's prices, which from then on stand on the line.
  public CompletionStage<BasketState> add(Ringing ringing, ShopSettings settings) {
    return change(before -> BasketChange.add(before, line(ringing, settings)));
  }

  /// What is rung up and by whom.
  ///
  /// @param code as scanned, where it was
  /// @param typed a price typed at the register; needed where the offer has no shop price
  /// @param quantity positive
  /// @param isOfLabel whether `typed` stands on the label: then it is charged whatever the shop's
  ///   price is
  public record Ringing(
      Offer offer,
      Quantity quantity,
      Optional<String> code,
      Optional<UnitPrice> typed,
      OperatorId seller,
      boolean isOfLabel) {

    public Ringing {
      if (typed.isEmpty() && offer.shop().isEmpty()) {
        throw new IllegalArgumentException("No price for item " + offer.item().id());
      }
      if (!quantity.isPositive()) {
        throw new IllegalArgumentException("Nothing to ring up: " + quantity);
      }
    }

    /// Where no label says a price.
    public Ringing(
        Offer offer,
        Quantity quantity,
        Optional<String> code,
        Optional<UnitPrice> typed,
        OperatorId seller) {
      this(offer, quantity, code, typed, seller, false);
    }

    public static Ringing one(Offer offer, OperatorId seller) {
      return new Ringing(offer, Quantity.ONE, Optional.empty(), Optional.empty(), seller);
    }
  }

  /// Puts a reservation on the basket, or what is given of it, with its prices as ordered; its
  /// customer becomes the basket's where there is none yet. A second time changes nothing.
  public CompletionStage<BasketState> pickUp(Reservation reservation, OperatorId seller) {
    var lines = reservation.lines().stream().map(line -> line(reservation, line, seller)).toList();
    return change(before -> BasketChange.pickUp(before, reservation, lines));
  }

  /// Sets how many, also of what comes back; lines of a pick-up keep theirs.
  ///
  /// @param wanted positive, else nothing changes
  public CompletionStage<BasketState> setQuantity(int n, Quantity wanted) {
    return change(before -> BasketChange.quantity(before, n, wanted));
  }

  /// Puts a coupon on the basket; a second time changes nothing. Whether it is good is for who puts
  /// it there to say; whether it counts hangs on what else is there.
  public CompletionStage<BasketState> addCoupon(Coupon coupon) {
    return change(before -> BasketChange.coupon(before, BasketCoupon.of(coupon)));
  }

  /// The article of a line comes back instead of being sold; lines of a pick-up stay sold.
  public CompletionStage<BasketState> takeBack(int n, ReturnReason why) {
    return change(before -> BasketChange.returned(before, n, why));
  }

  /// Lines of a purchase come back, each worth what was paid for it then. What is more than is left
  /// of its line changes nothing.
  public CompletionStage<BasketState> bringBack(List<Bringing> lines) {
    return change(
        before -> BasketChange.broughtBack(before, lines.stream().map(Bringing::line).toList()));
  }

  /// A line of a purchase that is brought back.
  ///
  /// @param item what it was bought as, which the line must name
  /// @param vat the rate it was sold at
  /// @param share what was paid for it, and what of it is left
  /// @param count how many, positive, not more than is left
  /// @param isCash whether it was paid in cash and nothing else, as far as is known here
  public record Bringing(
      PastOrder order,
      PastOrder.Line item,
      VatRate vat,
      PaidShare share,
      Quantity count,
      ReturnReason why,
      Destination to,
      boolean isCash,
      OperatorId seller) {

    private BasketLine line() {
      var origin =
          new TakenBack.Origin(
              new PurchaseLine(order.id(), item.n()),
              order.number(),
              share,
              share.of(count),
              isCash);
      return new BasketLine(
          0,
          item.item().orElseThrow(),
          item.sku(),
          item.label(),
          "",
          Optional.empty(),
          count.negated(),
          Optional.of(item.unit()),
          Optional.empty(),
          item.unit(),
          Optional.empty(),
          vat,
          Optional.empty(),
          Optional.of(new TakenBack(why, to, Optional.of(origin))),
          false,
          seller);
    }
  }

  /// A line that was to come back is sold after all.
  public CompletionStage<BasketState> sellAgain(int n) {
    return change(before -> BasketChange.soldAgain(before, n));
  }

  /// Takes a line or a coupon out; it stays on record. The lines of one pick-up go together.
  public CompletionStage<BasketState> voidLine(int n) {
    return change(before -> BasketChange.voidLine(before, n));
  }

  /// Charges the web's price where it is lower, and keeps the reason.
  public CompletionStage<BasketState> alignOnWeb(int n) {
    return change(before -> BasketChange.align(before, n));
  }

  /// Goes back to the shop's price.
  public CompletionStage<BasketState> toShopPrice(int n) {
    return change(before -> BasketChange.shopPrice(before, n));
  }

  public CompletionStage<BasketState> typePrice(int n, UnitPrice price) {
    return change(before -> BasketChange.typedPrice(before, n, price));
  }

  public CompletionStage<BasketState> setCustomer(Optional<CustomerId> customer) {
    return change(before -> BasketChange.customer(before, customer));
  }

  /// Takes the customer off who asked to be forgotten, inside the commit that forgets them, and
  /// tells the watchers; nothing where it is not theirs.
  public void forget(Tx tx, CustomerId customer) {
    changeUnasked(tx, before -> BasketChange.forgotten(before, customer));
  }

  /// The customer has another id from now on, inside the commit that says so, and the watchers are
  /// told; nothing where the basket is not theirs.
  public void passTo(Tx tx, CustomerId customer, CustomerId now) {
    changeUnasked(
        tx,
        before ->
            before.customer().equals(Optional.of(customer))
                ? BasketChange.customer(before, Optional.of(now))
                : before);
  }

  private void changeUnasked(Tx tx, UnaryOperator<BasketState> change) {
    var before = known != null ? known : BasketTable.load(tx);
    var after = reckoner.promoted(tx, change.apply(before));
    if (!after.equals(before)) {
      BasketTable.save(tx, before, after);
      tx.afterCommit(() -> known = after);
      watchers.forEach(tx::afterCommit);
    }
  }

  /// Has the watcher called when the basket has changed although no clerk did it, on `db-write`: it
  /// must not block.
  ///
  /// @return ends the watching
  public Runnable watch(Runnable watcher) {
    watchers.add(watcher);
    return () -> watchers.remove(watcher);
  }

  /// Drops the basket before it is complete.
  public CompletionStage<BasketState> cancel() {
    return database.write(
        tx -> {
          close(tx);
          return BasketState.EMPTY;
        });
  }

  /// Empties it inside the sale's commit.
  public void close(Tx tx) {
    BasketTable.clear(tx);
    tx.afterCommit(() -> known = BasketState.EMPTY);
  }

  private CompletionStage<BasketState> change(UnaryOperator<BasketState> deed) {
    return database.write(
        tx -> {
          var before = known != null ? known : BasketTable.load(tx);
          var after = reckoner.promoted(tx, deed.apply(before));
          BasketTable.save(tx, before, after);
          tx.afterCommit(() -> known = after);
          return after;
        });
  }

  /// A customer's own coupons with what they open.
  public CompletionStage<List<OwnCoupon>> own(List<KnownCoupon> coupons) {
    return database.read(tx -> reckoner.own(tx, coupons));
  }

  /// What there is to say of promotions about a line: what they take off, what is missing for more,
  /// why one takes nothing off. Runs on `db-read`.
  ///
  /// @param n the line's number; nothing is said of one that does not count
  public CompletionStage<List<PromotionHint>> hints(BasketState basket, int n) {
    return database.read(tx -> reckoner.hints(tx, basket, n));
  }

  private BasketLine line(Ringing ringing, ShopSettings settings) {
    var item = ringing.offer().item();
    var isOfLabel = ringing.isOfLabel();
    var shop = ringing.offer().shop().map(Price::unit).filter(it -> !isOfLabel);
    var web = ringing.offer().web().map(Basket::web).filter(it -> !isOfLabel);
    var aligned =
        web.filter(it -> ringing.typed().isEmpty() && isAligned(item, shop, it, settings));
    return new BasketLine(
        0,
        item.id(),
        item.sku(),
        item.name(),
        item.category(),
        ringing.code(),
        ringing.quantity(),
        shop,
        web,
        aligned.map(WebPrice::unit).or(ringing::typed).or(() -> shop).orElseThrow(),
        aligned
            .map(price -> PriceReason.WEB_ALIGNED)
            .or(() -> ringing.typed().map(it -> isOfLabel ? PriceReason.LABEL : PriceReason.TYPED)),
        rate(item.vatCategory(), settings),
        Optional.empty(),
        Optional.empty(),
        false,
        ringing.seller());
  }

  /// Whether the shop charges the web's price unasked: not one that is old enough to be asked
  /// about.
  private boolean isAligned(
      Item item, Optional<UnitPrice> shop, WebPrice web, ShopSettings settings) {
    return settings.rules().align().mode() == AlignPolicy.Mode.ALWAYS
        && !web.isOld(clock.instant())
        && shop.filter(price -> web.unit().compareTo(price) < 0)
            .map(
                price ->
                    settings.rules().align().verdict(item.id(), item.category(), price, web.unit()))
            .filter(AlignPolicy.Verdict.Allowed.class::isInstance)
            .isPresent();
  }

  private VatRate rate(String category, ShopSettings settings) {
    var today = LocalDate.ofInstant(clock.instant(), settings.zone());
    return settings
        .vatRate(category, today)
        .orElseThrow(() -> new IllegalArgumentException("No VAT rate for category " + category));
  }

  /// To the millisecond, as it is kept: what is shown must equal what is on the disk.
  private static WebPrice web(Price price) {
    return new WebPrice(price.unit(), price.asOf().truncatedTo(ChronoUnit.MILLIS));
  }

  private static BasketLine line(
      Reservation reservation, Reservation.Line line, OperatorId seller) {
    var paid = reservation.paid() ? Optional.of(line.total()) : Optional.<Money>empty();
    return new BasketLine(
        0,
        line.item(),
        line.sku(),
        line.label(),
        "",
        Optional.empty(),
        line.quantity(),
        Optional.of(line.unit()),
        Optional.empty(),
        line.unit(),
        Optional.empty(),
        line.vat(),
        Optional.of(
            new PickUp(reservation.id(), Optional.of(line.n()), reservation.number(), paid)),
        Optional.empty(),
        false,
        seller);
  }
}
