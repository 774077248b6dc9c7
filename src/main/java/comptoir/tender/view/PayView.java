package comptoir.tender.view;

import comptoir.tender.TenderMode;
import comptoir.tender.view.PayState.Phase;
import comptoir.text.Texts;
import comptoir.ui.DigitPad;
import comptoir.ui.Fitted;
import comptoir.ui.KeyDeed;
import comptoir.ui.Screen;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import comptoir.value.Money;
import comptoir.value.ScannedCode;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What is due and received on the left; the amount and the ways to pay on the right.
public final class PayView implements Screen {

  private final PayViewModel model;
  private final Texts texts;
  private final DuePanel due;
  private final RemarkLine remark;
  private final Label title = Widgets.identified("pay.title", Style.TITLE);
  private final Label typed = Widgets.identified("pay.typed", "pay-typed");
  private final VBox notes = new VBox();
  private final HBox pads;
  private final Button cash;
  private final Button exact;
  private final Button card;
  private final Button back;
  private final VBox entry;
  private final HBox panel;
  private final Fitted place;

  public PayView(PayViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    this.due = new DuePanel(texts, model::takeBack);
    this.remark = new RemarkLine(texts);
    this.cash = Widgets.mainKey("pay.cash", texts.get("tender.cash"), texts.get("ui.key.enter"));
    this.exact = Widgets.key("pay.exact", texts.get("tender.cash.exact"), "F10");
    this.card = Widgets.key("pay.card", texts.get("tender.card"), "F8");
    this.back = Widgets.key("pay.back", texts.get("tender.back"), texts.get("ui.key.escape"));
    this.pads = pads();
    this.entry = new VBox(head(), typed, pads, remark.root(), Widgets.verticalSpring(), deeds());
    this.panel = new HBox(due.root(), entry);
    this.place = new Fitted(panel);
    build();
    model.state().subscribe(this::show);
  }

  @Override
  public Parent root() {
    return place;
  }

  @Override
  public void focused() {
    panel.requestFocus();
  }

  @Override
  public List<KeyDeed> keys() {
    return List.of(
        KeyDeed.of(KeyCode.ENTER, "tender.cash", model::cash),
        KeyDeed.of(KeyCode.F10, "tender.cash.exact", model::exactCash),
        KeyDeed.of(KeyCode.F8, "tender.card", model::card),
        KeyDeed.of(KeyCode.BACK_SPACE, "ui.backspace", model::backspace),
        KeyDeed.of(KeyCode.DELETE, "tender.take-back", model::takeBack),
        KeyDeed.of(KeyCode.ESCAPE, "tender.back", model::back));
  }

  @Override
  public boolean scanned(ScannedCode code) {
    model.scanned(code.text());
    return true;
  }

  private void build() {
    panel.setId("pay");
    panel.getStyleClass().addAll("till-overlay", "pay");
    panel.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    panel.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    panel.setFocusTraversable(true);
    panel.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    Style.sheet(panel, PayView.class, "/comptoir/tender/pay.css");
    entry.getStyleClass().add("pay-entry");
    HBox.setHgrow(entry, Priority.ALWAYS);
    typed.setMaxWidth(Double.MAX_VALUE);
    cash.setOnAction(event -> model.cash());
    exact.setOnAction(event -> model.exactCash());
    card.setOnAction(event -> model.card());
    back.setOnAction(event -> model.back());
    List.of(cash, exact, card, back).forEach(key -> key.setFocusTraversable(false));
  }

  private HBox head() {
    back.setMaxWidth(Region.USE_PREF_SIZE);
    var head = new HBox(title, Widgets.spring(), back);
    head.getStyleClass().add("pay-head");
    return head;
  }

  private HBox pads() {
    var pad = new DigitPad("pay", model.decimalPoint(), model::type, model::backspace).root();
    notes.getStyleClass().add("pay-notes");
    var row = new HBox(pad, notes);
    row.getStyleClass().add("pay-pads");
    HBox.setHgrow(pad, Priority.ALWAYS);
    return row;
  }

