package comptoir.customer.view;

import comptoir.customer.Customer.Consent;
import comptoir.text.Texts;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A way of contact: what is asked, word for word, and what was said of it when. Never ticked by
/// itself.
final class ConsentRow {

  private final String way;
  private final Texts texts;
  private final CustomerFormViewModel model;
  private final CheckBox box;
  private final Label since;
  private final VBox root;

  ConsentRow(String way, Texts texts, CustomerFormViewModel model) {
    this.way = way;
    this.texts = texts;
    this.model = model;
    this.box = new CheckBox(model.wording(way));
    this.since = Widgets.identified("form.consent." + way + ".since", Style.SMALL, Style.MUTED);
    box.setId("form.consent." + way);
    box.setWrapText(true);
    box.setMinHeight(Region.USE_PREF_SIZE);
    box.setOnAction(event -> model.consent(way, box.isSelected()));
    since.setWrapText(true);
    since.setMinHeight(Region.USE_PREF_SIZE);
    this.root = new VBox(box, since);
    root.getStyleClass().add("form-consent");
  }

  Parent root() {
    return root;
  }

  void show(FormState state) {
    var isGranted = state.isGranted(way);
    box.setSelected(isGranted);
    var before = model.before(way);
    var isAsBefore = isGranted == before.map(Consent::granted).orElse(false);
    since.setText(isAsBefore ? before.map(this::said).orElse(never()) : now(isGranted));
    box.setAccessibleHelp(since.getText());
  }

  private String never() {
    return texts.get("customer.form.consent.never");
  }

  private String now(boolean isGranted) {
    var key = isGranted ? "customer.form.consent.given" : "customer.form.consent.taken";
    return texts.get(key, texts.dayOfYear(model.today()));
  }

  private String said(Consent consent) {
    var day = consent.at().map(at -> texts.dayOfYear(LocalDate.ofInstant(at, ZoneOffset.UTC)));
    var key = consent.granted() ? "customer.form.consent.given" : "customer.form.consent.taken";
    var when = day.map(it -> texts.get(key, it)).orElseGet(() -> texts.get(key + ".undated"));
    return consent
        .wording()
        .filter(it -> !it.equals(model.wording(way)))
        .map(it -> texts.get("customer.form.consent.worded", when, it))
        .orElse(when);
  }
}
