package comptoir.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import comptoir.testing.Fx;
import comptoir.value.ScannedCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init") // window() sets the fields on the screen's thread.
class ScanFilterTest {

  private final List<String> scans = new ArrayList<>();
  private final List<KeyCode> passed = new ArrayList<>();
  private final HandAlarm alarm = new HandAlarm();
  private long now = Duration.ofDays(1).toNanos();
  private final TextField amount = Fx.get(() -> new TextField());
  private final Scene scene = Fx.get(() -> new Scene(new VBox(amount)));

  @BeforeEach
  void window() {
    Fx.run(
        () -> {
          var filter = new ScanFilter(scene, () -> now, alarm, this::scanned);
          scene.addEventFilter(
              KeyEvent.ANY,
              event -> {
                if (filter.takes(event)) {
                  event.consume();
                } else if (event.getEventType() == KeyEvent.KEY_PRESSED) {
                  passed.add(event.getCode());
                }
              });
          scene.getRoot().applyCss();
          amount.requestFocus();
        });
  }

  @Test
  void aScanNeverLandsInTheFieldThatHasTheFocus() {
    strike("3017620422003", 4);
    press(KeyCode.ENTER, "\r");

    assertEquals(List.of("3017620422003"), scans);
    assertEquals("", text());
    assertEquals(List.of(), passed);
  }

  @Test
  void aPersonsTypingArrivesCharacterByCharacter() {
    strike("12,50", 140);
    pass(60);

    assertEquals("12,50", text());
    assertEquals(List.of(), scans);
  }

  @Test
  void enterBehindAPersonsTypingComesAfterIt() {
    strike("42", 120);
    press(KeyCode.ENTER, "\r");

    assertEquals("42", text());
    assertEquals(List.of(KeyCode.DIGIT4, KeyCode.DIGIT2, KeyCode.ENTER), passed);
  }

  @Test
  void backspaceInTheMidstKeepsTheOrderOfTheKeys() {
    strike("12", 10);
    press(KeyCode.BACK_SPACE, "\b");
    strike("3", 10);
    pass(60);

    assertEquals("13", text());
  }

  @Test
  void aScanBehindTypedCharactersLeavesThemInTheField() {
    strike("3*", 150);
    pass(200);
    strike("3017620422003", 4);
    press(KeyCode.ENTER, "\r");

    assertEquals("3*", text());
    assertEquals(List.of("3017620422003"), scans);
  }

  @Test
  void aScanWithoutSuffixEndsBySilence() {
    strike("3017620422003", 4);
    pass(80);

    assertEquals(List.of("3017620422003"), scans);
    assertEquals("", text());
  }

  @Test
  void aScanSurvivesAThreadThatStoodStill() {
    strike("301762", 4);
    stall(400);
    strike("0422003", 0);
    press(KeyCode.ENTER, "\r");

    assertEquals(List.of("3017620422003"), scans);
  }

  @Test
  void aThreadThatStandsStillBehindEveryKeyMakesNoScanOfAPersonsTyping() {
    for (var digit : "4271".split("")) {
      stall(150);
      press(code(digit), digit);
    }
    press(KeyCode.ENTER, "\r");

    assertEquals(List.of(), scans);
    assertEquals("4271", text());
  }

  @Test
  void anAlarmThatRingsLateWaitsForKeysThatQueueBehindIt() {
    strike("301762", 4);
    stall(400);
    Fx.run(alarm::ring);
    strike("0422003", 0);
    press(KeyCode.ENTER, "\r");

    assertEquals(List.of("3017620422003"), scans);
  }

  @Test
  void aShiftKeyInsideACodeBelongsToIt() {
    strike("W", 4);
    press(KeyCode.SHIFT, "");
    strike("10482", 4);
    press(KeyCode.ENTER, "\r");

    assertEquals(List.of("W10482"), scans);
  }

  @Test
  void aTabEndsAScanAndMovesNoFocus() {
    strike("96385074", 4);
    press(KeyCode.TAB, "\t");

    assertEquals(List.of("96385074"), scans);
    assertEquals(List.of(), passed);
  }

  private void scanned(ScannedCode code) {
    scans.add(code.text());
  }

  private void strike(String text, long gapMillis) {
    for (var i = 0; i < text.length(); i++) {
      pass(gapMillis);
      var sign = text.substring(i, i + 1);
      press(code(sign), sign);
    }
  }

  private static KeyCode code(String sign) {
    return switch (sign) {
      case "," -> KeyCode.COMMA;
      case "*" -> KeyCode.ASTERISK;
      default -> KeyCode.valueOf(Character.isDigit(sign.charAt(0)) ? "DIGIT" + sign : sign);
    };
  }

  private void press(KeyCode code, String sign) {
    Fx.run(
        () -> {
          send(new KeyEvent(KeyEvent.KEY_PRESSED, "", sign, code, false, false, false, false));
          if (!sign.isEmpty()) {
            send(
                new KeyEvent(
                    KeyEvent.KEY_TYPED, sign, "", KeyCode.UNDEFINED, false, false, false, false));
          }
          send(new KeyEvent(KeyEvent.KEY_RELEASED, "", sign, code, false, false, false, false));
        });
  }

  private void send(KeyEvent event) {
    var owner = scene.getFocusOwner();
    Event.fireEvent(owner == null ? scene : owner, event);
  }

  /// Time in which the alarm rings when it is due.
  private void pass(long millis) {
    for (var i = 0; i < millis; i++) {
      now += Duration.ofMillis(1).toNanos();
      if (alarm.isDue(now)) {
        Fx.run(alarm::ring);
      }
    }
  }

  /// Time in which it cannot ring.
  private void stall(long millis) {
    now += Duration.ofMillis(millis).toNanos();
  }

  private String text() {
    return Fx.get(amount::getText);
  }

  private final class HandAlarm implements Alarm {

    private @Nullable Runnable ring;
    private long due;

    @Override
    public void in(Duration time, Runnable ring) {
      this.ring = ring;
      this.due = now + time.toNanos();
    }

    @Override
    public void cancel() {
      ring = null;
    }

    boolean isDue(long nanos) {
      return ring != null && nanos >= due;
    }

    void ring() {
      var now = ring;
      ring = null;
      if (now != null) {
        now.run();
      }
    }
  }
}
