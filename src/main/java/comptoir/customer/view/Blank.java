package comptoir.customer.view;

import comptoir.text.Texts;
import comptoir.ui.Parts;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Stands where no customer is shown, and says what to do next.
final class Blank {

  private static final String NOBODY = "customer.nobody";

  private final Texts texts;
  private final Label title = Widgets.identified("customer.blank", "customer-blank-title");
  private final Label hint = Widgets.identified("customer.blank.hint", Style.MUTED);
  private final Button find;
  private final Button make;
  private final Button show;
  private final VBox root;

  Blank(Texts texts, CustomerPanel.Deeds deeds) {
    this.texts = texts;
    this.find = Widgets.key("customer.find", texts.get("customer.find"), "F3");
    this.show =
        Widgets.key("customer.show", texts.get("customer.show"), texts.get("customer.show.cap"));
    this.make = Widgets.key("customer.make", texts.get("customer.new"), "");
    make.setOnAction(event -> deeds.make());
    find.setOnAction(event -> deeds.customerKey());
    show.setOnAction(event -> deeds.show());
    title.setWrapText(true);
    hint.setWrapText(true);
    this.root = new VBox(title, hint, find, make, show);
    root.getStyleClass().add("customer-blank");
  }

  Parent root() {
    return root;
  }

  void nobody() {
    say(NOBODY, true, false);
  }

  void loading() {
    say("customer.loading", false, false);
  }

  void notHere() {
    say("customer.not-here", true, false);
  }

  void blanked() {
    say("customer.blanked", false, true);
  }

  private void say(String key, boolean canFind, boolean canShow) {
    title.setText(texts.get(key));
    hint.setText(texts.get(key + ".hint"));
    Parts.present(find, canFind);
    Parts.present(make, key.equals(NOBODY));
    Parts.present(show, canShow);
  }
}
