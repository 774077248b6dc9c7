package comptoir.counter.view;

import comptoir.counter.Flaw;
import comptoir.counter.Found;
import comptoir.counter.TypedPerson;
import comptoir.gs1.Gs1Flaw;
import comptoir.text.Texts;
import comptoir.ui.Parts;
import comptoir.ui.Role;
import comptoir.ui.Sign;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A code that names nothing or cannot be read: the code itself, why, and what to do.
final class FindingPanel {

  private final Texts texts;
  private final Label title = Widgets.identified("finding.title", "finding-title");
  private final TextFlow code = new TextFlow();
  private final Label why = Widgets.identified("finding.why");
  private final Label todo = Widgets.identified("finding.todo", Style.MUTED);
  private final Button make;
  private final VBox root;

  /// @param make writes down the customer who was sought
  FindingPanel(Texts texts, Runnable make) {
    this.texts = texts;
    title.setWrapText(true);
    why.setWrapText(true);
    todo.setWrapText(true);
    code.setId("finding.code");
    code.getStyleClass().add("finding-code");
    var head = new HBox(Sign.of(Role.DANGER), title);
    head.getStyleClass().addAll("finding-head", Role.DANGER.styleClass());
    this.make =
        Widgets.spreadKey("finding.make", texts.get("customer.make"), "F3", Style.OUTLINE_KEY);
    this.make.setOnAction(event -> make.run());
    this.root = new VBox(head, code, why, todo, this.make);
    root.setId("finding");
    root.getStyleClass().add("finding");
  }

  Parent root() {
    return root;
  }

  void show(Found.Unknown unknown) {
    title.setText(texts.get("counter.finding.unknown"));
    code.getChildren().setAll(new Text(unknown.text()));
    why.setText(
        texts.get(
            unknown.isComplete() ? "counter.finding.searched" : "counter.finding.incomplete",
            texts.count(unknown.catalogueSize())));
    var isPerson = !TypedPerson.parts(unknown.text()).isEmpty();
    todo.setText(
        texts.get(isPerson ? "counter.finding.unknown.person" : "counter.finding.unknown.todo"));
    Parts.present(make, isPerson);
  }

  void show(Found.Malformed malformed) {
    var isRead = isRead(malformed.flaw());
    title.setText(texts.get(isRead ? "counter.finding.read" : "counter.finding.malformed"));
    code.getChildren().setAll(new Text(malformed.text()));
    why.setText(why(malformed));
    todo.setText(
        texts.get(isRead ? "counter.finding.read.todo" : "counter.finding.malformed.todo"));
    Parts.present(make, false);
    if (malformed.flaw() instanceof Flaw.WrongCheckDigit) {
      markLastDigit(malformed.text());
    }
  }

  /// Whether the code is as it should be, and there is nothing to sell by it.
  private static boolean isRead(Flaw flaw) {
    return switch (flaw) {
      case Flaw.NoItem _ -> true;
      case Flaw.OtherCurrency _ -> true;
      case Flaw.ForeignMeasure _ -> true;
      case Flaw.WrongCheckDigit _ -> false;
      case Flaw.OddLength _ -> false;
      case Flaw.TooLong _ -> false;
      case Flaw.ControlCharacters _ -> false;
      case Flaw.QuantityOutOfRange _ -> false;
      case Flaw.NoGs1 _ -> false;
      case Flaw.Empty _ -> false;
    };
  }

  private void markLastDigit(String text) {
    var last = new Text(text.substring(text.length() - 1));
    last.getStyleClass().add("finding-wrong");
    code.getChildren().setAll(new Text(text.substring(0, text.length() - 1)), last);
  }

  private String why(Found.Malformed malformed) {
    return switch (malformed.flaw()) {
      case Flaw.WrongCheckDigit it ->
          texts.get("counter.flaw.check-digit", it.given(), it.expected());
      case Flaw.OddLength it -> texts.get("counter.flaw.odd-length", it.digits());
      case Flaw.TooLong it -> texts.get("counter.flaw.too-long", it.length(), it.limit());
      case Flaw.ControlCharacters _ -> texts.get("counter.flaw.control");
      case Flaw.QuantityOutOfRange _ -> texts.get("counter.flaw.quantity");
      case Flaw.NoGs1 it -> why(it.why());
      case Flaw.NoItem it -> texts.get("counter.flaw.no-item", it.read());
      case Flaw.OtherCurrency _ -> texts.get("counter.flaw.other-currency");
      case Flaw.ForeignMeasure it -> texts.get("counter.flaw.foreign-measure", it.ai());
      case Flaw.Empty _ -> texts.get("counter.flaw.empty");
    };
  }

  private String why(Gs1Flaw flaw) {
    return switch (flaw) {
      case Gs1Flaw.NoSymbol _ -> texts.get("counter.flaw.gs1.symbol");
      case Gs1Flaw.UnknownIdentifier it ->
          texts.get("counter.flaw.gs1.identifier", it.at().isEmpty() ? "–" : it.at());
      case Gs1Flaw.WrongLength it -> texts.get("counter.flaw.gs1.length", it.ai(), it.value());
      case Gs1Flaw.WrongCharacters it ->
          texts.get("counter.flaw.gs1.characters", it.ai(), it.value());
      case Gs1Flaw.WrongCheckDigit it ->
          texts.get("counter.flaw.check-digit", it.given(), it.expected());
      case Gs1Flaw.NoDate it -> texts.get("counter.flaw.gs1.date", it.ai(), it.value());
      case Gs1Flaw.NoGtin _ -> texts.get("counter.flaw.gs1.gtin");
      case Gs1Flaw.WrongVerifier it ->
          texts.get("counter.flaw.gs1.verifier", it.given(), it.expected());
    };
  }
}
