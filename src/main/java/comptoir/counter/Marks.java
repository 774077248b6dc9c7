package comptoir.counter;

import comptoir.basket.BasketCoupon;
import comptoir.basket.BasketLine;
import comptoir.basket.ReturnReason;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Which line, choice or reservation is marked.
final class Marks {

  private static final int REASONS = ReturnReason.values().length;

  private final Desk desk;
  private final CardWatch card;

  Marks(Desk desk, CardWatch card) {
    this.desk = desk;
    this.card = card;
  }

  /// Marks the next or the one before: of the choices, else of the lines.
  void move(int step) {
    var state = desk.state();
    if (state.overlay() instanceof Overlay.Board board) {
      markOnBoard(board.selected() + step);
      return;
    }
    switch (state.context()) {
      case Context.Suggesting it when !it.suggestions().choices().isEmpty() ->
          mark(it, within(it.selected() + step, it.suggestions().choices().size()));
      case Context.Returning it -> mark(it, within(it.selected() + step, REASONS));
      case Context.TakingBack it ->
          desk.change(shown -> shown.withContext(it.marking(it.selected() + step)));
      case Context.Choosing it -> mark(it, within(it.selected() + step, it.offers().size()));
      default -> moveLine(step);
    }
  }

  /// Marks the one at this place of the board.
  void markOnBoard(int at) {
    if (desk.state().overlay() instanceof Overlay.Board board) {
      var marked = within(at, board.reservations().size());
      desk.change(it -> it.withOverlay(new Overlay.Board(board.reservations(), marked)));
    }
  }

  private void mark(Context.Suggesting shown, int at) {
    var marked = new Context.Suggesting(shown.suggestions(), at, shown.beneath());
    desk.change(it -> it.withContext(marked));
  }

  private void mark(Context.Choosing shown, int at) {
    var marked =
        new Context.Choosing(shown.offers(), shown.quantity(), shown.code(), shown.label(), at);
    desk.change(it -> it.withContext(marked));
  }

  private void mark(Context.Returning asked, int at) {
    var marked = new Context.Returning(asked.line(), asked.label(), at, asked.beneath());
    desk.change(it -> it.withContext(marked));
  }

  private static int within(int at, int size) {
    return Math.clamp(at, 0, Math.max(0, size - 1));
  }

  private void moveLine(int step) {
    var basket = desk.state().basket();
    var numbers =
        Stream.concat(
                basket.live().stream().map(BasketLine::n),
                basket.liveCoupons().stream().map(BasketCoupon::n))
            .toList();
    if (numbers.isEmpty()) {
      return;
    }
    var present = desk.state().selected().isPresent() ? desk.state().selected().getAsInt() : -1;
    var at = within(numbers.indexOf(present) + step, numbers.size());
    select(numbers.get(at));
  }

  /// Marks a line and shows its item, or a coupon.
  void select(int line) {
    if (desk.state().basket().coupon(line).isPresent()) {
      card.forget();
      desk.change(
          it ->
              it.withSelected(OptionalInt.of(line))
                  .withContext(new Context.Idle())
                  .withoutNotice());
    }
    desk.state()
        .basket()
        .line(line)
        .ifPresent(
            it -> {
              desk.change(state -> state.withSelected(OptionalInt.of(line)).withoutNotice());
              card.load(it.item(), OptionalInt.of(line));
            });
  }
}
