package comptoir.counter;

import comptoir.basket.Basket;
import comptoir.basket.BasketState;
import comptoir.basket.Destination;
import comptoir.basket.ReturnReason;
import comptoir.basket.TakenBack;
import comptoir.catalog.Offer;
import comptoir.customer.OrderSummary;
import comptoir.customer.PastOrder;
import comptoir.operator.Operator;
import comptoir.returns.ReturnCase;
import comptoir.returns.ReturnDecision;
import comptoir.returns.ReturnPolicy;
import comptoir.returns.Returnable;
import comptoir.returns.Returnable.Hindrance;
import comptoir.settings.ShopSettings;
import comptoir.value.CustomerId;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.Quantity;
import comptoir.value.ScannedCode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;

/// From a purchase to its lines on the basket that come back.
final class ReturnDeeds {

  private final Desk desk;
  private final LineDeeds lines;
  private final Landing landing;

  ReturnDeeds(Desk desk, LineDeeds lines, Landing landing) {
    this.desk = desk;
    this.lines = lines;
    this.landing = landing;
  }

  /// What F7 means now: the purchase that is shown is brought back, else the marked line, else a
  /// purchase is asked for.
  void key() {
    switch (desk.state().context()) {
      case Context.Order shown -> open(shown.order());
      case Context.TakingBack _ -> {}
      case Context.Returning asked -> find(asked);
      default -> {
        if (desk.state().basket().isEmpty()) {
          desk.say(new Notice.AskForPurchase());
        } else {
          lines.takeBack();
        }
      }
    }
  }

  /// The purchases of the customer who is served that hold the article which was scanned to be
  /// brought back; its line goes, because it is not sold.
  private void find(Context.Returning asked) {
    var basket = desk.state().basket();
    var line = basket.line(asked.line());
    if (basket.customer().isEmpty() || line.isEmpty()) {
      desk.say(new Notice.AskForPurchase());
      return;
    }
    desk.deed(
        () ->
            desk.rooms()
                .customers()
                .purchasesOf(basket.customer().get(), line.get().item())
                .thenCompose(found -> without(asked.line(), found)),
        it -> found(asked, it));
  }

  private record FoundPurchases(List<OrderSummary> orders, Optional<BasketState> basket) {}

  private CompletionStage<FoundPurchases> without(int line, List<OrderSummary> found) {
    return found.isEmpty()
        ? CompletableFuture.completedStage(new FoundPurchases(found, Optional.empty()))
        : desk.rooms()
            .basket()
            .voidLine(line)
            .thenApply(after -> new FoundPurchases(found, Optional.of(after)));
  }

  private void found(Context.Returning asked, FoundPurchases found) {
    found.basket().ifPresent(landing::changed);
    if (found.orders().isEmpty()) {
      desk.refuse(new Notice.NoPurchase(asked.label()));
    } else {
      var suggestions = Suggestions.ofOrders(asked.label(), found.orders());
      landing.context(new Context.Suggesting(suggestions, 0, new Context.Idle()));
    }
  }

  private void open(PastOrder order) {
    if (!desk.may(ReturnPolicy.RETURN)) {
      desk.refuse(new Notice.NotAllowed(ReturnPolicy.RETURN));
      return;
    }
    desk.state()
        .settings()
        .ifPresentOrElse(
            settings ->
                desk.deed(
                    () -> desk.rooms().returns().leftOf(order, settings),
                    left -> show(beside(left, desk.state().basket()))),
            () -> desk.refuse(new Notice.NoSettings()));
  }

  /// Less what already comes back with the basket.
  private static Returnable beside(Returnable left, BasketState basket) {
    var rest = left;
    for (var line : basket.live()) {
      var origin = line.origin().filter(it -> it.line().order().equals(left.order().id()));
      if (origin.isPresent()) {
        rest = rest.less(origin.get().line().n(), line.count(), origin.get().refund());
      }
    }
    return rest;
  }

  private void show(Returnable left) {
    if (left.lines().stream().anyMatch(line -> line.hindrance().isEmpty())) {
      landing.context(Context.TakingBack.of(left));
    } else {
      desk.refuse(nothing(left));
    }
  }

