package comptoir.customer.view;

import comptoir.ui.Parts;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A row of the history. Its nodes are made once; only words change.
final class OrderCell extends ListCell<OrderRow> {

  private final Label day = Widgets.label("", Style.MUTED, "history-day");
  private final Label channel = Widgets.label("", "history-channel");
  private final Label what = Widgets.label("");
  private final Label total = Widgets.label("", Style.AMOUNT);
  private final HBox row = new HBox(day, channel, what, Widgets.spring(), total);

  OrderCell() {
    row.getStyleClass().add("history-row");
    day.setMinWidth(Region.USE_PREF_SIZE);
    channel.setMinWidth(Region.USE_PREF_SIZE);
    total.setMinWidth(Region.USE_PREF_SIZE);
    what.setMinWidth(0);
    HBox.setHgrow(what, Priority.SOMETIMES);
    getStyleClass().add("history-cell");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable OrderRow item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    day.setText(item.day());
    channel.setText(item.channel());
    channel.getStyleClass().setAll("label", "history-channel", item.channelStyle());
    what.setText(item.what());
    Parts.toggle(what, "danger", item.isBad());
    total.setText(item.total());
    setGraphic(row);
    setAccessibleText(item.spoken());
  }
}
