package comptoir.counter;

import comptoir.basket.BasketState;
import comptoir.catalog.ItemCard;
import comptoir.customer.WebList;
import comptoir.settings.ShopSettings;
import comptoir.value.CustomerId;
import comptoir.value.ItemId;
import comptoir.value.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// What the platform knows of the customer, put to use: the advice is put aside, what they keep on
/// the web is listed and rung up.
public final class ProfileDeeds {

  private final Desk desk;
  private final CustomerDeeds customers;
  private final CustomerWatch watch;
  private final RingDeeds ring;
  private final Landing landing;

  ProfileDeeds(
      Desk desk, CustomerDeeds customers, CustomerWatch watch, RingDeeds ring, Landing landing) {
    this.desk = desk;
    this.customers = customers;
    this.watch = watch;
    this.ring = ring;
    this.landing = landing;
  }

  /// The advice is not wanted on this ticket.
  public void putAdviceAside() {
    if (!desk.state().blanked()) {
      watch.putAdviceAside();
    }
  }

  /// F4: lists the customer's basket on the web, else their wish list; where it is listed, rings up
  /// what of it is here.
  public void webKey() {
    var isListed = desk.state().context() instanceof Context.OnWeb;
    customers.known().ifPresent(known -> begin(known, isListed));
  }

  private void begin(CustomerPane.Known known, boolean isListed) {
    var customer = known.view().customer();
    var kept = Kept.of(customer.id(), customer.profile().basket(), customer.profile().wishes());
    var settings = desk.state().settings();
    if (kept.isEmpty()) {
      desk.refuse(new Notice.NothingOnWeb());
    } else if (settings.isEmpty()) {
      desk.refuse(new Notice.NoSettings());
    } else if (isListed) {
      desk.deed(() -> resume(kept.get(), new Begun(settings.get(), desk.state())), this::resumed);
    } else {
      desk.deed(
          () ->
              desk.rooms()
                  .basket()
                  .current()
                  .thenCompose(basket -> list(kept.get(), basket, settings.get())),
          this::show);
    }
  }

  /// What the customer keeps on the web.
  private record Kept(CustomerId customer, boolean isBasket, WebList list) {

    static Optional<Kept> of(
        CustomerId customer, Optional<WebList> basket, Optional<WebList> wishes) {
      return basket
          .map(it -> new Kept(customer, true, it))
          .or(() -> wishes.map(it -> new Kept(customer, false, it)));
    }
  }

  private void show(Context.OnWeb listed) {
    if (isServed(listed.customer())) {
      landing.context(listed);
    }
  }

  private boolean isServed(CustomerId customer) {
    return desk.state().basket().customer().equals(Optional.of(customer));
  }

  private CompletionStage<Context.OnWeb> list(
      Kept kept, BasketState basket, ShopSettings settings) {
    CompletionStage<Map<ItemId, ItemCard>> cards =
        CompletableFuture.completedStage(new HashMap<>());
    for (var item : items(kept.list())) {
      cards = cards.thenCombine(desk.rooms().catalog().card(item), ProfileDeeds::with);
    }
    return cards.thenApply(
        all ->
            new Context.OnWeb(
                kept.customer(),
                kept.isBasket(),
                kept.list().updatedAt(),
                lines(kept.list(), all, basket, settings)));
  }

  private static List<ItemId> items(WebList list) {
    return list.lines().stream().flatMap(it -> it.item().stream()).distinct().toList();
  }

  private static Map<ItemId, ItemCard> with(Map<ItemId, ItemCard> all, Optional<ItemCard> card) {
    card.ifPresent(it -> all.put(it.offer().item().id(), it));
    return all;
  }

  /// Two lines of one article share what of it is on the basket, and what of it is here.
  private static List<WebLine> lines(
      WebList list, Map<ItemId, ItemCard> cards, BasketState basket, ShopSettings settings) {
    var lines = new ArrayList<WebLine>();
    var before = new HashMap<ItemId, Quantity>();
    for (var line : list.lines()) {
      var card = line.item().map(cards::get);
      if (card.isEmpty()) {
        lines.add(WebLine.notSold(line));
      } else {
        var item = card.get().offer().item().id();
        var taken = before.getOrDefault(item, Quantity.ZERO);
        var rung = WebLine.sold(basket.live(), item).minus(taken);
        lines.add(
            WebLine.of(
                line,
                card.get(),
                settings.ownPlace(),
                rung.isPositive() ? rung : Quantity.ZERO,
                taken));
        before.put(item, taken.plus(line.quantity()));
      }
    }
    return lines;
  }

  /// What came of it.
  private record Outcome(
      Optional<BasketState> basket, int rung, Optional<Notice> refusal, Context.OnWeb listed) {}

  /// What a deed goes by that goes on beside the JavaFX thread.
  private record Begun(ShopSettings settings, SellState state) {}

  /// Rings up what is not on the basket by now, whatever was listed: pressed twice it finds nothing
  /// more to do.
  private CompletionStage<Outcome> resume(Kept kept, Begun begun) {
    var settings = begun.settings();
    return desk.rooms()
        .basket()
        .current()
        .thenCompose(
            before ->
                before.customer().equals(Optional.of(kept.customer()))
                    ? list(kept, before, settings).thenCompose(it -> resume(kept, it, begun))
                    : list(kept, before, settings)
                        .thenApply(it -> new Outcome(Optional.empty(), 0, gone(), it)));
  }

  private static Optional<Notice> gone() {
    return Optional.of(new Notice.NoCustomer());
  }

  private CompletionStage<Outcome> resume(Kept kept, Context.OnWeb listed, Begun begun) {
    var done =
        CompletableFuture.<Outcome>completedStage(
            new Outcome(Optional.empty(), 0, Optional.empty(), listed));
    for (var line : listed.lines()) {
      if (line.open().isPositive()) {
        done = done.thenCompose(before -> ringUp(line, before, begun.state()));
      }
    }
    return done.thenCompose(
        after ->
            after.basket().isEmpty()
                ? CompletableFuture.completedStage(after)
                : list(kept, after.basket().get(), begun.settings())
                    .thenApply(
                        it -> new Outcome(after.basket(), after.rung(), after.refusal(), it)));
  }

  private CompletionStage<Outcome> ringUp(WebLine line, Outcome before, SellState state) {
    var found =
        new Found.Ring(line.offer().orElseThrow(), line.open(), Optional.empty(), Label.NONE);
    return ring.rung(found, state)
        .thenApply(
            it ->
                new Outcome(
                    it.basket().or(before::basket),
                    before.rung() + (it.basket().isPresent() ? 1 : 0),
                    before.refusal().or(it::refusal),
                    before.listed()));
  }

  private void resumed(Outcome outcome) {
    outcome.basket().ifPresent(landing::changed);
    show(outcome.listed());
    if (outcome.refusal().isPresent()) {
      desk.refuse(outcome.refusal().get());
    } else {
      var left = (int) outcome.listed().lines().stream().filter(it -> !it.isWhole()).count();
      desk.say(new Notice.Resumed(outcome.rung(), left));
    }
  }
}
