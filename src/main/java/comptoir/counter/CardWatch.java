package comptoir.counter;

import comptoir.catalog.ItemCard;
import comptoir.catalog.Offer;
import comptoir.value.ItemId;
import java.util.List;
import java.util.OptionalInt;

/// Fills the item card: the offer at once, stock and companions when they are read.
final class CardWatch {

  private final Desk desk;
  private long asked;

  CardWatch(Desk desk) {
    this.desk = desk;
  }

  void show(Offer offer, OptionalInt line) {
    var bare = new ItemCard(desk.confirmed().offer(offer), List.of(), List.of());
    desk.change(it -> it.withContext(new Context.Card(bare, line)));
    load(offer.item().id(), line);
  }

  /// The item of a line, without its offer at hand: what is shown stays until it is read.
  void load(ItemId item, OptionalInt line) {
    var mine = ++asked;
    desk.look(
        desk.rooms().catalog().card(item),
        card -> {
          if (mine == asked) {
            card.ifPresent(it -> fill(it, line));
          }
        });
  }

  void forget() {
    asked++;
  }

  /// Reads the card that is shown again.
  void refresh() {
    if (desk.state().context() instanceof Context.Card shown) {
      load(shown.card().offer().item().id(), shown.line());
    }
  }

  /// Where something is being searched or asked by now, the card waits beneath it.
  private void fill(ItemCard card, OptionalInt line) {
    var filled = new Context.Card(desk.confirmed().card(card), line);
    desk.change(
        it ->
            switch (it.context()) {
              case Context.Suggesting over ->
                  it.withContext(
                      new Context.Suggesting(over.suggestions(), over.selected(), filled));
              case Context.Asking over ->
                  it.withContext(new Context.Asking(over.question(), filled));
              default -> it.withContext(filled);
            });
  }
}