  /// Why nothing of it can come back: where a line says another reason than that it did, that one.
  private static Notice nothing(Returnable left) {
    return left.lines().stream()
        .filter(line -> line.hindrance().filter(it -> it != Hindrance.ALL_RETURNED).isPresent())
        .findFirst()
        .<Notice>map(
            it -> new Notice.NotReturnable(it.bought().label(), it.hindrance().orElseThrow()))
        .orElseGet(() -> new Notice.NothingLeft(left.order().number()));
  }

  /// More of the marked line of the purchase, else of the basket, or fewer where negative.
  void step(int step) {
    taking()
        .ifPresentOrElse(it -> step(it, it.selected(), Quantity.of(step)), () -> lines.step(step));
  }

  private void step(Context.TakingBack taking, int at, Quantity step) {
    var line = taking.purchase().lines().get(at);
    var left = line.share().left();
    var wanted = taking.counts().get(at).plus(step);
    if (line.hindrance().isPresent()) {
      desk.refuse(new Notice.NotReturnable(line.bought().label(), line.hindrance().get()));
    } else if (wanted.compareTo(left) > 0 && !taking.counts().get(at).isPositive()) {
      put(taking.marking(at).counting(at, left));
    } else if (wanted.compareTo(left) > 0) {
      put(taking.marking(at));
      desk.refuse(new Notice.MoreThanLeft(line.bought().label(), left));
    } else {
      put(taking.marking(at).counting(at, wanted.isPositive() ? wanted : Quantity.ZERO));
    }
  }

  private void put(Context.TakingBack next) {
    desk.change(it -> it.withContext(next).withoutNotice());
  }

  /// The reason why an article of the basket comes back; for goods of a purchase the reason, or
  /// where they go: they are numbered in one series.
  void choose(int at) {
    var reasons = List.of(ReturnReason.values());
    var places = List.of(Destination.values());
    if (desk.state().context() instanceof Context.Returning asked && at < reasons.size()) {
      desk.change(it -> SearchDeeds.beneath(it).withTyped("").withoutNotice());
      lines.takeBackFor(asked.line(), reasons.get(at));
    } else if (at < reasons.size()) {
      change(it -> it.with(reasons.get(at)));
    } else if (at < reasons.size() + places.size()) {
      change(it -> it.to(places.get(at - reasons.size())));
    }
  }

  private void change(UnaryOperator<Context.TakingBack> change) {
    taking().map(change).ifPresent(this::put);
  }

  /// A scanned article marks its line and takes one more of it; anything else is what it always is.
  void scan(ScannedCode code, Runnable otherwise) {
    if (taking().isEmpty()) {
      otherwise.run();
      return;
    }
    desk.deed(
        () -> desk.rooms().field().act(code),
        found -> {
          var items = items(found);
          if (items.isEmpty() || taking().isEmpty()) {
            otherwise.run();
          } else {
            scanned(taking().get(), items);
          }
        });
  }

  private void scanned(Context.TakingBack taking, List<Offer> items) {
    var all = taking.purchase().lines();
    for (var at = 0; at < all.size(); at++) {
      var item = all.get(at).bought().item();
      var isOpen = taking.counts().get(at).compareTo(all.get(at).share().left()) < 0;
      if (isOpen && items.stream().anyMatch(it -> isItem(item, it))) {
        step(taking, at, Quantity.ONE);
        return;
      }
    }
    for (var line : all) {
      if (items.stream().anyMatch(it -> isItem(line.bought().item(), it))) {
        desk.refuse(new Notice.MoreThanLeft(line.bought().label(), line.share().left()));
        return;
      }
    }
    desk.refuse(
        new Notice.NotOfPurchase(
            items.getFirst().item().name(), taking.purchase().order().number()));
  }

  private static boolean isItem(Optional<ItemId> item, Offer offer) {
    return item.equals(Optional.of(offer.item().id()));
  }

  private static List<Offer> items(Found found) {
    return switch (found) {
      case Found.Ring it -> List.of(it.offer());
      case Found.Choose it -> it.offers();
      case Found.NoPrice it -> List.of(it.offer());
      case Found.Expired it -> List.of(it.offer());
      default -> List.of();
    };
  }

  private Optional<Context.TakingBack> taking() {
    return desk.state().context() instanceof Context.TakingBack it
        ? Optional.of(it)
        : Optional.empty();
  }

  /// What came of it.
  private record Outcome(Optional<BasketState> basket, Notice notice) {}

