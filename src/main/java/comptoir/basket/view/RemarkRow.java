package comptoir.basket.view;

import comptoir.ui.Parts;
import comptoir.ui.Sign;
import comptoir.ui.Widgets;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// One row under the lines that stays until the next deed.
final class RemarkRow {

  private final Label words = Widgets.identified("basket.remark.text");
  private final HBox root = new HBox(words);
  private Optional<BasketPanel.Remark> shown = Optional.empty();

  RemarkRow() {
    root.setId("basket.remark");
    root.getStyleClass().add("basket-remark");
    root.setAccessibleRole(AccessibleRole.TEXT);
    words.setWrapText(true);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    Parts.present(root, false);
  }

  Parent root() {
    return root;
  }

  void show(Optional<BasketPanel.Remark> remark) {
    if (remark.equals(shown)) {
      return;
    }
    shown = remark;
    Parts.present(root, remark.isPresent());
    remark.ifPresent(
        it -> {
          root.getStyleClass().setAll("basket-remark", it.role().styleClass());
          root.getChildren().setAll(Sign.of(it.role()), words);
          words.setText(it.text());
          root.setAccessibleText(it.text());
          root.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        });
  }
}
