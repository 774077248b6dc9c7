package comptoir.customer.view;

import comptoir.customer.Likeness;
import comptoir.text.Texts;
import comptoir.ui.Parts;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Those who are known and may be the one that is being written down, each with the reason.
final class LikelyList {

  private final Texts texts;
  private final CustomerFormViewModel model;
  private final Label title = Widgets.identified("form.likely.title", Style.SECTION);
  private final Label hint = Widgets.identified("form.likely.hint", Style.MUTED);
  private final VBox rows = new VBox();
  private final Button take;
  private final VBox root;
  private Optional<Shown> shown = Optional.empty();

  private record Shown(List<Likeness> likely, int marked) {}

  LikelyList(Texts texts, CustomerFormViewModel model) {
    this.texts = texts;
    this.model = model;
    this.take =
        Widgets.spreadKey("form.take", texts.get("customer.form.take"), "F3", Style.OUTLINE_KEY);
    take.setOnAction(event -> model.takeMarked());
    take.setFocusTraversable(false);
    hint.setWrapText(true);
    rows.setId("form.likely");
    rows.getStyleClass().add("form-likely-rows");
    this.root = new VBox(title, hint, rows, Widgets.verticalSpring(), take);
    root.getStyleClass().add("form-likely");
  }

  Parent root() {
    return root;
  }

  void show(FormState state) {
    var next = new Shown(state.likely(), state.marked());
    if (shown.equals(Optional.of(next))) {
      return;
    }
    shown = Optional.of(next);
    var isAny = !state.likely().isEmpty();
    title.setText(texts.get("customer.form.likely", state.likely().size()));
    hint.setText(texts.get(isAny ? "customer.form.likely.hint" : "customer.form.likely.none"));
    rows.getChildren().clear();
    for (var i = 0; i < state.likely().size(); i++) {
      rows.getChildren().add(row(state.likely().get(i), i, i == state.marked()));
    }
    Parts.present(take, isAny);
  }

  private Button row(Likeness likeness, int at, boolean isMarked) {
    var name = Widgets.label(likeness.match().fullName(), Style.STRONG);
    var hints = likeness.match().hint().map(it -> it + " · ").orElse("") + why(likeness.why());
    var why = Widgets.label(hints, Style.SMALL, Style.MUTED);
    why.setWrapText(true);
    var button = Widgets.key("form.likely." + at, "", "", Style.KEY);
    button.setGraphic(new VBox(name, why));
    button.setAccessibleText(String.join(", ", name.getText(), hints));
    button.getStyleClass().add("form-likely-row");
    Parts.toggle(button, "form-likely-marked", isMarked);
    button.setFocusTraversable(false);
    button.setOnAction(event -> model.take(at));
    return button;
  }

  private String why(Likeness.Why why) {
    return texts.get(
        switch (why) {
          case PHONE -> "customer.form.likely.phone";
          case EMAIL -> "customer.form.likely.email";
          case NAME -> "customer.form.likely.name";
        });
  }
}
