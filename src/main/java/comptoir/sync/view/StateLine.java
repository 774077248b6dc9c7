package comptoir.sync.view;

import comptoir.text.Texts;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/// Whether the platform is there and what waits, for the dark bar: a shape, and words.
public final class StateLine {

  private static final String CHECK = "M0 4.5l1.8-1.8 2.4 2.4L9.6 0 11.4 1.8 4.2 9z";
  private static final String DISC = "M5 0a5 5 0 1 1 0 10A5 5 0 0 1 5 0z";
  private static final String RING =
      "M5 0a5 5 0 1 1 0 10A5 5 0 0 1 5 0zM5 2.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6z";
  private static final String UP = "M5.5 0L11 6H7.5v5h-4V6H0z";
  private static final String OCTAGON = "M3.2 0h4.6L11 3.2v4.6L7.8 11H3.2L0 7.8V3.2z";

  private final SVGPath shape = new SVGPath();
  private final Label head = Widgets.identified("sync.line.head");
  private final Label tail = Widgets.identified("sync.line.tail");
  private final HBox row = new HBox(shape, head, tail);
  private final Button root = new Button();
  private final Texts texts;

  /// @param open shows more of it
  public StateLine(StateLineViewModel model, Texts texts, Runnable open) {
    this.texts = texts;
    root.setId("sync.line");
    root.setGraphic(row);
    root.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    root.setOnAction(event -> open.run());
    root.setMinWidth(Region.USE_PREF_SIZE);
    root.getStyleClass().setAll("state-line-button");
    row.getStyleClass().add("state-line");
    Style.sheet(root, StateLine.class, "/comptoir/sync/state-line.css");
    head.getStyleClass().add("state-line-head");
    model.state().subscribe(this::show);
  }

  public Button root() {
    return root;
  }

  private void show(LineState state) {
    var mood = "state-line-" + state.mood().name().toLowerCase(Locale.ROOT).replace('_', '-');
    row.getStyleClass().setAll("state-line", mood);
    shape.setContent(path(state.mood()));
    head.setText(state.head());
    tail.setText(state.tail().isEmpty() ? "" : "· " + state.tail());
    root.setAccessibleText(
        String.join(", ", state.head(), state.tail(), texts.get("sync.line.more")));
  }

  private static String path(LineState.Mood mood) {
    return switch (mood) {
      case STARTING -> RING;
      case ALL_SENT -> CHECK;
      case WAITING -> UP;
      case OFF_LINE -> DISC;
      case STOP -> OCTAGON;
    };
  }
}
