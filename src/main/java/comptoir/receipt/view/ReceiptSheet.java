package comptoir.receipt.view;

import comptoir.receipt.ReceiptDocument;
import comptoir.receipt.ReceiptLine;
import comptoir.ui.Widgets;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The receipt as a sheet of paper.
final class ReceiptSheet {

  private final VBox paper = new VBox();
  private final ScrollPane scroll = new ScrollPane(paper);
  private final StackPane root = new StackPane(scroll);

  ReceiptSheet() {
    paper.setId("done.sheet");
    paper.getStyleClass().add("receipt-paper");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    root.getStyleClass().add("receipt-desk");
  }

  StackPane root() {
    return root;
  }

  void show(ReceiptDocument document) {
    var nodes = new ArrayList<Node>();
    document.lines().forEach(line -> nodes.addAll(nodes(line)));
    paper.getChildren().setAll(nodes);
  }

  private static List<Node> nodes(ReceiptLine line) {
    return switch (line) {
      case ReceiptLine.Heading it -> List.of(centred(it.text(), "receipt-heading"));
      case ReceiptLine.Title it -> List.of(centred(it.text(), "receipt-title"));
      case ReceiptLine.Centred it -> List.of(centred(it.text(), "receipt-small"));
      case ReceiptLine.Article it -> article(it);
      case ReceiptLine.Entry it -> List.of(row(it.label(), it.value(), "receipt-entry"));
      case ReceiptLine.PickUp it -> List.of(left(it.text(), "receipt-title"));
      case ReceiptLine.Total it -> List.of(row(it.label(), it.value(), "receipt-total"));
      case ReceiptLine.Vat it -> List.of(vat(it));
      case ReceiptLine.Rule it -> List.of(rule());
      case ReceiptLine.Code it -> List.of(centred(it.number(), "receipt-code"));
    };
  }

  private static List<Node> article(ReceiptLine.Article article) {
    var nodes = new ArrayList<Node>();
    var letter = article.letter().isEmpty() ? "" : " " + article.letter();
    nodes.add(row(article.label(), article.amount() + letter, "receipt-entry"));
    article.details().forEach(detail -> nodes.add(left(detail, "receipt-detail")));
    return nodes;
  }

  private static GridPane vat(ReceiptLine.Vat table) {
    var grid = new GridPane();
    grid.getStyleClass().add("receipt-vat");
    for (var i = 0; i < 5; i++) {
      var column = new ColumnConstraints();
      column.setHgrow(i == 0 ? Priority.NEVER : Priority.ALWAYS);
      grid.getColumnConstraints().add(column);
    }
    fill(grid, table.head(), 0);
    for (var i = 0; i < table.rows().size(); i++) {
      fill(grid, table.rows().get(i), i + 1);
    }
    return grid;
  }

  private static void fill(GridPane grid, ReceiptLine.VatRow row, int at) {
    var cells = List.of(row.letter(), row.rate(), row.net(), row.vat(), row.gross());
    for (var i = 0; i < cells.size(); i++) {
      var cell = text(cells.get(i), at == 0 ? "receipt-vat-head" : "receipt-vat-cell");
      cell.setMaxWidth(Double.MAX_VALUE);
      cell.setAlignment(i == 0 ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
      grid.add(cell, i, at);
    }
  }

  private static HBox row(String label, String value, String styleClass) {
    var name = text(label, styleClass);
    name.setWrapText(true);
    name.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    var amount = text(value, styleClass);
    amount.setMinWidth(Region.USE_PREF_SIZE);
    var row = new HBox(name, amount);
    row.getStyleClass().add("receipt-row");
    return row;
  }

  private static Label centred(String text, String styleClass) {
    var label = left(text, styleClass);
    label.setAlignment(Pos.CENTER);
    label.getStyleClass().add("receipt-centred");
    return label;
  }

  private static Label left(String text, String styleClass) {
    var label = text(text, styleClass);
    label.setWrapText(true);
    label.setMaxWidth(Double.MAX_VALUE);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static Label text(String text, String styleClass) {
    return Widgets.label(text, "receipt-text", styleClass);
  }

  private static Region rule() {
    var rule = new Region();
    rule.getStyleClass().add("receipt-rule");
    return rule;
  }
}
