package comptoir.reservation.view;

import comptoir.reservation.Reservation;
import comptoir.text.Texts;
import comptoir.ui.Parts;
import comptoir.ui.Role;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import comptoir.value.Quantity;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// An article of the marked reservation: what is asked for, where it lies, how far it is.
final class BoardLineCell extends ListCell<BoardLineCell.Words> {

  private final Label quantity = Widgets.label("", Style.STRONG, "pick-up-quantity");
  private final Label label = Widgets.label("");
  private final Label place = Widgets.label("", Style.SMALL, Style.MUTED);
  private final Label mark = Widgets.label("", Style.BADGE);
  private final HBox row;

  BoardLineCell() {
    label.setMinWidth(0);
    var words = new VBox(label, place);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    mark.setMinWidth(Region.USE_PREF_SIZE);
    quantity.setMinWidth(Region.USE_PREF_SIZE);
    row = new HBox(quantity, words, mark);
    row.getStyleClass().add("board-row");
    getStyleClass().add("board-cell");
    setPrefWidth(0);
  }

  /// An article in words.
  ///
  /// @param mark empty where nothing is being done with it
  record Words(int n, String quantity, String label, String place, String mark, Role role) {

    static List<Words> of(BoardState state, Texts texts) {
      return state.lines().stream().map(line -> of(line, state, texts)).toList();
    }

    private static Words of(Reservation.Line line, BoardState state, Texts texts) {
      var place = state.places().getOrDefault(line.item(), "");
      var words =
          new Words(
              line.n(),
              texts.quantity(line.quantity()),
              line.label(),
              place.isEmpty() ? line.sku() : texts.get("reservation.place", place, line.sku()),
              "",
              Role.NEUTRAL);
      return switch (state.work()) {
        case BoardWork.Looking _, BoardWork.Releasing _ -> words;
        case BoardWork.Picking it -> words.picked(it, line, texts);
        case BoardWork.Handing it -> words.given(it.of(line), line, texts);
      };
    }

    private Words picked(BoardWork.Picking it, Reservation.Line line, Texts texts) {
      var pick = it.of(line);
      if (pick.found().compareTo(line.quantity()) >= 0) {
        return marked(texts.get("reservation.line.checked"), Role.SUCCESS);
      }
      var found = texts.quantity(pick.found());
      return pick.missing()
          ? marked(texts.get("reservation.line.missing", found, quantity), Role.DANGER)
          : marked(texts.get("reservation.line.found", found, quantity), Role.WARNING);
    }

    private Words given(Quantity given, Reservation.Line line, Texts texts) {
      if (!given.isPositive()) {
        return marked(texts.get("reservation.line.left"), Role.NEUTRAL);
      }
      return given.compareTo(line.quantity()) >= 0
          ? marked(texts.get("reservation.line.given"), Role.SUCCESS)
          : marked(
              texts.get("reservation.line.part", texts.quantity(given), quantity), Role.WARNING);
    }

    private Words marked(String text, Role how) {
      return new Words(n, quantity, label, place, text, how);
    }

    String spoken() {
      return String.join(", ", quantity, label, mark, place);
    }
  }

  @Override
  protected void updateItem(@Nullable Words item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    quantity.setText(item.quantity());
    label.setText(item.label());
    place.setText(item.place());
    mark.setText(item.mark());
    Parts.present(mark, !item.mark().isEmpty());
    Parts.role(mark, item.role());
    setGraphic(row);
    setAccessibleText(item.spoken());
  }
}
