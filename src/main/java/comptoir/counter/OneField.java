package comptoir.counter;

import comptoir.catalog.Catalog;
import comptoir.catalog.CodeLookup;
import comptoir.catalog.Offer;
import comptoir.coupon.Coupons;
import comptoir.customer.CustomerMatch;
import comptoir.customer.Customers;
import comptoir.customer.OrderSummary;
import comptoir.reservation.Reservation;
import comptoir.reservation.Reservations;
import comptoir.value.Quantity;
import comptoir.value.ScannedCode;
import comptoir.value.ScannedCode.Source;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/// The door of the one field: whatever is scanned or typed is classified and looked up. Look-ups
/// run on `db-read`; nothing is changed. Thread-safe.
public final class OneField {

  /// How many of a kind are suggested.
  public static final int SUGGESTIONS = 8;

  private final Rooms rooms;
  private final Coverage coverage;

  /// Where it looks.
  public record Rooms(
      Catalog catalog, Customers customers, Reservations reservations, Coupons coupons) {}

  public OneField(Rooms rooms, Coverage coverage) {
    this.rooms = rooms;
    this.coverage = coverage;
  }

  /// Says what it is. A quantity may be typed before it (`3*`).
  public CompletionStage<Found> act(ScannedCode given) {
    return act(given, Quantity.ONE);
  }

  /// Says what it is, where the quantity was typed before the scan.
  ///
  /// @param quantity positive
  public CompletionStage<Found> act(ScannedCode given, Quantity quantity) {
    var text = CodeShape.bare(given);
    var flaw = CodeShape.flaw(text);
    if (flaw.isPresent()) {
      return done(new Found.Malformed(CodeShape.visible(text), flaw.get()));
    }
    var asked = new Asked(text, given.source(), quantity);
    return prefix(given, text)
        .map(prefix -> withPrefix(asked, prefix))
        .orElseGet(() -> look(asked));
  }

  /// What is being looked up.
  private record Asked(String text, Source source, Quantity quantity) {}

  /// A scanned code is never read as a quantity: in-store codes may hold an `x`.
  private static Optional<QuantityPrefix> prefix(ScannedCode given, String text) {
    return given.source() == Source.SCANNER ? Optional.empty() : QuantityPrefix.of(text);
  }

  /// A typed code that merely looks like a quantity (`12X45`) is still a code.
  private CompletionStage<Found> withPrefix(Asked asked, QuantityPrefix prefix) {
    return rooms
        .catalog()
        .byCode(asked.text())
        .thenCompose(
            lookup ->
                item(lookup, asked)
                    .map(OneField::done)
                    .orElseGet(() -> afterPrefix(asked, prefix)));
  }

  private CompletionStage<Found> afterPrefix(Asked asked, QuantityPrefix prefix) {
    if (!prefix.isInRange()) {
      return done(new Found.Malformed(asked.text(), new Flaw.QuantityOutOfRange()));
    }
    return prefix.isBare()
        ? done(new Found.Malformed(asked.text(), new Flaw.Empty()))
        : look(new Asked(prefix.rest(), asked.source(), prefix.quantity()));
  }

  private CompletionStage<Found> look(Asked asked) {
    return rooms
        .catalog()
        .byCode(CodeShape.key(asked.text()))
        .thenCompose(
            lookup -> item(lookup, asked).map(OneField::done).orElseGet(() -> beyondItems(asked)));
  }

  private static Optional<Found> item(CodeLookup lookup, Asked asked) {
    return switch (lookup) {
      case CodeLookup.One one ->
          Optional.of(one(one.offer(), asked.quantity(), Optional.of(asked.text())));
      case CodeLookup.Several several ->
          Optional.of(new Found.Choose(several.offers(), asked.quantity(), asked.text()));
      case CodeLookup.None _ -> Optional.empty();
    };
  }

  /// An item that was chosen or found alone: to ring up, or to ask a price for.
  static Found one(Offer offer, Quantity quantity, Optional<String> code) {
    return offer.shop().isPresent()
        ? new Found.Ring(offer, quantity, code)
        : new Found.NoPrice(offer, quantity, code);
  }

  private CompletionStage<Found> beyondItems(Asked asked) {
    return firstOf(
        List.of(
            this::asReservation, this::asCoupon, this::asCustomer, this::asOrder, this::asWords),
        asked,
        0);
  }

  private CompletionStage<Found> firstOf(
      List<Function<Asked, CompletionStage<Optional<Found>>>> ways, Asked asked, int at) {
    if (at == ways.size()) {
      return nothing(asked);
    }
    return ways.get(at)
        .apply(asked)
        .thenCompose(
            found -> found.map(OneField::done).orElseGet(() -> firstOf(ways, asked, at + 1)));
  }

  private CompletionStage<Optional<Found>> asReservation(Asked asked) {
    return rooms.reservations().byCode(asked.text()).thenApply(all -> reservation(asked, all));
  }

