package comptoir.counter;

import comptoir.basket.BasketState;
import comptoir.reservation.Reservation;
import java.util.OptionalInt;

/// Shows what deeds came to, once it is on the disk.
final class Landing {

  private final Desk desk;
  private final SearchDeeds search;
  private final CardWatch card;
  private final CustomerWatch customer;

  Landing(Desk desk, SearchDeeds search, CardWatch card, CustomerWatch customer) {
    this.desk = desk;
    this.search = search;
    this.card = card;
    this.customer = customer;
  }

  void landed(RingDeeds.Landed landed) {
    var before = desk.state().basket();
    landed.basket().ifPresent(this::keep);
    landed.refusal().ifPresent(desk::refuse);
    switch (landed.found()) {
      case Found.Ring it when landed.basket().isPresent() -> {
        card.load(it.offer().item().id(), Desk.touched(before, landed.basket().get()));
        told(it);
      }
      case Found.Expired it -> card.load(it.offer().item().id(), OptionalInt.empty());
      case Found.Ring it -> card.load(it.offer().item().id(), OptionalInt.empty());
      case Found.Choose it ->
          context(new Context.Choosing(it.offers(), it.quantity(), it.code(), it.label(), 0));
      case Found.NoPrice it -> context(new Context.Pricing(it.offer(), it.quantity(), it.code()));
      case Found.CustomerIs _ -> desk.change(SearchDeeds::beneath);
      case Found.CouponIs _ when landed.basket().isPresent() -> context(new Context.Idle());
      case Found.CouponIs _ -> desk.change(SearchDeeds::beneath);
      case Found.ReservationIs it -> context(new Context.PickUp(it.reservation()));
      case Found.OrderIs it -> context(new Context.Order(it.order()));
      case Found.Several it -> search.suggest(it.suggestions(), 0);
      case Found.Unknown it -> misread(new Context.NotFound(it));
      case Found.Malformed it -> misread(new Context.Unreadable(it));
    }
    if (landed.found() instanceof Found.CustomerIs) {
      desk.change(it -> it.withSide(SellState.Side.CUSTOMER));
    }
  }

  /// What the label says besides: that its best days are past, or its batch.
  private void told(Found.Ring ring) {
    var name = ring.offer().item().name();
    ring.label()
        .past()
        .<Notice>map(day -> new Notice.PastItsBest(name, day))
        .or(() -> ring.label().batch().map(batch -> new Notice.OfBatch(name, batch)))
        .ifPresent(desk::say);
  }

  /// The basket has lost its customer, who asked to be forgotten; or it has the same one under the
  /// id that counts.
  void customerChanged(BasketState basket) {
    desk.change(it -> it.withBasket(basket, it.selected()));
    customer.follow();
    if (basket.customer().isEmpty()) {
      desk.say(new Notice.CustomerForgotten());
    }
  }

  void context(Context next) {
    card.forget();
    desk.change(it -> it.withContext(next));
  }

  private void misread(Context next) {
    context(next);
    desk.tools().exits().errorSound();
  }

  /// Shows the basket as it is now, the touched line marked.
  private void keep(BasketState after) {
    var before = desk.state().basket();
    var touched = Desk.touched(before, after);
    var marked =
        touched.isPresent()
            ? touched
            : Desk.nearestLive(after, desk.state().selected().orElse(Integer.MAX_VALUE));
    desk.change(it -> it.withBasket(after, marked));
    customer.follow();
  }

  /// The same after a deed on a line, with the item of the marked line beside it.
  void changed(BasketState after) {
    var lines = desk.state().basket().lines();
    keep(after);
    if (lines.equals(after.lines())) {
      return;
    }
    desk.state()
        .selectedLine()
        .ifPresentOrElse(
            line -> card.load(line.item(), OptionalInt.of(line.n())),
            () -> context(new Context.Idle()));
  }

  void pickedUp(BasketState after, Reservation reservation) {
    changed(after);
    var isTheirs = after.customer().equals(reservation.customer());
    desk.say(
        isTheirs
            ? new Notice.CheckIdentity(reservation.number(), reservation.code())
            : new Notice.OfAnotherCustomer(reservation.number(), reservation.code()));
  }

  void cancelled(BasketState after) {
    context(new Context.Idle());
    changed(after);
    desk.say(new Notice.Cancelled());
  }
}
