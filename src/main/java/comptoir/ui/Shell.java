package comptoir.ui;

import comptoir.device.Beeper;
import comptoir.text.Texts;
import comptoir.value.ScannedCode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The window: one screen, and what lies over it. JavaFX thread only.
public final class Shell {

  private final Texts texts;
  private final Beeper beeper;
  private final FxThread fx = new FxThread();
  private final StackPane content = new StackPane();
  private final StackPane overlays = new StackPane();
  private final NoticeLine notices = new NoticeLine();
  private final StackPane root = new StackPane(content, overlays, notices.root());
  private final Scene scene;
  private final ScanFilter scans;
  private final Deque<Screen> stack = new ArrayDeque<>();
  private @Nullable Screen current;
  private @Nullable Stage stage;
  private Runnable closed = () -> {};

  /// @param nanos a monotonic clock, as [System#nanoTime]
  public Shell(Texts texts, Beeper beeper, LongSupplier nanos, double width, double height) {
    this.texts = texts;
    this.beeper = beeper;
    this.scene = new Scene(root, width, height);
    this.scans = new ScanFilter(scene, nanos, new FxAlarm(), this::scanned);
    root.getStyleClass().add(Style.GROUND);
    overlays.setVisible(false);
    overlays.getStyleClass().add(Style.SCRIM);
    scene.addEventFilter(KeyEvent.ANY, this::key);
    scene.focusOwnerProperty().addListener((seen, before, now) -> keepFocus(now));
  }

  public Scene scene() {
    return scene;
  }

  /// Theme and size of the text, in percent.
  public void dress(Theme theme, int textPercent) {
    theme.dress(scene, textPercent);
  }

  /// Shows the window. However it is closed, [#close] is the way.
  ///
  /// @param closed what ends the rest of the program; run once, when the window is gone
  public void openOn(Stage stage, Runnable closed) {
    this.stage = stage;
    this.closed = closed;
    stage.setScene(scene);
    stage.setTitle(texts.get("ui.title"));
    stage.setFullScreenExitHint("");
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    stage.setOnCloseRequest(
        event -> {
          event.consume();
          close();
        });
    stage.show();
  }

  /// Full screen, or back.
  public void fullScreen() {
    if (stage != null) {
      stage.setFullScreen(!stage.isFullScreen());
    }
  }

  /// The one way to shut down: what is shown ends its work, the window goes, then the program. A
  /// second call does nothing.
  public void close() {
    closeOverlays();
    if (current != null) {
      current.hidden();
      current = null;
    }
    notices.hide();
    if (stage != null) {
      stage.close();
      stage = null;
      closed.run();
    }
  }

  /// Puts a screen in place of the one that is shown, and closes what lies over it.
  public void show(Screen screen) {
    closeOverlays();
    if (current != null) {
      current.hidden();
    }
    current = screen;
    content.getChildren().setAll(screen.root());
    screen.shown();
    screen.focused();
  }

  /// Lays a screen over the others; it alone gets keys and scans until the handle is closed.
  public Subscription overlay(Screen screen) {
    stack.push(screen);
    place(screen);
    screen.shown();
    screen.focused();
    return () -> close(screen);
  }

  public void closeOverlays() {
    while (!stack.isEmpty()) {
      close(stack.getFirst());
    }
  }

  private void close(Screen screen) {
    if (!stack.remove(screen)) {
      return;
    }
    screen.hidden();
    var below = stack.peek();
    if (below != null) {
      place(below);
      below.focused();
    } else {
      overlays.getChildren().clear();
      overlays.setVisible(false);
      if (current != null) {
        current.focused();
      }
    }
  }

  /// The style sheets at once, because only they put a scroll pane's content into the window, and
  /// only there it can have the focus.
  private void place(Screen screen) {
    overlays.setVisible(true);
    overlays.getChildren().setAll(Widgets.scrolled(screen.root()));
    overlays.applyCss();
  }

  /// A line at the top for some seconds, read out to a screen reader too.
  public void notice(Role role, String text) {
    notices.show(role, text);
  }

  /// The same with the error tone.
  public void alarm(String text) {
    beeper.error();
    notice(Role.DANGER, text);
  }

  /// The screen that gets keys and scans.
  public Optional<Screen> front() {
    return Optional.ofNullable(stack.isEmpty() ? current : stack.peek());
  }

  private void key(KeyEvent event) {
    if (scans.takes(event)) {
      event.consume();
    } else if (event.getEventType() == KeyEvent.KEY_PRESSED) {
      deed(event);
    }
  }

  private void deed(KeyEvent event) {
    for (var deed : front().map(Screen::keys).orElse(List.of())) {
      if (deed.keys().match(event)) {
        event.consume();
        if (deed.enabled().get()) {
          deed.deed().run();
        }
        return;
      }
    }
  }

  private void scanned(ScannedCode code) {
    var taken = front().map(screen -> screen.scanned(code)).orElse(false);
    if (!taken) {
      alarm(texts.get("ui.scan.unused", code.text()));
    }
  }

  /// Later, because the toolkit is in the midst of moving the focus.
  private void keepFocus(@Nullable Node owner) {
    if (!stack.isEmpty() && owner != null && !isInside(owner)) {
      fx.execute(() -> front().ifPresent(Screen::focused));
    }
  }

  private boolean isInside(Node node) {
    for (var at = node; at != null; at = at.getParent()) {
      if (at.equals(overlays)) {
        return true;
      }
    }
    return false;
  }
}
