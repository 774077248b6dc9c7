package comptoir.ui;

import java.time.Duration;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// One line at the top of the window that says what just happened, and goes by itself.
final class NoticeLine {

  private static final Duration SHOWN = Duration.ofSeconds(6);
  private static final double WIDEST = 720;

  private final Label words = Widgets.identified("shell.notice.text");
  private final HBox line = new HBox(words);
  private final StackPane place = new StackPane(line);
  private final Alarm alarm = new FxAlarm();

  NoticeLine() {
    line.setId("shell.notice");
    line.getStyleClass().add(Style.NOTICE);
    line.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    line.setFocusTraversable(false);
    words.setWrapText(true);
    words.setMaxWidth(WIDEST);
    line.setOnMouseClicked(event -> hide());
    place.getStyleClass().add("till-notice-place");
    place.setPickOnBounds(false);
    hide();
  }

  StackPane root() {
    return place;
  }

  void show(Role role, String text) {
    line.getStyleClass().setAll(Style.NOTICE, role.styleClass());
    line.getChildren().setAll(Sign.of(role), words);
    words.setText(text);
    line.setAccessibleText(text);
    line.setVisible(true);
    alarm.in(SHOWN, this::hide);
  }

  void hide() {
    alarm.cancel();
    line.setVisible(false);
  }
}
