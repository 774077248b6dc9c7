package comptoir.counter;

import comptoir.catalog.Catalog;
import comptoir.catalog.CodeLookup;
import comptoir.coupon.Coupons;
import comptoir.customer.CustomerMatch;
import comptoir.customer.Customers;
import comptoir.customer.OrderSummary;
import comptoir.gs1.Gs1Reader;
import comptoir.journal.Journal;
import comptoir.reservation.Reservation;
import comptoir.reservation.Reservations;
import comptoir.sale.PastSale;
import comptoir.settings.Settings;
import comptoir.value.Folding;
import comptoir.value.Quantity;
import comptoir.value.ScannedCode;
import comptoir.value.ScannedCode.Source;
import java.time.InstantSource;
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
  private final LabelLook labels;

  /// Where it looks.
  public record Rooms(
      Catalog catalog,
      Customers customers,
      Reservations reservations,
      Coupons coupons,
      Settings settings,
      Journal journal) {}

  public OneField(Rooms rooms, Coverage coverage, InstantSource clock) {
    this.rooms = rooms;
    this.coverage = coverage;
    this.labels = new LabelLook(rooms.catalog(), rooms.settings(), clock);
  }

  /// Says what it is. A quantity may be typed before it (`3*`).
  public CompletionStage<Found> act(ScannedCode given) {
    return act(given, Quantity.ONE);
  }

  /// Says what it is, where the quantity was typed before the scan.
  ///
  /// @param quantity positive
  public CompletionStage<Found> act(ScannedCode given, Quantity quantity) {
    var text = Gs1Reader.bare(given);
    var flaw = CodeShape.flaw(text);
    if (flaw.isPresent()) {
      return done(new Found.Malformed(CodeShape.visible(text), flaw.get()));
    }
    var asked = new Asked(text, given, quantity, Optional.empty());
    return prefix(given, text)
        .map(prefix -> withPrefix(asked, prefix))
        .orElseGet(() -> look(asked));
  }

  /// What is being looked up.
  ///
  /// @param flaw why it may read as nothing
  private record Asked(String text, ScannedCode given, Quantity quantity, Optional<Flaw> flaw) {

    Source source() {
      return given.source();
    }

    Asked flawed(Optional<Flaw> why) {
      return new Asked(text, given, quantity, why);
    }
  }

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
        : look(rest(prefix));
  }

  /// A quantity is only ever typed.
  private static Asked rest(QuantityPrefix prefix) {
    var given = ScannedCode.typed(prefix.rest());
    return new Asked(prefix.rest(), given, prefix.quantity(), Optional.empty());
  }

  private CompletionStage<Found> look(Asked asked) {
    return rooms
        .catalog()
        .byCode(asked.text())
        .thenCompose(
            lookup -> item(lookup, asked).map(OneField::done).orElseGet(() -> onLabel(asked)));
  }

  /// Nothing is held under the whole of it: it may be a code with more in it than an item.
  private CompletionStage<Found> onLabel(Asked asked) {
    return labels
        .look(new LabelLook.Scan(asked.given(), asked.text(), asked.quantity()))
        .thenCompose(
            seen ->
                seen.found()
                    .map(OneField::done)
                    .orElseGet(() -> beyondItems(asked.flawed(seen.flaw()))));
  }

  private static Optional<Found> item(CodeLookup lookup, Asked asked) {
    return switch (lookup) {
      case CodeLookup.One one ->
          Optional.of(
              priced(
                  new Found.Ring(
                      one.offer(), asked.quantity(), Optional.of(asked.text()), Label.NONE)));
      case CodeLookup.Several several ->
          Optional.of(
              new Found.Choose(several.offers(), asked.quantity(), asked.text(), Label.NONE));
      case CodeLookup.None _ -> Optional.empty();
    };
  }

  /// An item that was chosen or found alone: to ring up, or to ask a price for.
  static Found priced(Found.Ring ring) {
    return ring.offer().shop().isPresent() || ring.label().price().isPresent()
        ? ring
        : new Found.NoPrice(ring.offer(), ring.quantity(), ring.code());
  }

  private CompletionStage<Found> beyondItems(Asked asked) {
    return firstOf(
        List.of(
            this::asReservation,
            this::asCoupon,
            this::asCustomer,
            this::asOrder,
            this::asReceipt,
            this::asWords),
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

  /// A sale of this till that nobody else has told of (yet).
  private CompletionStage<Optional<Found>> asReceipt(Asked asked) {
    return rooms
        .journal()
        .byNumber(Folding.code(asked.text()))
        .thenApply(all -> all.stream().findFirst().map(PastSale::of).map(Found.OrderIs::new));
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
      case Choice.OfItem item ->
          Optional.of(
              priced(new Found.Ring(item.offer(), found.quantity(), Optional.empty(), Label.NONE)));
      case Choice.OfCustomer customer -> Optional.of(new Found.CustomerIs(customer.match()));
      case Choice.OfReservation it -> Optional.of(new Found.ReservationIs(it.reservation()));
      case Choice.OfOrder _ -> Optional.of(new Found.Several(found));
    };
  }

  private CompletionStage<Found> nothing(Asked asked) {
    var text = CodeShape.visible(asked.text());
    var misread =
        asked
            .flaw()
            .filter(it -> it instanceof Flaw.NoItem)
            .or(() -> CodeShape.misread(asked.text(), asked.source()))
            .or(asked::flaw);
    if (misread.isPresent()) {
      return done(new Found.Malformed(text, misread.get()));
    }
    return rooms
        .catalog()
        .size()
        .thenApply(size -> new Found.Unknown(text, size, coverage.isCatalogueComplete()));
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
