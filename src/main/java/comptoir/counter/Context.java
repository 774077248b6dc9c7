package comptoir.counter;

import comptoir.basket.Destination;
import comptoir.basket.PromotionHint;
import comptoir.basket.ReturnReason;
import comptoir.catalog.ItemCard;
import comptoir.catalog.Offer;
import comptoir.customer.PastOrder;
import comptoir.reservation.Reservation;
import comptoir.returns.Returnable;
import comptoir.value.CustomerId;
import comptoir.value.Money;
import comptoir.value.Quantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// What the middle of the screen is about: what was last touched.
public sealed interface Context {

  /// Whether it asks for something and goes with the next step back.
  default boolean isTransient() {
    return this instanceof Suggesting || this instanceof Returning || this instanceof Asking;
  }

  /// Nothing is touched: the quick keys.
  record Idle() implements Context {}

  /// An item.
  ///
  /// @param line the basket line it stands on
  /// @param promotions what there is to say of them about that line
  record Card(ItemCard card, OptionalInt line, List<PromotionHint> promotions) implements Context {

    public Card {
      promotions = List.copyOf(promotions);
    }
  }

  /// What answers to the words typed.
  ///
  /// @param selected which of the choices is marked; -1 while the person is still typing
  /// @param beneath what is shown again when nothing is chosen
  record Suggesting(Suggestions suggestions, int selected, Context beneath) implements Context {}

  /// One code, several items.
  record Choosing(List<Offer> offers, Quantity quantity, String code, Label label, int selected)
      implements Context {

    public Choosing {
      offers = List.copyOf(offers);
    }
  }

  /// The shop has no price for the item: one is to be typed.
  record Pricing(Offer offer, Quantity quantity, Optional<String> code) implements Context {}

  /// Nothing answers to the code or words.
  record NotFound(Found.Unknown unknown) implements Context {}

  /// The code cannot be read.
  record Unreadable(Found.Malformed malformed) implements Context {}

  /// A reservation, before it is handed over.
  record PickUp(Reservation reservation) implements Context {}

  /// An order or sale of any channel.
  record Order(PastOrder order) implements Context {}

  /// The article of a line comes back: why?
  ///
  /// @param selected which of [ReturnReason#values] is marked
  record Returning(int line, String label, int selected, Context beneath) implements Context {}

  /// Goods of a purchase come back: which, why, and where to?
  ///
  /// @param purchase with what of it is left, less what is on the basket
  /// @param selected which of its lines is marked
  /// @param counts how many of each line come back; zero where none
  record TakingBack(
      Returnable purchase, int selected, List<Quantity> counts, ReturnReason reason, Destination to)
      implements Context {

    public TakingBack {
      counts = List.copyOf(counts);
    }

    /// Nothing is chosen yet, unless there is one piece alone to choose.
    static TakingBack of(Returnable purchase) {
      var open =
          IntStream.range(0, purchase.lines().size())
              .filter(at -> purchase.lines().get(at).hindrance().isEmpty())
              .boxed()
              .toList();
      var counts = Collections.nCopies(purchase.lines().size(), Quantity.ZERO);
      var why = ReturnReason.CHANGED_MIND;
      var none = new TakingBack(purchase, open.getFirst(), counts, why, why.destination());
      var only = purchase.lines().get(open.getFirst()).share().left();
      return open.size() == 1 && only.compareTo(Quantity.ONE) <= 0
          ? none.counting(open.getFirst(), only)
          : none;
    }

    TakingBack marking(int at) {
      var last = purchase.lines().size() - 1;
      return new TakingBack(purchase, Math.clamp(at, 0, last), counts, reason, to);
    }

    TakingBack counting(int at, Quantity count) {
      var others = new ArrayList<>(counts);
      others.set(at, count);
      return new TakingBack(purchase, selected, others, reason, to);
    }

    /// For that reason, and to where such goods go.
    TakingBack with(ReturnReason why) {
      return new TakingBack(purchase, selected, counts, why, why.destination());
    }

    TakingBack to(Destination place) {
      return new TakingBack(purchase, selected, counts, reason, place);
    }

    /// The lines of which some come back.
    public List<Returnable.Line> chosen() {
      return purchase.lines().stream().filter(line -> count(line).isPositive()).toList();
    }

    /// How many of a line come back.
    public Quantity count(Returnable.Line line) {
      return counts.get(purchase.lines().indexOf(line));
    }

    public boolean isEmpty() {
      return chosen().isEmpty();
    }

    /// What is given back for all that is chosen.
    public Money refund(Currency currency) {
      return Money.sum(
          chosen().stream().map(line -> line.share().of(count(line))).toList(), currency);
    }

    /// Whether more is chosen than is left now.
    boolean isMoreThan(Returnable now) {
      return chosen().stream()
          .anyMatch(
              line ->
                  now.line(line.bought().n())
                      .filter(it -> it.hindrance().isEmpty())
                      .filter(it -> count(line).compareTo(it.share().left()) <= 0)
                      .isEmpty());
    }
  }

  /// What the customer who is served keeps on the web.
  ///
  /// @param isBasket their basket, else their wish list
  record OnWeb(CustomerId customer, boolean isBasket, Instant updatedAt, List<WebLine> lines)
      implements Context {

    public OnWeb {
      lines = List.copyOf(lines);
    }

    /// Whether anything of it can be rung up now.
    public boolean isOpen() {
      return lines.stream().anyMatch(line -> line.open().isPositive());
    }
  }

  /// A deed that asks first.
  record Asking(Question question, Context beneath) implements Context {}
}