  /// Puts what is chosen on the basket, by what is known now and not when it was shown.
  void put() {
    var chosen = taking().orElseThrow();
    if (chosen.isEmpty()) {
      desk.refuse(new Notice.NothingChosen());
      return;
    }
    desk.deed(
        () -> {
          var settings = desk.state().settings().orElseThrow();
          var operator = desk.state().operator().orElseThrow();
          return desk.rooms()
              .returns()
              .leftOf(chosen.purchase().order(), settings)
              .thenCombine(desk.rooms().basket().current(), Fresh::new)
              .thenCompose(fresh -> put(chosen, fresh, new By(operator, settings)));
        },
        this::landed);
  }

  private record Fresh(Returnable left, BasketState basket) {}

  private record By(Operator operator, ShopSettings settings) {}

  private CompletionStage<Outcome> put(Context.TakingBack chosen, Fresh fresh, By by) {
    var rest = beside(fresh.left(), fresh.basket());
    if (chosen.isMoreThan(rest)) {
      return done(new Notice.ReturnedMeanwhile(chosen.purchase().order().number()));
    }
    var decision =
        new ReturnPolicy(by.settings().rules().returns()).decide(asked(chosen, fresh, by));
    return switch (decision) {
      case ReturnDecision.Refused it -> done(new Notice.ReturnRefused(it.why()));
      case ReturnDecision.NeedsApproval it -> done(new Notice.NeedsApproval(it.why()));
      case ReturnDecision.Allowed it -> put(bringing(chosen, fresh.left(), by), told(it));
    };
  }

  private static Notice told(ReturnDecision.Allowed allowed) {
    return allowed.asksIdentity() ? new Notice.CheckBuyer() : new Notice.RefundBy(allowed.paths());
  }

  private CompletionStage<Outcome> put(List<Basket.Bringing> lines, Notice told) {
    return desk.rooms()
        .basket()
        .bringBack(lines)
        .thenApply(after -> new Outcome(Optional.of(after), told));
  }

  private static CompletionStage<Outcome> done(Notice refusal) {
    return CompletableFuture.completedStage(new Outcome(Optional.empty(), refusal));
  }

  private ReturnCase asked(Context.TakingBack chosen, Fresh fresh, By by) {
    var order = fresh.left().order();
    var now = desk.tools().clock().instant();
    var zone = by.settings().zone();
    var days =
        ChronoUnit.DAYS.between(
            LocalDate.ofInstant(order.placedAt(), zone), LocalDate.ofInstant(now, zone));
    var served = fresh.basket().customer();
    return new ReturnCase(
        order.status(),
        Math.max(0, days),
        amount(order, chosen, fresh.basket(), by),
        fresh.left().paidBy(),
        desk.rooms().coverage().ordersAt().map(at -> Duration.between(at, now)),
        buyer(order, served),
        by.operator().rights());
  }

  private static ReturnCase.Buyer buyer(PastOrder order, Optional<CustomerId> served) {
    if (order.customer().isEmpty()) {
      return ReturnCase.Buyer.UNNAMED;
    }
    return order.customer().equals(served) ? ReturnCase.Buyer.SERVED : ReturnCase.Buyer.ANOTHER;
  }

  /// With what of the same purchase comes back already: in parts it is no less.
  private static Money amount(
      PastOrder order, Context.TakingBack chosen, BasketState basket, By by) {
    var already =
        basket.live().stream()
            .flatMap(line -> line.origin().stream())
            .filter(it -> it.line().order().equals(order.id()))
            .map(TakenBack.Origin::refund)
            .toList();
    var currency = by.settings().currency();
    return Money.sum(already, currency).plus(chosen.refund(currency));
  }

  private static List<Basket.Bringing> bringing(Context.TakingBack chosen, Returnable left, By by) {
    var all = new ArrayList<Basket.Bringing>();
    for (var line : chosen.chosen()) {
      var fresh = left.line(line.bought().n()).orElseThrow();
      all.add(
          new Basket.Bringing(
              left.order(),
              fresh.bought(),
              fresh.vat().orElseThrow(),
              fresh.share(),
              chosen.count(line),
              chosen.reason(),
              chosen.to(),
              ReturnPolicy.isCash(left.paidBy()),
              by.operator().id()));
    }
    return all;
  }

  private void landed(Outcome outcome) {
    if (outcome.basket().isEmpty()) {
      desk.refuse(outcome.notice());
    } else {
      landing.changed(outcome.basket().get());
      desk.say(outcome.notice());
    }
  }
}
