package comptoir.customer.view;

import comptoir.customer.OrderSummary;
import comptoir.text.Texts;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import comptoir.value.OrderId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The history of all channels, newest first; as long as it may be, only what is in sight has
/// nodes.
final class HistoryList {

  private final Texts texts;
  private final Consumer<OrderId> open;
  private final Label title = Widgets.identified("customer.history.title", Style.SECTION);
  private final ListView<OrderRow> list = new ListView<>();
  private final VBox root = new VBox(title, list);
  private Optional<Shown> shown = Optional.empty();

  private record Shown(List<OrderSummary> history, ZoneId zone, LocalDate today) {}

  HistoryList(Texts texts, Consumer<OrderId> open) {
    this.texts = texts;
    this.open = open;
    title.getStyleClass().add("history-title");
    list.setId("customer.history");
    list.setAccessibleText(texts.get("customer.history"));
    list.getStyleClass().add("history");
    list.setCellFactory(it -> new OrderCell());
    list.setPlaceholder(Widgets.label(texts.get("customer.history.empty"), Style.MUTED));
    list.setOnMouseClicked(event -> openMarked());
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            openMarked();
          }
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    list.setMinHeight(0);
  }

  private void openMarked() {
    Optional.ofNullable(list.getSelectionModel().getSelectedItem())
        .ifPresent(row -> open.accept(row.id()));
  }

  /// From now on an order is opened as soon as it is marked.
  void followMark() {
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (seen, before, row) -> {
              if (row != null) {
                open.accept(row.id());
              }
            });
  }

  void focus() {
    list.requestFocus();
    if (list.getSelectionModel().isEmpty()) {
      list.getSelectionModel().selectFirst();
    }
  }

  Node root() {
    return root;
  }

  void show(List<OrderSummary> history, ZoneId zone, LocalDate today) {
    var next = Optional.of(new Shown(history, zone, today));
    if (next.equals(shown)) {
      return;
    }
    shown = next;
    title.setText(texts.get("customer.history.title", history.size()));
    list.getItems()
        .setAll(history.stream().map(it -> OrderRow.of(it, texts, zone, today)).toList());
    list.scrollTo(0);
  }
}
