package comptoir.counter;

import comptoir.basket.Basket;
import comptoir.basket.BasketState;
import comptoir.catalog.Offer;
import comptoir.coupon.KnownCoupon;
import comptoir.customer.PastOrder;
import comptoir.reservation.Reservation;
import comptoir.settings.ShopSettings;
import comptoir.value.CustomerId;
import comptoir.value.Quantity;
import comptoir.value.ScannedCode;
import comptoir.value.UnitPrice;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/// From a code to what it does: the look-up and the change of the basket are one deed.
final class RingDeeds {

  private final Desk desk;
  private final Consumer<Landed> show;

  /// What came of it.
  ///
  /// @param basket the basket, where it changed
  /// @param refusal why an item was not rung up
  record Landed(Found found, Optional<BasketState> basket, Optional<Notice> refusal) {}

  RingDeeds(Desk desk, Consumer<Landed> show) {
    this.desk = desk;
    this.show = show;
  }

  void act(ScannedCode code, Quantity quantity, Runnable landed) {
    desk.deed(
        () -> {
          var state = desk.state();
          return desk.rooms()
              .field()
              .act(code, quantity)
              .thenCompose(found -> follow(found, state));
        },
        it -> {
          show.accept(it);
          landed.run();
        });
  }

  /// Rings up an item that the person chose.
  void ring(Found.Ring chosen) {
    var found = OneField.priced(chosen);
    desk.deed(() -> follow(found, desk.state()), show);
  }

  /// Rings up an item inside a deed under way, on any thread.
  ///
  /// @param state of the screen when the deed began
  CompletionStage<Landed> rung(Found.Ring ring, SellState state) {
    return ring(ring, Optional.empty(), state);
  }

  void ringAt(UnitPrice price, Context.Pricing pricing) {
    var found = new Found.Ring(pricing.offer(), pricing.quantity(), pricing.code(), Label.NONE);
    desk.deed(() -> ring(found, Optional.of(price), desk.state()), show);
  }

  private CompletionStage<Landed> follow(Found found, SellState state) {
    return switch (found) {
      case Found.Ring ring -> ring(ring, Optional.empty(), state);
      case Found.CustomerIs customer -> serve(found, Optional.of(customer.match().id()));
      case Found.ReservationIs it -> serve(found, customerOf(it.reservation(), state));
      case Found.CouponIs it -> redeem(it, state);
      case Found.OrderIs it -> serve(found, customerOf(it.order(), state));
      case Found.Choose _ -> nothing(found);
      case Found.NoPrice _ -> nothing(found);
      case Found.Expired it -> refused(it);
      case Found.Several _ -> nothing(found);
      case Found.Unknown _ -> nothing(found);
      case Found.Malformed _ -> nothing(found);
    };
  }

  /// Whoever is served already stays.
  private static Optional<CustomerId> customerOf(Reservation reservation, SellState state) {
    return state.basket().customer().isPresent() ? Optional.empty() : reservation.customer();
  }

  private static Optional<CustomerId> customerOf(PastOrder order, SellState state) {
    return state.basket().customer().isPresent() ? Optional.empty() : order.customer();
  }

  private CompletionStage<Landed> serve(Found found, Optional<CustomerId> customer) {
    return customer.isEmpty()
        ? nothing(found)
        : desk.rooms()
            .basket()
            .setCustomer(customer)
            .thenApply(after -> new Landed(found, Optional.of(after), Optional.empty()));
  }

  /// Puts a coupon on the basket that was shown.
  void redeem(KnownCoupon known) {
    desk.deed(() -> redeem(new Found.CouponIs(known), desk.state()), show);
  }

  private CompletionStage<Landed> redeem(Found.CouponIs found, SellState state) {
    var refusal = refusal(found.known(), state);
    return refusal.isPresent()
        ? CompletableFuture.completedStage(new Landed(found, Optional.empty(), refusal))
        : desk.rooms()
            .basket()
            .addCoupon(found.known().coupon())
            .thenApply(after -> new Landed(found, Optional.of(after), Optional.empty()));
  }

  private Optional<Notice> refusal(KnownCoupon known, SellState state) {
    var coupon = known.coupon();
    if (state.settings().isEmpty()) {
      return Optional.of(new Notice.NoSettings());
    }
    if (state.basket().coupon(coupon.code()).isPresent()) {
      return Optional.of(new Notice.CouponOnBasket(coupon.code()));
    }
    var served = state.basket().customer();
    if (served.isPresent() && coupon.customer().isPresent() && !coupon.customer().equals(served)) {
      return Optional.of(new Notice.CouponOfAnother(coupon.code()));
    }
    var settings = state.settings().get();
    return known
        .refusal(today(settings), settings.currency())
        .map(why -> new Notice.CouponRefused(coupon.code(), why));
  }

  private static CompletionStage<Landed> refused(Found.Expired found) {
    var why = new Notice.Expired(found.offer().item().name(), found.last());
    return CompletableFuture.completedStage(new Landed(found, Optional.empty(), Optional.of(why)));
  }

  private static CompletionStage<Landed> nothing(Found found) {
    return CompletableFuture.completedStage(new Landed(found, Optional.empty(), Optional.empty()));
  }

  private CompletionStage<Landed> ring(
      Found.Ring ring, Optional<UnitPrice> typed, SellState state) {
    var refusal = refusal(ring.offer(), state);
    if (refusal.isPresent()) {
      return CompletableFuture.completedStage(new Landed(ring, Optional.empty(), refusal));
    }
    var ringing =
        new Basket.Ringing(
            desk.confirmed().offer(ring.offer()),
            ring.quantity(),
            ring.code(),
            typed.or(() -> ring.label().price()),
            state.operator().orElseThrow().id(),
            ring.label().price().isPresent());
    return desk.rooms()
        .basket()
        .add(ringing, state.settings().orElseThrow())
        .thenApply(after -> new Landed(ring, Optional.of(after), Optional.empty()));
  }

  private Optional<Notice> refusal(Offer offer, SellState state) {
    if (state.settings().isEmpty() || state.operator().isEmpty()) {
      return Optional.of(new Notice.NoSettings());
    }
    var settings = state.settings().get();
    var today = today(settings);
    var category = offer.item().vatCategory();
    return settings.vatRate(category, today).isPresent()
        ? Optional.empty()
        : Optional.of(new Notice.NoVatRate(offer.item().name(), category));
  }

  private LocalDate today(ShopSettings settings) {
    return LocalDate.ofInstant(desk.tools().clock().instant(), settings.zone());
  }
}
