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

/// What a person must read before the till opens, and what can be done about it.
final class ProblemView implements Screen {

  private final StackPane root;
  private final List<KeyDeed> keys = new ArrayList<>();

  /// What it says.
  record Words(String title, String sentence) {}

  /// What there is to do about it, once: it is the main key.
  ///
  /// @param id of the key
  record Remedy(String id, String textKey, Runnable deed) {}

  ProblemView(Texts texts, Words said, Optional<Remedy> remedy, Runnable quit) {
    var title = Widgets.label(said.title(), Style.TITLE);
    var words = Widgets.identified("problem.sentence");
    words.setText(said.sentence());
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    var deeds = new HBox(12);
    remedy.ifPresent(
        it -> {
          var key = Widgets.mainKey(it.id(), texts.get(it.textKey()), "F9");
          Runnable once =
              () -> {
                if (!key.isDisabled()) {
                  key.setDisable(true);
                  it.deed().run();
                }
              };
          key.setOnAction(event -> once.run());
          deeds.getChildren().add(key);
          keys.add(KeyDeed.of(KeyCode.F9, it.textKey(), once));
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
