package comptoir.tour;

import comptoir.ui.Shell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// Presses keys, scans, looks at what is shown and takes pictures. Called on the thread that plays;
/// goes to the JavaFX thread and waits for it.
final class Stagehand {

  private static final long PATIENCE_SECONDS = 60;
  private static final long LOOK_MILLIS = 15;

  /// A person's pause between two keys, so that typing is not taken for a scan.
  private static final long TYPING_MILLIS = 90;

  private final Shell shell;
  private final Path out;
  private final Executor fx;

  Stagehand(Shell shell, Path out, Executor fx) {
    this.shell = shell;
    this.out = out;
    this.fx = fx;
  }

  <T> T onFx(Callable<T> work) {
    var result = new CompletableFuture<T>();
    fx.execute(
        () -> {
          try {
            result.complete(work.call());
          } catch (Exception e) {
            result.completeExceptionally(e);
          }
        });
    return result.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  void press(KeyCode key) {
    onFx(
        () -> {
          new Robot().keyType(key);
          return true;
        });
  }

  /// A key while another one, such as Shift, is held.
  void pressWith(KeyCode held, KeyCode key) {
    onFx(
        () -> {
          var robot = new Robot();
          robot.keyPress(held);
          robot.keyType(key);
          robot.keyRelease(held);
          return true;
        });
  }

  /// Puts a text into a field, as from the clipboard, and the focus too.
  void fill(String id, String text) {
    onFx(
        () -> {
          if (find(id) instanceof TextInputControl field) {
            field.requestFocus();
            field.setText(text);
          }
          return true;
        });
  }

  /// A scanner's burst, ended by Enter.
  void scan(String code) {
    onFx(
        () -> {
          var robot = new Robot();
          code.chars().forEach(sign -> robot.keyType(key((char) sign)));
          robot.keyType(KeyCode.ENTER);
          return true;
        });
  }

  /// Typed at a person's pace.
  void type(String text) {
    for (var i = 0; i < text.length(); i++) {
      pause(TYPING_MILLIS);
      press(key(text.charAt(i)));
    }
    pause(TYPING_MILLIS);
  }

  private static KeyCode key(char sign) {
    if (sign == ' ') {
      return KeyCode.SPACE;
    }
    var key = KeyCode.getKeyCode(String.valueOf(sign).toUpperCase(Locale.ROOT));
    if (key == null) {
      throw new IllegalArgumentException("No key for " + sign);
    }
    return key;
  }

  /// Waits until what is shown is as wanted.
  ///
  /// @return false where it did not become so in a minute
  boolean await(BooleanSupplier wanted) {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!onFx(wanted::getAsBoolean)) {
      if (System.nanoTime() > end) {
        return false;
      }
      pause(LOOK_MILLIS);
    }
    return true;
  }

  /// JavaFX thread only.
  boolean isShown(String id) {
    var node = find(id);
    return node != null && isVisible(node);
  }

  /// The text of a node, nothing where it is not shown. JavaFX thread only.
  String text(String id) {
    return switch (find(id)) {
      case Labeled labeled -> labeled.getText();
      case TextInputControl field -> field.getText();
      case null, default -> "";
    };
  }

  /// The same from the thread that plays.
  String read(String id) {
    return onFx(() -> text(id));
  }

  private @Nullable Node find(String id) {
    return find(shell.scene().getRoot(), id);
  }

  /// Ids hold points, which a style selector would read as classes.
  private static @Nullable Node find(Node node, String id) {
    if (id.equals(node.getId())) {
      return node;
    }
    if (node instanceof Parent parent) {
      for (var child : parent.getChildrenUnmodifiable()) {
        @Nullable Node found = find(child, id);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static boolean isVisible(Node node) {
    for (@Nullable Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /// Leaves a picture of the window.
  void picture(String name) {
    var file = out.resolve(name + ".png").toFile();
    onFx(
        () -> {
          var image = SwingFXUtils.fromFXImage(shell.scene().snapshot(null), null);
          try {
            return ImageIO.write(image, "png", file);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  static void pause(long millis) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }
}
