package comptoir.app;

import comptoir.health.CheckUp;
import comptoir.health.view.HealthView;
import comptoir.health.view.HealthViewModel;
import comptoir.operator.Operator;
import comptoir.ui.Screen;
import comptoir.ui.Shell;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import javafx.scene.Node;

/// The way to the state of the till and back to the screen it was asked for on. JavaFX thread only.
final class HealthWay {

  private final Shell shell;
  private final Rooms rooms;
  private final TillWindow.Tools tools;
  private final HealthViewModel model;
  private final Screen view;
  private Runnable back = () -> {};

  /// @param stateLine makes the state line of the dark bar, and what pressing it does
  HealthWay(Shell shell, Rooms rooms, TillWindow.Tools tools, Function<Runnable, Node> stateLine) {
    this.shell = shell;
    this.rooms = rooms;
    this.tools = tools;
    this.model =
        new HealthViewModel(
            new HealthViewModel.Rooms(
                checkUp(),
                tools.help().support(),
                rooms.settings(),
                rooms.operators(),
                rooms.sync()::listen),
            tools.fx(),
            tools.clock(),
            new Exits());
    this.view = new HealthView(model, tools.texts(), stateLine.apply(() -> {}));
  }

  private CheckUp checkUp() {
    var sync = rooms.sync();
    return new CheckUp(
        new CheckUp.Rooms(
            rooms.database(),
            rooms.outbox(),
            rooms.journal(),
            rooms.reservations(),
            rooms.incidents(),
            rooms.rescued()),
        new CheckUp.Exchange(
            sync::state,
            sync::parkedEntries,
            tools.help().copy(),
            sync::sendDayAgain,
            () -> {
              sync.lookAgain();
              sync.compareDays();
            }));
  }

  /// Shows it.
  ///
  /// @param operator who is signed on; empty where nobody is
  /// @param back shows again what was there
  void open(Optional<Operator> operator, Runnable back) {
    this.back = back;
    model.open(operator);
    shell.show(view);
  }

  private final class Exits implements HealthViewModel.Exits {

    @Override
    public void back() {
      back.run();
    }

    @Override
    public Optional<CompletionStage<Void>> token(String text) {
      return Optional.of(text)
          .filter(TokenFile::isToken)
          .map(it -> tools.help().token().apply(it).thenRun(rooms.sync()::lookAgain));
    }

    @Override
    public void errorSound() {
      tools.beeper().error();
    }
  }
}
