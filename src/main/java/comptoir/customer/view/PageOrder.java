package comptoir.customer.view;

import comptoir.customer.Favourite;
import comptoir.customer.PastOrder;
import comptoir.text.Texts;
import comptoir.ui.Parts;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import comptoir.value.ItemId;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The marked order with its lines, and what the customer likes: each article is a key that sells
/// it again.
final class PageOrder {

  private final Texts texts;
  private final ZoneId zone;
  private final BiConsumer<ItemId, String> sell;
  private final Label number = Widgets.identified("page.order.number", Style.STRONG);
  private final Label when = Widgets.identified("page.order.when", Style.MUTED);
  private final Label total = Widgets.identified("page.order.total", Style.STRONG);
  private final VBox lines = new VBox();
  private final VBox favourites = new VBox();
  private final Label hint;
  private final Label liking;
  private final VBox root;
  private Optional<PastOrder> shown = Optional.empty();
  private List<Favourite> liked = List.of();

  PageOrder(Texts texts, ZoneId zone, BiConsumer<ItemId, String> sell) {
    this.texts = texts;
    this.zone = zone;
    this.sell = sell;
    this.hint = Widgets.section(texts.get("customer.page.sell.hint"));
    this.liking = Widgets.section(texts.get("customer.page.favourites"));
    var head = new HBox(number, Widgets.spring(), total);
    head.getStyleClass().add(Style.CARD_HEAD);
    when.setWrapText(true);
    lines.setId("page.lines");
    favourites.setId("page.favourites");
    var all = new VBox(when, hint, lines, liking, favourites);
    List.of(lines, favourites).forEach(it -> it.getStyleClass().add("page-lines"));
    all.getStyleClass().add("page-order");
    var scroll = new ScrollPane(all);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    this.root = Widgets.card("page.order", head, scroll);
  }

  VBox root() {
    return root;
  }

  void show(PageState state) {
    Parts.present(hint, state.order().isPresent());
    Parts.present(liking, !state.favourites().isEmpty());
    if (!shown.equals(state.order())) {
      shown = state.order();
      number.setText(shown.map(PastOrder::number).orElse(""));
      total.setText(shown.map(it -> texts.money(it.total())).orElse(""));
      when.setText(shown.map(this::when).orElse(""));
      lines
          .getChildren()
          .setAll(shown.stream().flatMap(it -> it.lines().stream()).map(this::row).toList());
    }
    if (!liked.equals(state.favourites())) {
      liked = state.favourites();
      favourites.getChildren().setAll(liked.stream().map(this::row).toList());
    }
  }

  private String when(PastOrder order) {
    return texts.get(
        "customer.order.when",
        texts.dateTime(order.placedAt(), zone),
        OrderRow.status(order.status(), texts));
  }

  private Node row(PastOrder.Line line) {
    var what = texts.get("customer.page.line", texts.quantity(line.quantity()), line.label());
    var row = key(what, texts.amount(line.total()));
    row.setDisable(line.item().isEmpty());
    line.item().ifPresent(item -> row.setOnAction(event -> sell.accept(item, line.label())));
    return row;
  }

  private Node row(Favourite favourite) {
    var what =
        texts.get("customer.page.line", texts.quantity(favourite.quantity()), favourite.label());
    var row = key(what, texts.day(favourite.lastAt(), zone));
    row.setOnAction(event -> sell.accept(favourite.item(), favourite.label()));
    return row;
  }

  private Button key(String what, String right) {
    var name = Widgets.label(what);
    name.setWrapText(true);
    name.setMinWidth(0);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    var amount = Widgets.label(right, Style.AMOUNT);
    amount.setMinWidth(Region.USE_PREF_SIZE);
    var button = Widgets.key("", "", "", Style.KEY);
    var row = new HBox(name, amount);
    row.setAlignment(Pos.CENTER_LEFT);
    button.setGraphic(row);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().add("page-line");
    button.setAccessibleText(String.join(", ", texts.get("customer.page.sell"), what, right));
    return button;
  }
}
