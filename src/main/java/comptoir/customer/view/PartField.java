package comptoir.customer.view;

import comptoir.customer.CustomerChange.Part;
import comptoir.text.Texts;
import comptoir.ui.Parts;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// A field of the form with its name above it, and what is wrong with it below.
final class PartField {

  private final Part part;
  private final Texts texts;
  private final TextField field = new TextField();
  private final Label flaw;
  private final VBox root;

  PartField(Part part, Texts texts, CustomerFormViewModel model) {
    this.part = part;
    this.texts = texts;
    var name = Widgets.label(texts.get("customer.form.part." + key(part)), Style.STRONG);
    this.flaw = Widgets.identified(id(part) + ".flaw", Style.SMALL, "danger");
    name.setLabelFor(field);
    field.setId(id(part));
    field.getStyleClass().addAll(Style.FIELD, "form-field");
    field.setAccessibleText(name.getText());
    field.setText(model.state().get().text(part));
    field.textProperty().subscribe(text -> model.type(part, text));
    field
        .focusedProperty()
        .addListener(
            (seen, before, isFocused) -> {
              if (!isFocused) {
                model.left(part);
              }
            });
    flaw.setWrapText(true);
    this.root = new VBox(name, field, flaw);
    root.getStyleClass().add("form-part");
  }

  static String id(Part part) {
    return "form." + key(part);
  }

  private static String key(Part part) {
    return part.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Parent root() {
    return root;
  }

  void focus() {
    field.requestFocus();
    field.end();
  }

  void onEnter(Runnable next) {
    field.setOnAction(event -> next.run());
  }

  void show(FormState state, Optional<CustomerFormViewModel.Flaw> found) {
    var text = state.text(part);
    if (!field.getText().equals(text)) {
      field.setText(text);
      field.end();
    }
    var isTold = found.isPresent() && state.told().contains(part);
    flaw.setText(found.map(this::words).orElse(""));
    Parts.present(flaw, isTold);
    Parts.toggle(field, "form-flawed", isTold);
    field.setAccessibleHelp(isTold ? flaw.getText() : "");
  }

  private String words(CustomerFormViewModel.Flaw found) {
    return texts.get(
        switch (found) {
          case NO_NAME -> "customer.form.flaw.no-name";
          case NO_EMAIL -> "customer.form.flaw.no-email";
          case NO_PHONE -> "customer.form.flaw.no-phone";
        });
  }
}
