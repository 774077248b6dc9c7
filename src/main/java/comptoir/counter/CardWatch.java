package comptoir.counter;

import comptoir.catalog.ItemCard;
import comptoir.catalog.Offer;
import comptoir.value.ItemId;
import java.util.List;
import java.util.OptionalInt;

/// Fills the item card when it is read.
final class CardWatch {

  private final Desk desk;
  private long asked;

  CardWatch(Desk desk) {
    this.desk = desk;
  }

  /// The offer at once, without what is still to be read.
  void show(Offer offer) {
    var bare = new ItemCard(desk.confirmed().offer(offer), List.of(), List.of());
    desk.change(it -> it.withContext(new Context.Card(bare, OptionalInt.empty())));
  }

  /// What is shown stays until the card is read, so that nothing is painted twice.
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
              case Context.Returning over ->
                  it.withContext(
                      new Context.Returning(over.line(), over.label(), over.selected(), filled));
              case Context.Asking over ->
                  it.withContext(new Context.Asking(over.question(), filled));
              default -> it.withContext(filled);
            });
  }
}
