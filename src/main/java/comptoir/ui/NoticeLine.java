package comptoir.ui;

import java.time.Duration;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

/// One line at the top of the window that says what just happened, and goes by itself.
final class NoticeLine {

  private static final Duration SHOWN = Duration.ofSeconds(6);

  private final Label line = Widgets.identified("shell.notice", Style.NOTICE);
  private final Alarm alarm = new FxAlarm();

  NoticeLine() {
    line.setVisible(false);
    line.setManaged(false);
    line.setAccessibleRole(AccessibleRole.TEXT);
    line.setWrapText(true);
  }

  Label root() {
    return line;
  }

  void show(Role role, String text) {
    for (var each : Role.values()) {
      line.getStyleClass().remove(each.styleClass());
    }
    line.getStyleClass().add(role.styleClass());
    line.setText(text);
    line.setVisible(true);
    line.setManaged(true);
    alarm.in(SHOWN, this::hide);
  }

  private void hide() {
    line.setVisible(false);
    line.setManaged(false);
  }
}
