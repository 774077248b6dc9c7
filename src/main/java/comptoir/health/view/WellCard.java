package comptoir.health.view;

import comptoir.sync.SyncState;
import comptoir.text.Texts;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;

/// Nothing asks for a person's eyes, and why that is so.
final class WellCard {

  private static final String CHECK = "M3 15.5l3.5-3.5 6 6L26 4.5 29.5 8l-17 17z";

  private final Texts texts;
  private final Label why = Widgets.identified("health.well.why", Style.MUTED);
  private final VBox root;

  WellCard(Texts texts) {
    this.texts = texts;
    var check = new SVGPath();
    check.setContent(CHECK);
    var disc = new StackPane(check);
    disc.getStyleClass().add("health-disc");
    why.setWrapText(true);
    why.setMinHeight(Region.USE_PREF_SIZE);
    var words = new VBox(disc, Widgets.label(texts.get("health.all-well"), Style.TITLE), why);
    words.getStyleClass().add("health-well");
    this.root = Widgets.card("health.well", new StackPane(words));
    root.getStyleClass().add("health-well-card");
  }

  VBox root() {
    return root;
  }

  void show(HealthState state) {
    why.setText(texts.get(key(state.findings().sync())));
  }

  private static String key(SyncState sync) {
    if (sync.line() instanceof SyncState.Line.OffLine) {
      return "health.all-well.offline";
    }
    return sync.download().isPresent() ? "health.all-well.filling" : "health.all-well.online";
  }
}
