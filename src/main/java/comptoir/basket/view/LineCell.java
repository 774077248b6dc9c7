package comptoir.basket.view;

import comptoir.ui.Parts;
import comptoir.ui.Role;
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

/// One line of the basket. Its nodes are made once; only words change.
final class LineCell extends ListCell<LineRow> {

  private final Label quantity = Widgets.label("", "basket-quantity");
  private final Label label = Widgets.label("", "basket-label");
  private final Label shop = Widgets.label("", Style.SMALL, Style.MUTED);
  private final Label web = Widgets.label("", Style.SMALL);
  private final Label badge = Widgets.label("", Style.BADGE);
  private final Label before = Widgets.label("", Style.SMALL, Style.MUTED, Style.STRUCK);
  private final Label total = Widgets.label("", "basket-amount");
  private final HBox below = new HBox(badge, shop, web);
  private final HBox row;
  private @Nullable LineRow filled;

  LineCell() {
    below.getStyleClass().add("basket-below");
    var words = new VBox(label, below);
    words.getStyleClass().add("basket-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    var amounts = new VBox(total, before);
    amounts.setAlignment(Pos.TOP_RIGHT);
    amounts.setMinWidth(Region.USE_PREF_SIZE);
    quantity.setMinWidth(Region.USE_PREF_SIZE);
    badge.setMinWidth(Region.USE_PREF_SIZE);
    row = new HBox(quantity, words, amounts);
    row.getStyleClass().add("basket-row");
    getStyleClass().add("basket-cell");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable LineRow item, boolean empty) {
    super.updateItem(item, empty);
    if (!empty && item != null && item.equals(filled)) {
      return;
    }
    filled = empty ? null : item;
    if (empty || item == null) {
      setGraphic(null);
      setId(null);
      setAccessibleText(null);
      return;
    }
    fill(item);
    setGraphic(row);
    setId("basket.line." + item.n());
    setAccessibleText(item.spoken());
  }

  private void fill(LineRow item) {
    quantity.setText(item.quantity());
    label.setText(item.label());
    shop.setText(item.shop());
    Parts.toggle(shop, Style.STRUCK, item.isShopStruck());
    web.setText(item.web());
    Parts.present(web, !item.web().isEmpty());
    Parts.role(web, item.webRole());
    Parts.toggle(web, Style.MUTED, item.webRole() == Role.NEUTRAL);
    badge.setText(item.badge());
    Parts.present(badge, !item.badge().isEmpty());
    Parts.role(badge, item.badgeRole());
    total.setText(item.total());
    Parts.toggle(total, Style.MUTED, item.isPaid());
    before.setText(item.before());
    Parts.present(before, !item.before().isEmpty());
  }
}
