package comptoir.health.view;

import comptoir.ui.Parts;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A row of what asks for eyes. Its nodes are made once; only words change.
final class ConcernCell extends ListCell<ConcernRow> {

  private final Label title = Widgets.label("", Style.STRONG);
  private final Label facts = Widgets.label("", Style.SMALL, Style.MUTED);
  private final Label badge = Widgets.label("", Style.BADGE);
  private final VBox row;

  ConcernCell() {
    badge.setMinWidth(Region.USE_PREF_SIZE);
    facts.setMinWidth(0);
    var below = new HBox(badge, facts);
    below.getStyleClass().add("concern-below");
    row = new VBox(title, below);
    row.getStyleClass().add("concern-row");
    getStyleClass().add("concern-cell");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable ConcernRow item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setGraphic(null);
      setId(null);
      setAccessibleText(null);
      return;
    }
    title.setText(item.title());
    facts.setText(item.facts());
    Parts.present(facts, !item.facts().isEmpty());
    badge.setText(item.badge());
    Parts.role(badge, item.role());
    setGraphic(row);
    setId("health.concern." + item.key());
    setAccessibleText(item.spoken());
  }
}
