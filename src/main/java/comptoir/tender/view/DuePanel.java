package comptoir.tender.view;

import comptoir.tender.Tender;
import comptoir.tender.TenderMode;
import comptoir.tender.TenderState;
import comptoir.text.Texts;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import comptoir.value.Money;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What is due, what was received, what remains or is given back.
final class DuePanel {

  private final Texts texts;
  private final Label totalName = Widgets.identified("pay.total.name", Style.MUTED);
  private final Label total = Widgets.amount("pay.total");
  private final VBox given = new VBox();
  private final Button takeBack;
  private final Label restName = Widgets.identified("pay.rest.name", Style.MUTED);
  private final Label rest = Widgets.amount("pay.rest");
  private final VBox restBox = new VBox(restName, rest);
  private final VBox root = new VBox();

  DuePanel(Texts texts, Runnable takeBackDeed) {
    this.texts = texts;
    this.takeBack =
        Widgets.spreadKey(
            "pay.take-back", texts.get("tender.take-back"), texts.get("ui.key.delete"), Style.KEY);
    takeBack.setFocusTraversable(false);
    takeBack.setOnAction(event -> takeBackDeed.run());
    total.getStyleClass().add("pay-total");
    rest.getStyleClass().add("pay-rest");
    restBox.getStyleClass().add("pay-rest-box");
    given.setId("pay.given");
    given.getStyleClass().add("pay-given");
    root.getStyleClass().add("pay-due");
    root.getChildren()
        .addAll(
            totalName,
            total,
            Widgets.section(texts.get("tender.given")),
            given,
            takeBack,
            Widgets.verticalSpring(),
            restBox);
    root.setMinWidth(Region.USE_PREF_SIZE);
  }

  VBox root() {
    return root;
  }

  /// @param toCome what would be given back for the amount that is being typed
  void show(PayState state, Optional<Money> toCome) {
    var tenders = state.tenders();
    totalName.setText(texts.get(tenders.isRefund() ? "tender.refund.due" : "tender.due"));
    total.setText(texts.money(tenders.isRefund() ? tenders.total().negated() : tenders.total()));
    given.getChildren().clear();
    if (tenders.given().isEmpty()) {
      given.getChildren().add(Widgets.label(texts.get("tender.given.nothing"), Style.MUTED));
    }
    tenders.given().forEach(tender -> given.getChildren().add(row(tender)));
    takeBack.setVisible(!tenders.given().isEmpty());
    takeBack.setDisable(!state.isOpen());
    if (toCome.isPresent()) {
      showRest(texts.get("tender.change"), toCome.get(), "pay-rest-open");
    } else {
      showRest(state);
    }
  }

  private void showRest(PayState state) {
    var tenders = state.tenders();
    var isSettled = tenders.isSettled();
    showRest(
        restName(state),
        isSettled ? tenders.change() : toCome(tenders),
        isSettled ? "pay-rest-done" : "pay-rest-open");
  }

  private static Money toCome(TenderState tenders) {
    return tenders.isRefund() ? tenders.toRefund() : tenders.remaining();
  }

  private void showRest(String name, Money amount, String styleClass) {
    restName.setText(name);
    rest.setText(texts.money(amount));
    restBox.getStyleClass().setAll("pay-rest-box", styleClass);
  }

  private String restName(PayState state) {
    if (state.tenders().total().isZero()) {
      return texts.get("tender.nothing-due");
    }
    if (state.tenders().isRefund()) {
      return texts.get(state.tenders().isSettled() ? "tender.refund.given" : "tender.refund.rest");
    }
    return texts.get(state.tenders().isSettled() ? "tender.change" : "tender.remaining");
  }

  private HBox row(Tender tender) {
    var amount = Widgets.label(texts.money(tender.amount()), Style.AMOUNT);
    var row = new HBox(Widgets.label(mode(tender.mode())), Widgets.spring(), amount);
    row.getStyleClass().add("pay-given-row");
    return row;
  }

  private String mode(TenderMode mode) {
    return switch (mode) {
      case CASH -> texts.get("tender.mode.cash");
      case CARD_MANUAL -> texts.get("tender.mode.card");
      case CHANGE -> texts.get("tender.change");
    };
  }
}
