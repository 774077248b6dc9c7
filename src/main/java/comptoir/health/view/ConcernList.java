package comptoir.health.view;

import comptoir.text.Texts;
import comptoir.ui.Rows;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// All that asks for a person's eyes, what stops most first.
final class ConcernList {

  private final Texts texts;
  private final Label title = Widgets.label("", Style.STRONG);
  private final ListView<ConcernRow> list = new ListView<>();
  private final VBox root;
  private boolean showing;

  ConcernList(Texts texts, IntConsumer choose) {
    this.texts = texts;
    list.setId("health.concerns");
    list.setAccessibleText(texts.get("health.concerns"));
    list.getStyleClass().add("concerns");
    list.setCellFactory(it -> new ConcernCell());
    list.setMinHeight(0);
    list.getSelectionModel()
        .selectedIndexProperty()
        .addListener(
            (seen, before, now) -> {
              if (!showing && now.intValue() >= 0) {
                choose.accept(now.intValue());
              }
            });
    VBox.setVgrow(list, Priority.ALWAYS);
    var head = new HBox(title);
    head.getStyleClass().add(Style.CARD_HEAD);
    this.root = Widgets.card("health.list", head, list);
  }

  VBox root() {
    return root;
  }

  void focus() {
    list.requestFocus();
  }

  void show(HealthState state, ConcernWords words) {
    showing = true;
    var rows = state.concerns().stream().map(words::row).toList();
    title.setText(texts.get("health.concerns.more", rows.size()));
    Rows.become(list.getItems(), rows);
    if (list.getSelectionModel().getSelectedIndex() != state.index()) {
      list.getSelectionModel().clearAndSelect(state.index());
      Rows.reveal(list, state.index());
    }
    showing = false;
  }
}