  private GridPane deeds() {
    var deeds = new GridPane();
    deeds.getStyleClass().add("pay-deeds");
    deeds.getColumnConstraints().setAll(half(), half());
    deeds.add(card, 0, 0);
    deeds.add(exact, 1, 0);
    deeds.add(cash, 0, 1, 2, 1);
    return deeds;
  }

  private static ColumnConstraints half() {
    var half = new ColumnConstraints();
    half.setPercentWidth(50);
    return half;
  }

  private void typed(KeyEvent event) {
    if (event.getCharacter().length() == 1) {
      model.type(event.getCharacter().charAt(0));
      event.consume();
    }
  }

  private void show(PayState state) {
    due.show(state, model.changeToCome());
    remark.show(state, hint(state));
    showTyped(state);
    showNotes(state);
    var canGive = state.isOpen() && !state.tenders().isSettled();
    var canTake = canGive && !state.tenders().isRefund();
    pads.setDisable(!canTake);
    card.setDisable(!canTake && !(canGive && model.refundsBy(TenderMode.CARD_MANUAL)));
    exact.setDisable(!canTake);
    showRefund(state.tenders().isRefund());
    back.setDisable(!state.isOpen());
    cash.setDisable(!state.isOpen() || state.mustGoBack() || isCardAlone(state));
    cash.setText(mainDeed(state));
  }

  /// Money that goes to the customer goes in one amount: there is nothing to type.
  private void showRefund(boolean isRefund) {
    title.setText(texts.get(isRefund ? "tender.refund.title" : "tender.title"));
    List.of(typed, pads, exact).forEach(node -> node.setVisible(!isRefund));
    card.setVisible(!isRefund || model.refundsBy(TenderMode.CARD_MANUAL));
    card.setText(texts.get(isRefund ? "tender.refund.card" : "tender.card"));
  }

  private boolean isCardAlone(PayState state) {
    var tenders = state.tenders();
    return tenders.isRefund() && !tenders.isSettled() && !model.refundsBy(TenderMode.CASH);
  }

  /// What to do next, where nothing else is to be said.
  private String hint(PayState state) {
    if (!state.tenders().isRefund()) {
      return texts.get("tender.card.hint");
    }
    if (isCardAlone(state)) {
      return texts.get("tender.refund.hint.card");
    }
    return texts.get(
        model.refundsBy(TenderMode.CARD_MANUAL) ? "tender.refund.hint.both" : "tender.refund.hint");
  }

  private void showTyped(PayState state) {
    var isEmpty = state.typed().isEmpty();
    typed.setText(isEmpty ? remaining(state) : state.typed());
    typed
        .getStyleClass()
        .setAll("label", "pay-typed", isEmpty ? "pay-typed-none" : "pay-typed-set");
    typed.setAccessibleText(texts.get("tender.typed") + " " + typed.getText());
  }

  private String remaining(PayState state) {
    var tenders = state.tenders();
    if (tenders.isSettled()) {
      return "";
    }
    return texts.amount(tenders.isRefund() ? tenders.toRefund() : tenders.remaining());
  }

  private void showNotes(PayState state) {
    notes.getChildren().clear();
    if (state.tenders().isRefund()) {
      return;
    }
    for (var note : QuickNotes.of(state.tenders().remaining())) {
      notes.getChildren().add(note(note));
    }
  }

  private Button note(Money note) {
    var key = Widgets.key("pay.note." + note.minor(), texts.roundMoney(note), "");
    key.setFocusTraversable(false);
    key.setOnAction(event -> model.cash(note));
    return key;
  }

  private String mainDeed(PayState state) {
    if (state.phase() == Phase.SETTLING || state.phase() == Phase.DONE) {
      return texts.get("tender.settling");
    }
    if (state.tenders().total().isZero()) {
      return texts.get("tender.hand-over");
    }
    if (state.tenders().isSettled()) {
      return texts.get("tender.retry");
    }
    return state.tenders().isRefund()
        ? texts.get("tender.refund.cash", texts.money(state.tenders().toRefund()))
        : texts.get("tender.cash.amount", texts.money(model.nextAmount()));
  }
}
