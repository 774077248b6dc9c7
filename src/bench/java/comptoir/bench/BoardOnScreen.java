package comptoir.bench;

import comptoir.app.Help;
import comptoir.app.RecentLog;
import comptoir.app.Session;
import comptoir.app.TillWindow;
import comptoir.device.Beeper;
import comptoir.receipt.Receipts;
import comptoir.text.Texts;
import comptoir.ui.Shell;
import comptoir.ui.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/// The window of a till, where somebody has signed on and looks at the board of reservations.
/// Called on the thread that measures; goes to the JavaFX thread and waits for it.
final class BoardOnScreen implements AutoCloseable {

  private static final int WIDTH = 1366;
  private static final int HEIGHT = 768;
  private static final String TO_PREPARE = "reservations.tab.to_prepare";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /// Longer than between two keys of a scanner.
  private static final int TYPING_MILLIS = 90;

  private final Tools tools;
  private final Shell shell;
  private final TillWindow window;

  /// @param nanos a monotonic clock, as [System#nanoTime]
  record Tools(InstantSource clock, Executor fx, LongSupplier nanos) {}

  private BoardOnScreen(Session session, Path folder, Tools tools) {
    this.tools = tools;
    var texts = new Texts(Locale.FRENCH);
    this.shell = new Shell(texts, Beeper.silent(), tools.nanos(), WIDTH, HEIGHT);
    shell.dress(Theme.LIGHT, 100);
    var stage = new Stage();
    stage.setX(0);
    stage.setY(0);
    shell.openOn(stage, () -> {});
    this.window =
        new TillWindow(
            shell,
            session.rooms(),
            new TillWindow.Tools(
                texts,
                tools.fx(),
                tools.clock(),
                Beeper.silent(),
                new Receipts(folder, Runnable::run),
                Help.of(session, Runnable::run, RecentLog.listening()),
                () -> {}));
    window.open();
  }

  /// Opens the window, signs on and goes to the board.
  ///
  /// @param name of who signs on
  static BoardOnScreen open(Session session, Path folder, Tools tools, String name, String pin) {
    var screen = onFx(tools.fx(), () -> new BoardOnScreen(session, folder, tools));
    screen.await(() -> !screen.text("sign-on.name").isEmpty());
    while (!onFx(tools.fx(), () -> screen.text("sign-on.name")).equals(name)) {
      screen.press(KeyCode.RIGHT);
    }
    pin.chars().forEach(sign -> screen.press(KeyCode.getKeyCode(Character.toString(sign))));
    screen.press(KeyCode.ENTER);
    screen.await(() -> screen.isThere("sell.field"));
    while (!onFx(tools.fx(), () -> screen.isThere(TO_PREPARE))) {
      screen.press(KeyCode.F6);
    }
    return screen;
  }

  /// When the number of those to be prepared is next laid out as another than now; nothing where
  /// that does not happen in time.
  CompletableFuture<Optional<Instant>> nextChange(Duration patience) {
    var changed = new CompletableFuture<Optional<Instant>>();
    var before = onFx(tools.fx(), () -> text(TO_PREPARE));
    var look =
        new Runnable() {
          @Override
          public void run() {
            if (changed.isDone()) {
              shell.scene().removePostLayoutPulseListener(this);
            } else if (!text(TO_PREPARE).equals(before)) {
              changed.complete(Optional.of(tools.clock().instant()));
            }
          }
        };
    onFx(
        tools.fx(),
        () -> {
          shell.scene().addPostLayoutPulseListener(look);
          return true;
        });
    return changed.completeOnTimeout(Optional.empty(), patience.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void await(BooleanSupplier wanted) {
    var end = tools.nanos().getAsLong() + PATIENCE.toNanos();
    while (!onFx(tools.fx(), wanted::getAsBoolean)) {
      if (tools.nanos().getAsLong() > end) {
        throw new IllegalStateException("The board does not open");
      }
      pause(1);
    }
  }

  private void press(KeyCode key) {
    pause(TYPING_MILLIS);
    onFx(
        tools.fx(),
        () -> {
          new Robot().keyType(key);
          return true;
        });
    pause(TYPING_MILLIS);
  }

  private boolean isThere(String id) {
    return find(id).isPresent();
  }

  private String text(String id) {
    return find(id).map(node -> ((Labeled) node).getText()).orElse("");
  }

  /// Ids hold points, which a style selector would read as classes.
  private Optional<Node> find(String id) {
    return shell.scene().getRoot().lookupAll("*").stream()
        .filter(node -> id.equals(node.getId()))
        .findFirst();
  }

  @Override
  public void close() {
    onFx(
        tools.fx(),
        () -> {
          window.close();
          shell.close();
          return true;
        });
  }

  private static <T> T onFx(Executor fx, Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, fx)
        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
        .join();
  }

  private static void pause(int millis) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }
}
