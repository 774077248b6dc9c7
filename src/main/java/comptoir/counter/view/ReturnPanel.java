package comptoir.counter.view;

import comptoir.basket.ReturnReason;
import comptoir.counter.Context;
import comptoir.counter.SellViewModel;
import comptoir.text.Texts;
import comptoir.ui.Parts;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Why the article of a line comes back: one key a reason.
final class ReturnPanel {

  private static final String MARKED = "returning-marked";

  private final Texts texts;
  private final Label title = Widgets.identified("returning.title", "asking-title");
  private final List<Button> reasons = new ArrayList<>();
  private final VBox root;

  ReturnPanel(Texts texts, SellViewModel model, Runnable afterwards) {
    this.texts = texts;
    title.setWrapText(true);
    var detail = Widgets.label(texts.get("counter.return.detail"), Style.MUTED);
    detail.setWrapText(true);
    this.root = new VBox(title, detail);
    root.setId("returning");
    root.getStyleClass().addAll("asking", "returning");
    for (var reason : ReturnReason.values()) {
      root.getChildren().add(key(reason, model, afterwards));
    }
    var find =
        Widgets.spreadKey(
            "returning.find", texts.get("counter.return.find"), "F7", Style.OUTLINE_KEY);
    find.setFocusTraversable(false);
    find.setOnAction(event -> did(model::takeBack, afterwards));
    root.getChildren().add(find);
    var no =
        Widgets.spreadKey(
            "returning.no", texts.get("counter.ask.no"), texts.get("ui.key.escape"), Style.KEY);
    no.setOnAction(event -> did(model::back, afterwards));
    root.getChildren().add(no);
  }

  private Button key(ReturnReason reason, SellViewModel model, Runnable afterwards) {
    var words = capital(texts.get("basket.return." + reason.code()));
    var at = List.of(ReturnReason.values()).indexOf(reason);
    var key =
        Widgets.spreadKey(
            "returning." + reason.code(), words, String.valueOf(at + 1), Style.OUTLINE_KEY);
    key.setOnAction(event -> did(() -> model.choose(at), afterwards));
    key.setFocusTraversable(false);
    reasons.add(key);
    return key;
  }

  private String capital(String words) {
    return words.substring(0, 1).toUpperCase(texts.locale()) + words.substring(1);
  }

  private static void did(Runnable deed, Runnable afterwards) {
    deed.run();
    afterwards.run();
  }

  Parent root() {
    return root;
  }

  void show(Context.Returning asked) {
    title.setText(texts.get("counter.return.title", asked.label()));
    for (var i = 0; i < reasons.size(); i++) {
      Parts.toggle(reasons.get(i), MARKED, i == asked.selected());
    }
  }
}
