package comptoir.counter.view;

import comptoir.basket.Destination;
import comptoir.basket.ReturnReason;
import comptoir.counter.Context;
import comptoir.counter.SellViewModel;
import comptoir.text.Texts;
import comptoir.ui.Parts;
import comptoir.ui.Rows;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What of a purchase comes back: its lines, and beneath them one key a reason and a place.
final class TakeBackPanel {

  private static final String MARKED = "returning-marked";

  private final Texts texts;
  private final Label title = Widgets.identified("taking-back.title", Style.STRONG);
  private final ListView<TakeBackRow> lines = new ListView<>();
  private final List<Button> reasons = new ArrayList<>();
  private final List<Button> places = new ArrayList<>();
  private final Button put;
  private final VBox root;

  TakeBackPanel(Texts texts, SellViewModel model, Runnable afterwards) {
    this.texts = texts;
    for (var reason : ReturnReason.values()) {
      reasons.add(key("basket.return." + reason.code(), model, afterwards));
    }
    for (var place : Destination.values()) {
      places.add(key("basket.destination." + place.code(), model, afterwards));
    }
    this.put = Widgets.mainKey("taking-back.put", "", texts.get("ui.key.enter"));
    put.setFocusTraversable(false);
    put.setOnAction(event -> did(model::submit, afterwards));
    list(model, afterwards);
    title.setMinWidth(0);
    var hint = Widgets.label(texts.get("counter.taking-back.hint"), Style.MUTED);
    hint.setMinWidth(Region.USE_PREF_SIZE);
    var head = new HBox(title, Widgets.spring(), hint);
    head.getStyleClass().add(Style.CARD_HEAD);
    var choices =
        new VBox(
            Widgets.section(texts.get("counter.taking-back.why")),
            grid(reasons),
            Widgets.section(texts.get("counter.taking-back.where")),
            grid(places),
            put);
    choices.getStyleClass().addAll("take-back-choices", "returning");
    choices.setMinHeight(Region.USE_PREF_SIZE);
    this.root = new VBox(head, lines, choices);
    root.setId("taking-back");
  }

  private void list(SellViewModel model, Runnable afterwards) {
    lines.setId("taking-back.lines");
    lines.getStyleClass().add("found");
    lines.setAccessibleText(texts.get("counter.taking-back.lines"));
    lines.setFocusTraversable(false);
    lines.setCellFactory(it -> new TakeBackCell());
    lines.setOnMouseClicked(
        event -> {
          if (model.state().context() instanceof Context.TakingBack shown) {
            var at = lines.getSelectionModel().getSelectedIndex();
            did(() -> model.move(at - shown.selected()), afterwards);
          }
        });
    lines.setMinHeight(0);
    VBox.setVgrow(lines, Priority.ALWAYS);
  }

  private Button key(String words, SellViewModel model, Runnable afterwards) {
    var at = reasons.size() + places.size();
    var key =
        Widgets.spreadKey(
            "taking-back." + words,
            capital(texts.get(words)),
            String.valueOf(at + 1),
            Style.OUTLINE_KEY);
    key.setOnAction(event -> did(() -> model.choose(at), afterwards));
    key.setFocusTraversable(false);
    return key;
  }

  private String capital(String words) {
    return words.substring(0, 1).toUpperCase(texts.locale()) + words.substring(1);
  }

  private static GridPane grid(List<Button> keys) {
    var grid = new GridPane();
    grid.getStyleClass().add("take-back-keys");
    var half = new ColumnConstraints();
    half.setPercentWidth(50);
    grid.getColumnConstraints().setAll(half, half);
    for (var i = 0; i < keys.size(); i++) {
      var isAlone = i % 2 == 0 && i == keys.size() - 1;
      grid.add(keys.get(i), i % 2, i / 2, isAlone ? 2 : 1, 1);
    }
    return grid;
  }

  private static void did(Runnable deed, Runnable afterwards) {
    deed.run();
    afterwards.run();
  }

  Parent root() {
    return root;
  }

  void show(Context.TakingBack shown) {
    var order = shown.purchase().order();
    title.setText(texts.get("counter.taking-back.title", order.number()));
    Rows.become(
        lines.getItems(),
        shown.purchase().lines().stream().map(it -> TakeBackRow.of(shown, it, texts)).toList());
    lines.getSelectionModel().clearAndSelect(shown.selected());
    Rows.reveal(lines, shown.selected());
    mark(reasons, List.of(ReturnReason.values()).indexOf(shown.reason()));
    mark(places, List.of(Destination.values()).indexOf(shown.to()));
    var refund = texts.money(shown.refund(order.total().currency()));
    put.setDisable(shown.isEmpty());
    put.setText(
        shown.isEmpty()
            ? texts.get("counter.taking-back.nothing")
            : texts.get("counter.taking-back.put", refund));
  }

  private static void mark(List<Button> keys, int chosen) {
    for (var i = 0; i < keys.size(); i++) {
      Parts.toggle(keys.get(i), MARKED, i == chosen);
    }
  }
}
