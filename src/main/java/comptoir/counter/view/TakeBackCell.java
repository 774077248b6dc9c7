package comptoir.counter.view;

import comptoir.ui.Parts;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A line of a purchase. Its nodes are made once; only words change.
final class TakeBackCell extends ListCell<TakeBackRow> {

  private final Label label = Widgets.label("", "found-name");
  private final Label what = Widgets.label("", Style.SMALL, Style.MUTED);
  private final Label count = Widgets.label("", "take-back-count");
  private final Label worth = Widgets.label("", Style.AMOUNT, Style.SMALL);
  private final HBox row;

  TakeBackCell() {
    var words = new VBox(label, what);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var right = new VBox(count, worth);
    right.setAlignment(Pos.CENTER_RIGHT);
    right.setMinWidth(Region.USE_PREF_SIZE);
    row = new HBox(words, right);
    row.getStyleClass().add("found-row");
    getStyleClass().add("found-cell");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable TakeBackRow item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    label.setText(item.label());
    what.setText(item.what());
    count.setText(item.why().isEmpty() ? item.count() : item.why());
    Parts.toggle(count, "take-back-chosen", item.isChosen());
    Parts.toggle(count, Style.MUTED, !item.isChosen());
    worth.setText(item.worth());
    Parts.present(worth, item.isChosen());
    setGraphic(row);
    setAccessibleText(item.spoken());
  }
}
