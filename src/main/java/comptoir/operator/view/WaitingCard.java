package comptoir.operator.view;

import comptoir.text.Texts;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Says that a new till is being filled, and how far that is.
final class WaitingCard {

  private final Texts texts;
  private final Label line = Widgets.identified("sign-on.waiting.line", Style.STRONG);
  private final Label operators = Widgets.amount("sign-on.waiting.operators");
  private final Label items = Widgets.amount("sign-on.waiting.items");
  private final Label customers = Widgets.amount("sign-on.waiting.customers");
  private final FillingStrip filling;
  private final VBox root;

  WaitingCard(Texts texts) {
    this.texts = texts;
    var title = Widgets.label(texts.get("operator.waiting.title"), Style.TITLE);
    var why = Widgets.label(texts.get("operator.waiting.why"), Style.MUTED);
    title.setWrapText(true);
    why.setWrapText(true);
    line.setWrapText(true);
    this.filling = new FillingStrip(texts, texts.get("operator.filling.leave"));
    this.root =
        Widgets.card(
            "sign-on.waiting",
            title,
            why,
            line,
            filling.root(),
            row(texts.get("operator.waiting.operators"), operators),
            row(texts.get("operator.waiting.items"), items),
            row(texts.get("operator.waiting.customers"), customers));
    root.getStyleClass().add("waiting-card");
    root.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
  }

  VBox root() {
    return root;
  }

  void show(Arrival arrival) {
    line.setText(
        texts.get(arrival.onLine() ? "operator.waiting.online" : "operator.waiting.offline"));
    filling.show(arrival.filling());
    operators.setText(texts.count(arrival.operators()));
    items.setText(texts.count(arrival.items()));
    customers.setText(texts.count(arrival.customers()));
  }

  private static HBox row(String name, Label count) {
    var row = new HBox(Widgets.label(name), Widgets.spring(), count);
    row.getStyleClass().add("waiting-row");
    return row;
  }
}
