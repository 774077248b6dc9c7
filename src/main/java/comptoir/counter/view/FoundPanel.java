package comptoir.counter.view;

import comptoir.counter.Choice;
import comptoir.counter.Context;
import comptoir.counter.Suggestions;
import comptoir.text.Texts;
import comptoir.ui.Rows;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import comptoir.value.Quantity;
import java.time.ZoneId;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What answers to the words typed, or the items that carry one code: a list to choose from.
final class FoundPanel {

  private final Texts texts;
  private final Label title = Widgets.identified("found.title", Style.STRONG);
  private final Label hint = Widgets.identified("found.hint", Style.MUTED);
  private final ListView<SuggestionRow> list = new ListView<>();
  private final Label nothing = Widgets.label("", Style.MUTED);
  private final VBox root;

  FoundPanel(Texts texts, Supplier<ZoneId> zone, IntConsumer choose) {
    this.texts = texts;
    list.setId("found.list");
    list.getStyleClass().add("found");
    list.setAccessibleText(texts.get("counter.found"));
    list.setFocusTraversable(false);
    list.setCellFactory(it -> new SuggestionCell(texts, zone));
    list.setOnMouseClicked(
        event -> {
          if (list.getSelectionModel().getSelectedItem() instanceof SuggestionRow.Of row) {
            choose.accept(row.index());
          }
        });
    nothing.setWrapText(true);
    nothing.getStyleClass().add("found-nothing");
    list.setPlaceholder(nothing);
    VBox.setVgrow(list, Priority.ALWAYS);
    hint.setWrapText(true);
    var head = new HBox(title, Widgets.spring(), hint);
    head.getStyleClass().add(Style.CARD_HEAD);
    this.root = new VBox(head, list);
    root.setId("found");
  }

  Parent root() {
    return root;
  }

  void show(Context.Suggesting shown) {
    var found = shown.suggestions();
    title.setText(title(found));
    hint.setText(texts.get("counter.found.hint"));
    nothing.setText(texts.get("counter.found.nothing", found.typed()));
    rows(SuggestionRow.of(found), shown.selected());
  }

  private String title(Suggestions found) {
    return found.quantity().equals(Quantity.ONE)
        ? texts.get("counter.found.title", found.typed())
        : texts.get("counter.found.title.times", texts.quantity(found.quantity()), found.typed());
  }

  void show(Context.Choosing shown) {
    title.setText(texts.get("counter.choosing", shown.code()));
    hint.setText(texts.get("counter.found.hint"));
    var choices = shown.offers().stream().<Choice>map(Choice.OfItem::new).toList();
    var rows = new java.util.ArrayList<SuggestionRow>();
    rows.add(new SuggestionRow.Head("counter.choosing.which", choices.size()));
    for (var i = 0; i < choices.size(); i++) {
      rows.add(new SuggestionRow.Of(i, choices.get(i)));
    }
    rows(rows, shown.selected());
  }

  private void rows(List<SuggestionRow> rows, int selected) {
    Rows.become(list.getItems(), rows);
    for (var i = 0; i < rows.size(); i++) {
      if (rows.get(i) instanceof SuggestionRow.Of of && of.index() == selected) {
        list.getSelectionModel().clearAndSelect(i);
        Rows.reveal(list, i);
        return;
      }
    }
    list.getSelectionModel().clearSelection();
  }
}
