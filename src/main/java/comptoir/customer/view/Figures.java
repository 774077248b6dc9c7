package comptoir.customer.view;

import comptoir.customer.CustomerView;
import comptoir.text.Texts;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import java.time.LocalDate;
import java.time.ZoneId;
import javafx.geometry.HPos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Last visit, average basket and number of purchases, a row per channel.
final class Figures {

  private final Texts texts;
  private final GridPane grid = new GridPane();

  Figures(Texts texts) {
    this.texts = texts;
    grid.setId("customer.figures");
    grid.getStyleClass().add("customer-figures");
    var wide = new ColumnConstraints();
    wide.setHgrow(Priority.ALWAYS);
    var right = new ColumnConstraints();
    right.setHalignment(HPos.RIGHT);
    grid.getColumnConstraints().setAll(new ColumnConstraints(), wide, right);
  }

  Parent root() {
    return grid;
  }

  void show(CustomerView view, ZoneId zone, LocalDate today) {
    grid.getChildren().clear();
    grid.addRow(
        0,
        head(""),
        head(texts.get("customer.figures.visit")),
        head(texts.get("customer.figures.average")));
    var row = 1;
    for (var channel : view.channels()) {
      var day = LocalDate.ofInstant(channel.lastVisit(), zone);
      grid.addRow(
          row++,
          channelName(channel),
          figure("customer.visit." + channel.channel().code(), texts.dayNear(day, today)),
          figure(
              "customer.average." + channel.channel().code(),
              channel.averageBasket().map(texts::money).orElse("–")));
    }
  }

  private Label channelName(CustomerView.ChannelFigures channel) {
    return Widgets.label(
        Channels.name(channel.channel(), texts),
        "history-channel",
        Channels.styleClass(channel.channel()));
  }

  private static Label head(String text) {
    return Widgets.label(text, Style.SMALL, Style.MUTED);
  }

  private static Label figure(String id, String text) {
    var label = Widgets.identified(id, Style.STRONG);
    label.setText(text);
    return label;
  }
}
