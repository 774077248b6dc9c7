package comptoir.counter;

import comptoir.basket.BasketState;
import comptoir.value.Fault;
import java.util.OptionalInt;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the deeds of the counter share: the state, the rooms behind it, the order of deeds.
final class Desk {

  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

  private final SellViewModel.Rooms rooms;
  private final SellViewModel.Tools tools;
  private final Confirmed confirmed;
  private final DeedQueue queue;
  private final ReadOnlyObjectWrapper<SellState> state =
      new ReadOnlyObjectWrapper<>(SellState.START);

  Desk(SellViewModel.Rooms rooms, SellViewModel.Tools tools) {
    this.rooms = rooms;
    this.tools = tools;
    this.confirmed = new Confirmed(rooms.coverage());
    this.queue = new DeedQueue(tools.fx(), this::failed);
  }

  SellViewModel.Rooms rooms() {
    return rooms;
  }

  SellViewModel.Tools tools() {
    return tools;
  }

  Confirmed confirmed() {
    return confirmed;
  }

  ReadOnlyObjectProperty<SellState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  SellState state() {
    return state.get();
  }

  boolean may(String right) {
    return state().operator().filter(it -> it.may(right)).isPresent();
  }

  void change(UnaryOperator<SellState> change) {
    state.set(change.apply(state.get()));
  }

  void say(Notice notice) {
    change(it -> it.withNotice(notice));
  }

  void refuse(Notice notice) {
    say(notice);
    tools.exits().errorSound();
  }

  /// Queues a deed; `show` runs on the JavaFX thread when it is on the disk.
  <T> void deed(Supplier<CompletionStage<T>> work, Consumer<T> show) {
    queue.add(work, show);
  }

  /// Looks something up beside the deeds; `show` runs on the JavaFX thread.
  <T> void look(CompletionStage<T> stage, Consumer<T> show) {
    var _ =
        stage.whenComplete(
            (result, failure) ->
                tools
                    .fx()
                    .execute(
                        () -> {
                          if (failure == null) {
                            show.accept(result);
                          } else {
                            failed(failure);
                          }
                        }));
  }

  private void failed(Throwable failure) {
    var cause = failure instanceof CompletionException ? failure.getCause() : failure;
    LOG.error("A deed at the counter failed", cause);
    refuse(new Notice.Failed(cause instanceof Fault fault ? fault.code() : Fault.Code.PROGRAM));
  }

  /// The line that a deed touched: the last one that differs and still counts, else the one above a
  /// line that was taken out. A coupon that was put on the basket goes before.
  static OptionalInt touched(BasketState before, BasketState after) {
    if (after.coupons().size() > before.coupons().size()) {
      return OptionalInt.of(after.coupons().getLast().n());
    }
    var at = after.lines().size() - 1;
    while (at >= 0
        && at < before.lines().size()
        && before.lines().get(at).equals(after.lines().get(at))) {
      at--;
    }
    if (at < 0) {
      return OptionalInt.empty();
    }
    return nearestLive(after, after.lines().get(at).n());
  }

  /// The line itself where it counts, else the nearest above, else the nearest below.
  static OptionalInt nearestLive(BasketState basket, int n) {
    var live = basket.live();
    var above = live.stream().mapToInt(line -> line.n()).filter(it -> it <= n).max();
    return above.isPresent() ? above : live.stream().mapToInt(line -> line.n()).min();
  }
}
