package comptoir.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.testing.Fx;
import comptoir.testing.Nodes;
import comptoir.testing.RecordingBeeper;
import comptoir.text.Texts;
import comptoir.value.ScannedCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShellTest {

  private final RecordingBeeper beeper = new RecordingBeeper();
  private final List<String> log = new ArrayList<>();
  private final SimpleBooleanProperty enabled = new SimpleBooleanProperty(true);
  private long now;
  private final Shell shell =
      Fx.get(() -> new Shell(new Texts(Locale.ENGLISH), beeper, () -> now, 800, 600));
  private final Plain sell = Fx.get(() -> new Plain("sell", true));
  private final Plain pay = Fx.get(() -> new Plain("pay", true));

  @BeforeEach
  void window() {
    Fx.run(
        () -> {
          shell.show(sell);
          shell.scene().getRoot().applyCss();
        });
    log.clear();
  }

  @Test
  void aScanReachesTheScreenThoughAFieldHasTheFocus() {
    Fx.run(sell.field::requestFocus);
    scan("3017620422003");

    assertEquals(List.of("sell scanned 3017620422003"), log);
    assertEquals("", Fx.get(sell.field::getText));
  }

  @Test
  void withAnOverlayOpenTheScanGoesThere() {
    Fx.run(() -> shell.overlay(pay));
    Fx.run(pay.field::requestFocus);
    log.clear();
    scan("3017620422003");

    assertEquals(List.of("pay scanned 3017620422003"), log);
    assertEquals("", Fx.get(pay.field::getText));
  }

  @Test
  void aScanNobodyHasAUseForIsSeenAndHeard() {
    Fx.run(() -> shell.show(new Plain("lock", false)));
    scan("3017620422003");

    assertEquals(1, beeper.errors());
    var notice = Fx.get(() -> Nodes.find(shell.scene().getRoot(), "shell.notice"));
    assertTrue(Fx.get(notice::isVisible));
  }

  @Test
  void onlyTheKeysOfTheScreenInFrontAnswer() {
    press(KeyCode.F9);
    Fx.run(() -> shell.overlay(pay));
    log.clear();
    press(KeyCode.F9);

    assertEquals(List.of("pay F9"), log);
  }

  @Test
  void aKeyThatIsSwitchedOffDoesNothing() {
    enabled.set(false);
    press(KeyCode.F9);

    assertEquals(List.of(), log);
  }

  @Test
  void theFocusDoesNotLeaveAnOverlay() {
    Fx.run(() -> shell.overlay(pay));
    Fx.run(sell.field::requestFocus);

    assertSame(pay.root, Fx.get(() -> shell.scene().getFocusOwner()));
  }

  @Test
  void aClosedOverlayGivesTheFocusBackAndEndsOnce() {
    var handle = Fx.get(() -> shell.overlay(pay));
    Fx.run(handle::close);
    Fx.run(handle::close);

    assertEquals(List.of("pay shown", "pay focused", "pay hidden", "sell focused"), log);
  }

  @Test
  void anotherScreenClosesWhatLiesOverTheOneBefore() {
    Fx.run(() -> shell.overlay(pay));
    log.clear();
    Fx.run(() -> shell.show(new Plain("lock", true)));

    assertTrue(log.containsAll(List.of("pay hidden", "sell hidden", "lock shown")), log::toString);
  }

  @Test
  void shuttingDownHidesAllAndRunsOnce() {
    Fx.run(() -> shell.overlay(pay));
    log.clear();
    Fx.run(shell::close);
    Fx.run(shell::close);

    assertEquals(1, log.stream().filter("pay hidden"::equals).count());
    assertEquals(1, log.stream().filter("sell hidden"::equals).count());
    assertFalse(Fx.get(shell::front).isPresent());
  }

  private void scan(String code) {
    code.chars().forEach(sign -> type((char) sign));
    press(KeyCode.ENTER);
  }

  private void type(char sign) {
    now += 5_000_000;
    var typed = String.valueOf(sign);
    send(KeyEvent.KEY_PRESSED, "", KeyCode.getKeyCode(typed));
    send(KeyEvent.KEY_TYPED, typed, KeyCode.UNDEFINED);
  }

  private void press(KeyCode code) {
    send(KeyEvent.KEY_PRESSED, "", code);
  }

  private void send(javafx.event.EventType<KeyEvent> type, String sign, KeyCode code) {
    Fx.run(
        () -> {
          var owner = shell.scene().getFocusOwner();
          var event = new KeyEvent(type, sign, sign, code, false, false, false, false);
          Event.fireEvent(owner == null ? shell.scene() : owner, event);
        });
  }

  /// A screen with a text field, that tells what happens to it.
  private final class Plain implements Screen {

    final TextField field = new TextField();
    final VBox root = new VBox(field);
    private final String name;
    private final boolean takesScans;

    Plain(String name, boolean takesScans) {
      this.name = name;
      this.takesScans = takesScans;
    }

    @Override
    public Parent root() {
      return root;
    }

    @Override
    public void shown() {
      log.add(name + " shown");
    }

    @Override
    public void focused() {
      log.add(name + " focused");
      root.requestFocus();
    }

    @Override
    public void hidden() {
      log.add(name + " hidden");
    }

    @Override
    public List<KeyDeed> keys() {
      return List.of(KeyDeed.of(KeyCode.F9, "tender.title", () -> log.add(name + " F9"), enabled));
    }

    @Override
    public boolean scanned(ScannedCode code) {
      if (takesScans) {
        log.add(name + " scanned " + code.text());
      }
      return takesScans;
    }
  }
}
