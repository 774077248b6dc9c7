package comptoir.app;

import comptoir.text.Texts;
import comptoir.ui.KeyDeed;
import comptoir.ui.Screen;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Why the till does not open, and what can be done about it.
final class ProblemView implements Screen {

  private final StackPane root;
  private final List<KeyDeed> keys = new ArrayList<>();

  /// @param rebuild puts the damaged file aside and builds anew; empty where that would not help
  ProblemView(Texts texts, String sentence, Optional<Runnable> rebuild, Runnable quit) {
    var title = Widgets.label(texts.get("app.problem.title"), Style.TITLE);
    var words = Widgets.identified("problem.sentence");
    words.setText(sentence);
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    var deeds = new HBox(12);
    rebuild.ifPresent(
        deed -> {
          var key = Widgets.mainKey("problem.rebuild", texts.get("app.problem.rebuild"), "F9");
          key.setOnAction(event -> deed.run());
          deeds.getChildren().add(key);
          keys.add(KeyDeed.of(KeyCode.F9, "app.problem.rebuild", deed));
        });
    var leave = Widgets.key("problem.quit", texts.get("app.problem.quit"), "Esc");
    leave.setOnAction(event -> quit.run());
    deeds.getChildren().add(leave);
    keys.add(KeyDeed.of(KeyCode.ESCAPE, "app.problem.quit", quit));
    var card = Widgets.card("problem", title, words, deeds);
    card.setSpacing(16);
    card.setMaxSize(640, Region.USE_PREF_SIZE);
    this.root = new StackPane(card);
    root.getStyleClass().add(Style.GROUND);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public List<KeyDeed> keys() {
    return List.copyOf(keys);
  }
}
