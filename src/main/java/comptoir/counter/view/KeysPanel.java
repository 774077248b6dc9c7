package comptoir.counter.view;

import comptoir.text.Texts;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The keys and what they do.
final class KeysPanel {

  private static final int ROWS = 12;

  private static final List<String> KEYS =
      List.of(
          "f1",
          "f2",
          "f3",
          "shift-f3",
          "ctrl-f3",
          "alt-f3",
          "f4",
          "shift-f4",
          "f5",
          "shift-f5",
          "f6",
          "f7",
          "f8",
          "f9",
          "f11",
          "f12",
          "plus",
          "delete",
          "ctrl-delete",
          "arrows",
          "enter",
          "escape",
          "times",
          "tab");

  private final Button back;
  private final VBox root;

  KeysPanel(Texts texts, Runnable close) {
    var grid = new GridPane();
    grid.getStyleClass().add("keys-grid");
    for (var i = 0; i < KEYS.size(); i++) {
      var key = "counter.key." + KEYS.get(i);
      var column = i / ROWS * 2;
      grid.add(Widgets.keyCap(texts.get(key + ".cap")), column, i % ROWS);
      grid.add(Widgets.label(texts.get(key)), column + 1, i % ROWS);
    }
    this.back =
        Widgets.key("keys.back", texts.get("counter.key.close"), texts.get("ui.key.escape"));
    back.setOnAction(event -> close.run());
    var head = new HBox(Widgets.label(texts.get("counter.key.title"), Style.TITLE));
    head.getStyleClass().add(Style.CARD_HEAD);
    var foot = new HBox(back);
    foot.getStyleClass().add("keys-foot");
    this.root = new VBox(head, grid, foot);
    root.setId("keys");
    root.getStyleClass().addAll("till-overlay", "keys-panel");
    root.setMaxHeight(Region.USE_PREF_SIZE);
  }

  Parent root() {
    return root;
  }

  void focus() {
    back.requestFocus();
  }
}
