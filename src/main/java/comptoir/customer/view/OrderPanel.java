package comptoir.customer.view;

import comptoir.customer.PastOrder;
import comptoir.text.Texts;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import java.time.ZoneId;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One order or sale of any channel, with its lines.
public final class OrderPanel {

  private final Texts texts;
  private final Label number = Widgets.identified("order.number", Style.STRONG);
  private final Label channel = Widgets.identified("order.channel", "history-channel");
  private final Label when = Widgets.identified("order.when", Style.MUTED);
  private final Label total = Widgets.identified("order.total", "order-total");
  private final VBox lines = new VBox();
  private final VBox root;
  private Optional<PastOrder> shown = Optional.empty();

  /// @param takeBack has goods of the order that is shown come back
  public OrderPanel(Texts texts, Runnable takeBack) {
    this.texts = texts;
    var head = new HBox(number, channel, Widgets.spring());
    head.getStyleClass().add(Style.CARD_HEAD);
    lines.getStyleClass().add("order-lines");
    var scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    var below = new HBox(Widgets.label(texts.get("customer.order.total")), Widgets.spring(), total);
    below.getStyleClass().add(Style.CARD_FOOT);
    when.getStyleClass().add("order-when");
    this.root = new VBox(head, when, scroll, key(takeBack), below);
    root.setId("order");
    Style.sheet(root, OrderPanel.class, "/comptoir/customer/customer.css");
  }

  private VBox key(Runnable takeBack) {
    var key =
        Widgets.spreadKey(
            "order.take-back", texts.get("customer.order.take-back"), "F7", Style.OUTLINE_KEY);
    key.setFocusTraversable(false);
    key.setOnAction(event -> takeBack.run());
    var around = new VBox(key);
    around.getStyleClass().add("order-deed");
    return around;
  }

  public Parent root() {
    return root;
  }

  public void show(PastOrder order, ZoneId zone) {
    if (shown.equals(Optional.of(order))) {
      return;
    }
    shown = Optional.of(order);
    number.setText(order.number());
    channel.setText(Channels.name(order.channel(), texts));
    channel
        .getStyleClass()
        .setAll("label", "history-channel", Channels.styleClass(order.channel()));
    when.setText(
        texts.get(
            "customer.order.when",
            texts.dateTime(order.placedAt(), zone),
            OrderRow.status(order.status(), texts)));
    total.setText(texts.money(order.total()));
    lines.getChildren().setAll(order.lines().stream().map(this::row).toList());
  }

  private Node row(PastOrder.Line line) {
    var label = Widgets.label(line.label());
    label.setWrapText(true);
    label.setMinWidth(0);
    HBox.setHgrow(label, Priority.ALWAYS);
    label.setMaxWidth(Double.MAX_VALUE);
    var quantity = Widgets.label(texts.quantity(line.quantity()), Style.STRONG, "order-quantity");
    var amount = Widgets.label(texts.amount(line.total()), Style.AMOUNT);
    amount.setMinWidth(Region.USE_PREF_SIZE);
    var row = new HBox(quantity, label, amount);
    row.getStyleClass().add("order-row");
    return row;
  }
}
