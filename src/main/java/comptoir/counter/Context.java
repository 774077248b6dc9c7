package comptoir.counter;

import comptoir.basket.PromotionHint;
import comptoir.basket.ReturnReason;
import comptoir.catalog.ItemCard;
import comptoir.catalog.Offer;
import comptoir.customer.PastOrder;
import comptoir.reservation.Reservation;
import comptoir.value.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

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

  /// A deed that asks first.
  record Asking(Question question, Context beneath) implements Context {}
}