  /// One that is still open goes before those that are done.
  private static Optional<Found> reservation(Asked asked, List<Reservation> all) {
    var open = all.stream().filter(Reservation::isOpen).toList();
    var best = open.isEmpty() ? all : open;
    return best.size() > 1
        ? Optional.of(new Found.Several(Suggestions.ofReservations(asked.text(), best)))
        : best.stream().findFirst().map(Found.ReservationIs::new);
  }

  /// Found by its whole code alone: a coupon is not something to search for.
  private CompletionStage<Optional<Found>> asCoupon(Asked asked) {
    return rooms.coupons().byCode(asked.text()).thenApply(it -> it.map(Found.CouponIs::new));
  }

  private CompletionStage<Optional<Found>> asCustomer(Asked asked) {
    return rooms.customers().byExactKey(asked.text()).thenApply(all -> customer(asked, all));
  }

  private static Optional<Found> customer(Asked asked, List<CustomerMatch> all) {
    return all.size() > 1
        ? Optional.of(new Found.Several(Suggestions.ofCustomers(asked.text(), all)))
        : all.stream().findFirst().map(Found.CustomerIs::new);
  }

  private CompletionStage<Optional<Found>> asOrder(Asked asked) {
    return rooms.customers().ordersByNumber(asked.text()).thenCompose(all -> order(asked, all));
  }

  private CompletionStage<Optional<Found>> order(Asked asked, List<OrderSummary> all) {
    if (all.size() == 1) {
      return rooms
          .customers()
          .order(all.getFirst().id())
          .thenApply(order -> order.map(Found.OrderIs::new));
    }
    return CompletableFuture.completedStage(
        all.isEmpty()
            ? Optional.empty()
            : Optional.of(new Found.Several(Suggestions.ofOrders(asked.text(), all))));
  }

  /// Words are a person's; a scanner's code is exact or unknown.
  private CompletionStage<Optional<Found>> asWords(Asked asked) {
    if (asked.source() == Source.SCANNER) {
      return CompletableFuture.completedStage(Optional.empty());
    }
    return search(asked.text(), asked.quantity()).thenApply(OneField::words);
  }

  private static Optional<Found> words(Suggestions found) {
    var choices = found.choices();
    if (choices.size() != 1) {
      return choices.isEmpty() ? Optional.empty() : Optional.of(new Found.Several(found));
    }
    return switch (choices.getFirst()) {
      case Choice.OfItem item -> Optional.of(one(item.offer(), found.quantity(), Optional.empty()));
      case Choice.OfCustomer customer -> Optional.of(new Found.CustomerIs(customer.match()));
      case Choice.OfReservation it -> Optional.of(new Found.ReservationIs(it.reservation()));
      case Choice.OfOrder _ -> Optional.of(new Found.Several(found));
    };
  }

  private CompletionStage<Found> nothing(Asked asked) {
    var misread = CodeShape.misread(asked.text(), asked.source());
    if (misread.isPresent()) {
      return done(new Found.Malformed(asked.text(), misread.get()));
    }
    return rooms
        .catalog()
        .size()
        .thenApply(size -> new Found.Unknown(asked.text(), size, coverage.isCatalogueComplete()));
  }

  /// What answers to the words typed so far, from one character on.
  public CompletionStage<Suggestions> suggest(String typed) {
    var text = typed.strip();
    var prefix = QuantityPrefix.of(text).filter(QuantityPrefix::isInRange);
    var words = prefix.map(QuantityPrefix::rest).orElse(text);
    return words.isEmpty() || CodeShape.flaw(words).isPresent()
        ? CompletableFuture.completedStage(Suggestions.none(words))
        : search(words, prefix.map(QuantityPrefix::quantity).orElse(Quantity.ONE));
  }

  private CompletionStage<Suggestions> search(String words, Quantity quantity) {
    var items = rooms.catalog().search(words, SUGGESTIONS);
    var customers = rooms.customers().search(words, SUGGESTIONS);
    var reservations = rooms.reservations().byCode(words);
    var orders = rooms.customers().ordersByNumber(words);
    return items
        .thenCombine(
            customers,
            (offers, matches) ->
                new Suggestions(words, quantity, offers, matches, List.of(), List.of()))
        .thenCombine(reservations, OneField::withReservations)
        .thenCombine(orders, OneField::withOrders);
  }

  private static Suggestions withReservations(Suggestions found, List<Reservation> all) {
    var open = all.stream().filter(Reservation::isOpen).limit(SUGGESTIONS).toList();
    return new Suggestions(
        found.typed(), found.quantity(), found.items(), found.customers(), open, found.orders());
  }

  /// An order that is listed as a reservation is not listed twice.
  private static Suggestions withOrders(Suggestions found, List<OrderSummary> all) {
    var listed = found.reservations().stream().map(Reservation::order).toList();
    var others = all.stream().filter(it -> !listed.contains(it.id())).limit(SUGGESTIONS).toList();
    return new Suggestions(
        found.typed(),
        found.quantity(),
        found.items(),
        found.customers(),
        found.reservations(),
        others);
  }

  private static CompletionStage<Found> done(Found found) {
    return CompletableFuture.completedStage(found);
  }
}
