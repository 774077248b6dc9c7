package comptoir.counter;

import comptoir.basket.PromotionHint;
import comptoir.catalog.ItemCard;
import comptoir.catalog.Offer;
import comptoir.value.ItemId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

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
    desk.change(it -> it.withContext(new Context.Card(bare, OptionalInt.empty(), List.of())));
  }

  /// What is shown stays until the card is read, so that nothing is painted twice.
  void load(ItemId item, OptionalInt line) {
    var mine = ++asked;
    desk.look(
        desk.rooms().catalog().card(item).thenCombine(hints(line), Read::new),
        read -> {
          if (mine == asked) {
            read.card().ifPresent(it -> fill(new Context.Card(it, line, read.promotions())));
          }
        });
  }

  private record Read(Optional<ItemCard> card, List<PromotionHint> promotions) {}

  private CompletionStage<List<PromotionHint>> hints(OptionalInt line) {
    return line.isPresent()
        ? desk.rooms().basket().hints(desk.state().basket(), line.getAsInt())
        : CompletableFuture.completedStage(List.of());
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
  private void fill(Context.Card read) {
    var filled =
        new Context.Card(desk.confirmed().card(read.card()), read.line(), read.promotions());
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
