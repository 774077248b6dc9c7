package comptoir.counter;

import comptoir.value.Quantity;
import java.util.Optional;

/// Search as typed. Each text has a number; an answer to any but the last is dropped.
final class SearchDeeds {

  private final Desk desk;
  private long asked;

  SearchDeeds(Desk desk) {
    this.desk = desk;
  }

  void typing(String text) {
    desk.change(it -> it.withTyped(text));
    if (desk.state().context() instanceof Context.Pricing) {
      return;
    }
    var mine = ++asked;
    if (isNothingToSearch(text)) {
      desk.change(SearchDeeds::beneath);
      return;
    }
    desk.look(
        desk.rooms().field().suggest(text),
        found -> {
          if (mine == asked) {
            suggest(found, -1);
          }
        });
  }

  private static boolean isNothingToSearch(String text) {
    return text.isBlank() || quantity(text).isPresent();
  }

  /// A quantity that waits for its scan.
  static Optional<Quantity> quantity(String typed) {
    return QuantityPrefix.of(typed)
        .filter(it -> it.isBare() && it.isInRange())
        .map(QuantityPrefix::quantity);
  }

  /// Whatever is still on its way is no longer wanted.
  void forget() {
    asked++;
  }

  /// The next deed begins: what was said of the last one goes.
  void begin() {
    forget();
    var isFinding =
        desk.state().context() instanceof Context.NotFound
            || desk.state().context() instanceof Context.Unreadable;
    desk.change(
        it ->
            (isFinding ? it.withContext(new Context.Idle()) : it)
                .withoutNotice()
                .withOverlay(new Overlay.None()));
  }

  void suggest(Suggestions found, int selected) {
    var shown = desk.state().blanked() ? found.withoutCustomers() : found;
    desk.change(
        it -> it.withContext(new Context.Suggesting(shown, selected, beneath(it).context())));
  }

  /// What lay under suggestions or a question.
  static SellState beneath(SellState state) {
    return switch (state.context()) {
      case Context.Suggesting it -> state.withContext(it.beneath());
      case Context.Asking it -> state.withContext(it.beneath());
      case Context.Returning it -> state.withContext(it.beneath());
      case Context.Idle _ -> state;
      case Context.Card _ -> state;
      case Context.Choosing _ -> state;
      case Context.Pricing _ -> state;
      case Context.NotFound _ -> state;
      case Context.Unreadable _ -> state;
      case Context.PickUp _ -> state;
      case Context.Order _ -> state;
      case Context.TakingBack _ -> state;
      case Context.OnWeb _ -> state;
    };
  }
}
