package comptoir.reservation.view;

import comptoir.reservation.Reservation;
import comptoir.text.Texts;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One reservation with its lines, before it is handed over.
public final class PickUpPanel {

  private final Texts texts;
  private final Consumer<Reservation> handOver;
  private final HBox head = new HBox();
  private final Label check = Widgets.identified("pick-up.check", "pick-up-check");
  private final Label facts = Widgets.identified("pick-up.facts", Style.MUTED);
  private final VBox lines = new VBox();
  private final Button key;
  private final VBox root;

  public PickUpPanel(Texts texts, Consumer<Reservation> handOver) {
    this.texts = texts;
    this.handOver = handOver;
    this.key =
        Widgets.spreadKey(
            "pick-up.hand-over", texts.get("reservation.hand-over"), "F6", Style.READY_KEY);
    head.getStyleClass().add(Style.CARD_HEAD);
    check.setWrapText(true);
    facts.setWrapText(true);
    var body = new VBox(facts, lines, check, key);
    body.getStyleClass().add("pick-up-body");
    this.root = new VBox(head, body);
    root.setId("pick-up");
    Style.sheet(root, PickUpPanel.class, "/comptoir/reservation/reservation.css");
  }

  public Parent root() {
    return root;
  }

  public void show(Reservation reservation, Instant now) {
    var state = reservation.state();
    var badge = Widgets.badge(ReservationWords.state(state, texts), ReservationWords.role(state));
    badge.setId("pick-up.state");
    head.getChildren()
        .setAll(
            Widgets.label(texts.get("reservation.title", reservation.number()), Style.STRONG),
            Widgets.spring(),
            badge);
    facts.setText(ReservationWords.facts(reservation, texts, now));
    lines.getChildren().setAll(reservation.lines().stream().map(this::row).toList());
    var isReady = state == Reservation.State.READY;
    check.setText(
        isReady
            ? texts.get("reservation.check", reservation.code())
            : texts.get("reservation.not-ready"));
    key.setDisable(!isReady);
    key.setOnAction(event -> handOver.accept(reservation));
  }

  private Node row(Reservation.Line line) {
    var label = Widgets.label(line.label());
    label.setWrapText(true);
    label.setMinWidth(0);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    var amount = Widgets.label(texts.amount(line.total()), Style.AMOUNT);
    amount.setMinWidth(Region.USE_PREF_SIZE);
    var quantity = Widgets.label(texts.quantity(line.quantity()), Style.STRONG, "pick-up-quantity");
    var row = new HBox(quantity, label, amount);
    row.getStyleClass().add("pick-up-row");
    return row;
  }
}
