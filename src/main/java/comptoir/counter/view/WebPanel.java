package comptoir.counter.view;

import comptoir.counter.Context;
import comptoir.counter.SellViewModel;
import comptoir.counter.WebLine;
import comptoir.counter.WebLine.Hindrance;
import comptoir.text.Texts;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import java.time.ZoneId;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the customer keeps on the web, line by line: what it costs here and there, whether it is on
/// the basket, and why not.
final class WebPanel {

  private final Texts texts;
  private final Label title = Widgets.identified("on-web.title", Style.STRONG);
  private final Label when = Widgets.identified("on-web.when", Style.MUTED);
  private final VBox lines = new VBox();
  private final Button put;
  private final VBox root;

  WebPanel(Texts texts, SellViewModel model, Runnable afterwards) {
    this.texts = texts;
    title.setMinWidth(Region.USE_PREF_SIZE);
    when.setMinWidth(0);
    var head = new HBox(title, Widgets.spring(), when);
    head.getStyleClass().add(Style.CARD_HEAD);
    lines.getStyleClass().add("on-web-lines");
    var scroll = new ScrollPane(lines);
    scroll.setId("on-web.lines");
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    this.put = Widgets.mainKey("on-web.put", "", "F4");
    put.setFocusTraversable(false);
    put.setOnAction(
        event -> {
          model.profile().webKey();
          afterwards.run();
        });
    var foot = new VBox(put);
    foot.getStyleClass().add(Style.CARD_FOOT);
    this.root = new VBox(head, scroll, foot);
    root.setId("on-web");
  }

  Parent root() {
    return root;
  }

  void show(Context.OnWeb shown, ZoneId zone) {
    title.setText(texts.get(shown.isBasket() ? "counter.web.basket" : "counter.web.wishes"));
    when.setText(texts.dateTime(shown.updatedAt(), zone));
    lines.getChildren().setAll(shown.lines().stream().map(this::row).toList());
    put.setDisable(!shown.isOpen());
    put.setText(texts.get(shown.isOpen() ? "counter.web.put" : "counter.web.nothing"));
  }

  private Node row(WebLine line) {
    var quantity =
        Widgets.label(texts.quantity(line.line().quantity()), Style.STRONG, "on-web-quantity");
    var label = Widgets.label(line.line().label());
    label.setWrapText(true);
    var words = new VBox(label, state(line));
    words.setMinWidth(0);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    var prices = new VBox();
    prices.setAlignment(Pos.TOP_RIGHT);
    prices.setMinWidth(Region.USE_PREF_SIZE);
    line.offer()
        .flatMap(it -> it.shop())
        .ifPresent(
            it ->
                prices.getChildren().add(Widgets.label(texts.unitPrice(it.unit()), Style.AMOUNT)));
    prices
        .getChildren()
        .add(
            Widgets.label(
                texts.get("counter.web.price", texts.unitPrice(line.line().unit())),
                Style.SMALL,
                Style.WEB));
    var row = new HBox(quantity, words, prices);
    row.getStyleClass().add("on-web-row");
    return row;
  }

  private Label state(WebLine line) {
    var why = line.hindrance();
    var label =
        Widgets.label(why.map(it -> words(it, line)).orElseGet(() -> fine(line)), Style.SMALL);
    label.setWrapText(true);
    label.getStyleClass().add(why.isPresent() ? "warning" : Style.MUTED);
    return label;
  }

  private String fine(WebLine line) {
    return line.isWhole()
        ? texts.get("counter.web.on-basket")
        : texts.get("counter.web.here", texts.quantity(line.here()));
  }

  private String words(Hindrance why, WebLine line) {
    var key = "counter.web." + why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return why == Hindrance.FEWER_HERE
        ? texts.get(key, texts.quantity(line.here()))
        : texts.get(key);
  }
}
