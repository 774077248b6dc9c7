package comptoir.reservation.view;

import comptoir.ui.Parts;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A row of the board. Its nodes are made once; only words change.
final class BoardCell extends ListCell<BoardRow> {

  private final Label number = Widgets.label("", Style.STRONG, "board-number");
  private final Label articles = Widgets.label("");
  private final Label facts = Widgets.label("", Style.SMALL, Style.MUTED);
  private final Label state = Widgets.label("", Style.BADGE);
  private final HBox row;

  BoardCell() {
    number.setMinWidth(Region.USE_PREF_SIZE);
    state.setMinWidth(Region.USE_PREF_SIZE);
    var words = new VBox(articles, facts);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    row = new HBox(number, words, state);
    row.getStyleClass().add("board-row");
    getStyleClass().add("board-cell");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable BoardRow item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setGraphic(null);
      setId(null);
      setAccessibleText(null);
      return;
    }
    number.setText(item.number());
    articles.setText(item.articles());
    facts.setText(item.facts());
    state.setText(item.state());
    Parts.role(state, item.role());
    setGraphic(row);
    setId("board.row." + item.id());
    setAccessibleText(item.spoken());
  }
}
