package comptoir.app;

import comptoir.catalog.CodeLookup;
import comptoir.operator.Operator;
import comptoir.reservation.Reservation;
import comptoir.reservation.Stepped;
import comptoir.reservation.view.BoardView;
import comptoir.reservation.view.BoardViewModel;
import comptoir.sale.StepDesk;
import comptoir.ui.Screen;
import comptoir.ui.Shell;
import comptoir.value.CustomerId;
import comptoir.value.ItemId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import javafx.scene.Node;

/// The way to the board of reservations and back to the counter. JavaFX thread only.
final class BoardWay {

  private final Shell shell;
  private final Rooms rooms;
  private final TillWindow.Tools tools;
  private final Runnable back;
  private final BoardViewModel model;
  private final Screen view;
  private Optional<Operator> operator = Optional.empty();

  BoardWay(Shell shell, Rooms rooms, TillWindow.Tools tools, Counter counter) {
    this.shell = shell;
    this.rooms = rooms;
    this.tools = tools;
    this.back = counter.back();
    this.model =
        new BoardViewModel(
            new BoardViewModel.Rooms(rooms.reservations(), rooms.settings(), new Far()),
            tools.fx(),
            tools.clock(),
            new Exits());
    this.view = new BoardView(model, tools.texts(), counter.stateLine());
  }

  /// Where the board lies.
  ///
  /// @param stateLine whether the platform is there, for the dark bar
  /// @param back shows the counter again, with the basket as it is on the disk
  record Counter(Node stateLine, Runnable back) {}

  /// Shows it.
  ///
  /// @param who is signed on
  /// @param first the one to begin with
  void open(Optional<Operator> who, Optional<Reservation> first) {
    operator = who;
    model.open(who, first);
    shell.show(view);
  }

  /// Reads what came from the platform, where the board is what is looked at.
  void refresh() {
    if (shell.front().filter(view::equals).isPresent()) {
      model.tick();
    }
  }

  private final class Far implements BoardViewModel.Far {

    @Override
    public CompletionStage<Map<CustomerId, String>> names(Set<CustomerId> ids) {
      return rooms.customers().namesOf(ids);
    }

    @Override
    public CompletionStage<Set<ItemId>> articles(String code) {
      return rooms.catalog().byCode(code).thenApply(BoardWay::items);
    }

    /// The till knows no shelf: the category is as near as it gets.
    @Override
    public CompletionStage<Map<ItemId, String>> places(List<ItemId> items) {
      return rooms.catalog().categories(items);
    }

    @Override
    public CompletionStage<Stepped> take(BoardViewModel.Asked it) {
      return rooms
          .steps()
          .take(new StepDesk.Asked(it.reservation(), it.step(), it.operator(), it.locker()))
          .whenComplete((stepped, failure) -> rooms.sync().wake());
    }

    @Override
    public Optional<Instant> asOf() {
      return rooms.sync().state().feed("reservations").receivedAt();
    }
  }

  private static Set<ItemId> items(CodeLookup found) {
    return switch (found) {
      case CodeLookup.One one -> Set.of(one.offer().item().id());
      case CodeLookup.Several several ->
          several.offers().stream().map(it -> it.item().id()).collect(Collectors.toSet());
      case CodeLookup.None _ -> Set.of();
    };
  }

  private final class Exits implements BoardViewModel.Exits {

    @Override
    public void back() {
      back.run();
    }

    @Override
    public void give(Reservation given) {
      var seller = operator.orElseThrow().id();
      var _ =
          rooms
              .basket()
              .pickUp(given, seller)
              .whenCompleteAsync(
                  (basket, failure) -> {
                    if (failure != null) {
                      shell.alarm(tools.texts().get("app.hand-over.failed"));
                    }
                    back.run();
                  },
                  tools.fx());
    }

    @Override
    public void errorSound() {
      tools.beeper().error();
    }
  }
}
