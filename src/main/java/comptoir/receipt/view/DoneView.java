package comptoir.receipt.view;

import comptoir.journal.TenderLine;
import comptoir.receipt.view.DoneState.Saving;
import comptoir.text.Texts;
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
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;

/// The sale is done: what to give back, as large as can be, and what to do with the receipt.
public final class DoneView implements Screen {

  private static final String CHECK = "M3 15.5l3.5-3.5 6 6L26 4.5 29.5 8l-17 17z";

  private final DoneViewModel model;
  private final Texts texts;
  private final Label title = Widgets.identified("done.title", Style.TITLE);
  private final Label number = Widgets.identified("done.number", Style.MUTED);
  private final Label amountName = Widgets.identified("done.amount.name");
  private final Label amount = Widgets.amount("done.amount");
  private final VBox amountBox = new VBox(amountName, amount);
  private final VBox tenders = new VBox();
  private final Label saved = Widgets.identified("done.saved");
  private final Button show;
  private final Button pdf;
  private final Button next;
  private final ReceiptSheet sheet = new ReceiptSheet();
  private final HBox panel;
  private final Fitted place;

  public DoneView(DoneViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    this.show = Widgets.key("done.show", texts.get("receipt.show"), "F7");
    this.pdf = Widgets.key("done.pdf", texts.get("receipt.pdf"), "F8");
    this.next = Widgets.mainKey("done.next", texts.get("receipt.next"), texts.get("ui.key.enter"));
    this.panel = new HBox(done());
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
        KeyDeed.of(KeyCode.ENTER, "receipt.next", model::next),
        KeyDeed.of(KeyCode.ESCAPE, "receipt.next", model::next),
        KeyDeed.of(KeyCode.F7, "receipt.show", model::toggleSheet),
        KeyDeed.of(KeyCode.F8, "receipt.pdf", model::savePdf));
  }

  @Override
  public boolean scanned(ScannedCode code) {
    model.scanned(code);
    return true;
  }

  private void build() {
    panel.setId("done");
    panel.getStyleClass().addAll("till-overlay", "done");
    panel.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    panel.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    panel.setFocusTraversable(true);
    Style.sheet(panel, DoneView.class, "/comptoir/receipt/done.css");
    amountBox.getStyleClass().add("done-amount-box");
    amount.getStyleClass().add("done-amount");
    tenders.getStyleClass().add("done-tenders");
    saved.setWrapText(true);
    saved.getStyleClass().addAll(Style.MUTED, "done-saved");
    show.setOnAction(event -> model.toggleSheet());
    pdf.setOnAction(event -> model.savePdf());
    next.setOnAction(event -> model.next());
    List.of(show, pdf, next).forEach(key -> key.setFocusTraversable(false));
  }

  private VBox done() {
    var check = new SVGPath();
    check.setContent(CHECK);
    var disc = new StackPane(check);
    disc.getStyleClass().add("done-disc");
    var words = new VBox(title, number);
    var head = new HBox(disc, words);
    head.getStyleClass().add("done-head");
    var choices = new HBox(show, pdf);
    choices.getStyleClass().add("done-choices");
    HBox.setHgrow(show, Priority.ALWAYS);
    HBox.setHgrow(pdf, Priority.ALWAYS);
    var done = new VBox(head, amountBox, tenders, saved, Widgets.verticalSpring(), choices, next);
    done.getStyleClass().add("done-card");
    return done;
  }

  private void show(DoneState state) {
    title.setText(texts.get(state.isReturn() ? "receipt.done.return" : "receipt.done"));
    number.setText(texts.get("receipt.number", state.number()));
    showAmount(state);
    tenders.getChildren().clear();
    tenders.getChildren().add(row(texts.get("receipt.total"), state.total()));
    state.received().forEach(it -> tenders.getChildren().add(row(mode(it), it.amount())));
    showSaving(state.saving());
    show.setText(texts.get(state.sheet().isPresent() ? "receipt.hide" : "receipt.show"));
    panel.getChildren().remove(sheet.root());
    if (state.sheet().isPresent()) {
      sheet.show(state.sheet().get());
      panel.getChildren().add(sheet.root());
    }
  }

  private void showAmount(DoneState state) {
    var hasChange = state.change().isPositive();
    amountName.setText(texts.get(amountName(state)));
    amount.setText(texts.money(hasChange ? state.change() : state.total()));
    amountBox
        .getStyleClass()
        .setAll("done-amount-box", hasChange ? "done-change" : "done-no-change");
  }

  private static String amountName(DoneState state) {
    if (state.isReturn()) {
      return state.isOnCard() ? "receipt.tender.refund.card" : "receipt.tender.refund";
    }
    return state.change().isPositive() ? "receipt.change" : "receipt.nothing-back";
  }

  private HBox row(String name, Money money) {
    var row =
        new HBox(
            Widgets.label(name, Style.MUTED),
            Widgets.spring(),
            Widgets.label(texts.money(money), Style.AMOUNT));
    row.getStyleClass().add("done-row");
    return row;
  }

  /// An open list: a way to pay that nobody here knows is shown by its code.
  private String mode(TenderLine tender) {
    return switch (tender.mode()) {
      case "CASH" -> texts.get("receipt.tender.cash");
      case "CARD_MANUAL" -> texts.get("receipt.tender.card");
      default -> tender.mode();
    };
  }

  private void showSaving(Saving saving) {
    saved.getStyleClass().removeAll("danger", Style.MUTED);
    saved.getStyleClass().add(saving instanceof Saving.Failed ? "danger" : Style.MUTED);
    saved.setText(
        switch (saving) {
          case Saving.NotAsked it -> "";
          case Saving.UnderWay it -> texts.get("receipt.saving");
          case Saving.Saved it -> texts.get("receipt.saved", it.file().toString());
          case Saving.Failed it -> texts.get("receipt.not-saved", it.file().toString());
        });
  }
}
