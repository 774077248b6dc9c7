package comptoir.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.testing.Fx;
import comptoir.testing.RecordingBeeper;
import comptoir.text.Texts;
import comptoir.value.ScannedCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Keys through the window system, as a keyboard and a scanner send them.
class WindowTest {

  private final List<String> scans = new ArrayList<>();
  private final TextField amount = Fx.get(() -> new TextField());
  private final Shell shell =
      Fx.get(
          () ->
              new Shell(
                  new Texts(Locale.ENGLISH), new RecordingBeeper(), System::nanoTime, 800, 600));
  private int closed;

  @BeforeEach
  void open() {
    Fx.run(
        () -> {
          var stage = new Stage();
          stage.setX(0);
          stage.setY(0);
          shell.openOn(stage, () -> closed++);
          shell.show(new OneField());
        });
  }

  @AfterEach
  void close() {
    Fx.run(shell::close);
  }

  @Test
  void aScannerIsHeardAndNothingLandsInTheField() {
    strike(KeyCode.DIGIT3, KeyCode.DIGIT0, KeyCode.DIGIT1, KeyCode.DIGIT7, KeyCode.ENTER);

    assertEquals(List.of("3017"), scans);
    assertEquals("", Fx.get(amount::getText));
  }

  @Test
  void aCodeWithSignsAndCapitalsIsOneCode() {
    Fx.run(
        () -> {
          var robot = new Robot();
          robot.keyPress(KeyCode.SHIFT);
          robot.keyType(KeyCode.W);
          robot.keyRelease(KeyCode.SHIFT);
          robot.keyType(KeyCode.MINUS);
          robot.keyType(KeyCode.DIGIT1);
          robot.keyType(KeyCode.DIGIT0);
          robot.keyType(KeyCode.ENTER);
        });

    assertEquals(List.of("W-10"), scans);
  }

  @Test
  void aPersonsTypingLandsWhereItBelongs() {
    strikeAndSee(KeyCode.DIGIT4, "4");
    strikeAndSee(KeyCode.DIGIT2, "42");
    strikeAndSee(KeyCode.COMMA, "42,");
    strikeAndSee(KeyCode.DIGIT5, "42,5");
    strike(KeyCode.ENTER);

    assertEquals(List.of(), scans);
  }

  @Test
  void theWindowIsShutDownOnce() {
    Fx.run(shell::close);
    Fx.run(shell::close);

    assertEquals(1, closed);
  }

  /// The next key only when this one is seen.
  private void strikeAndSee(KeyCode key, String text) {
    strike(key);
    var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!Fx.get(amount::getText).equals(text)) {
      assertTrue(System.nanoTime() < deadline, () -> "Not seen: " + text);
      Thread.onSpinWait();
    }
  }

  private void strike(KeyCode... keys) {
    Fx.run(
        () -> {
          var robot = new Robot();
          for (var key : keys) {
            robot.keyType(key);
          }
        });
  }

  private final class OneField implements Screen {

    private final VBox root = new VBox(amount);

    @Override
    public Parent root() {
      return root;
    }

    @Override
    public void focused() {
      amount.requestFocus();
    }

    @Override
    public boolean scanned(ScannedCode code) {
      return scans.add(code.text());
    }
  }
}
