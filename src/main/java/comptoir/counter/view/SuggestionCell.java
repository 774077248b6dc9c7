package comptoir.counter.view;

import comptoir.catalog.Offer;
import comptoir.counter.Choice;
import comptoir.customer.CustomerMatch;
import comptoir.customer.OrderSummary;
import comptoir.reservation.Reservation;
import comptoir.reservation.view.ReservationWords;
import comptoir.text.Texts;
import comptoir.ui.Drawn;
import comptoir.ui.Parts;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import java.time.ZoneId;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A row of what was found. Its nodes are made once; only words and the picture change.
final class SuggestionCell extends ListCell<SuggestionRow> {

  private static final double PICTURE = 40;

  private final Texts texts;
  private final Supplier<ZoneId> zone;
  private final Label head = Widgets.label("", Style.SECTION, "found-head");
  private final StackPane picture = new StackPane();
  private final Label initial = Widgets.label("", "found-initial");
  private final Label name = Widgets.label("", "found-name");
  private final Label hint = Widgets.label("", Style.SMALL, Style.MUTED);
  private final Label amount = Widgets.label("", Style.AMOUNT);
  private final Label web = Widgets.label("", Style.SMALL, Style.WEB);
  private final HBox row;
  private String drawn = "";

  SuggestionCell(Texts texts, Supplier<ZoneId> zone) {
    this.texts = texts;
    this.zone = zone;
    var words = new VBox(name, hint);
    words.setMinWidth(0);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    var right = new VBox(amount, web);
    right.setAlignment(Pos.CENTER_RIGHT);
    right.setMinWidth(Region.USE_PREF_SIZE);
    initial.setPrefSize(PICTURE, PICTURE);
    initial.setMinSize(PICTURE, PICTURE);
    row = new HBox(picture, words, right);
    row.getStyleClass().add("found-row");
    getStyleClass().add("found-cell");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable SuggestionRow item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setGraphic(null);
      setId(null);
      setAccessibleText(null);
      return;
    }
    switch (item) {
      case SuggestionRow.Head it -> heading(it);
      case SuggestionRow.Of it -> choice(it);
    }
  }

  private void heading(SuggestionRow.Head it) {
    head.setText(texts.get(it.textKey(), it.count()));
    setGraphic(head);
    setId(null);
    setAccessibleText(head.getText());
  }

  private void choice(SuggestionRow.Of it) {
    switch (it.choice()) {
      case Choice.OfItem item -> item(item.offer());
      case Choice.OfCustomer customer -> customer(customer.match());
      case Choice.OfReservation reservation -> reservation(reservation.reservation());
      case Choice.OfOrder order -> order(order.order());
    }
    setGraphic(row);
    setId("found." + it.index());
    setAccessibleText(String.join(", ", name.getText(), hint.getText(), amount.getText()));
  }

  private void item(Offer offer) {
    draw(offer.item().image().orElse("drawn:box:stone"));
    name.setText(offer.item().name());
    hint.setText(texts.get("counter.found.sku", offer.item().category(), offer.item().sku()));
    amount.setText(
        offer
            .shop()
            .map(it -> texts.unitAmount(it.unit()))
            .orElseGet(() -> texts.get("counter.found.no-price")));
    web.setText(
        offer
            .web()
            .filter(it -> offer.shop().filter(s -> s.unit().equals(it.unit())).isEmpty())
            .map(it -> texts.get("counter.found.web", texts.unitAmount(it.unit())))
            .orElse(""));
    Parts.present(web, !web.getText().isEmpty());
  }

  private void customer(CustomerMatch match) {
    plain(match.fullName().substring(0, 1), match.fullName(), match.hint().orElse(""));
    amount.setText("");
  }

  private void reservation(Reservation reservation) {
    plain(
        "R",
        texts.get("counter.found.reservation", reservation.number()),
        ReservationWords.state(reservation.state(), texts));
    amount.setText(texts.get(reservation.paid() ? "reservation.paid" : "reservation.unpaid"));
  }

  private void order(OrderSummary order) {
    plain("N", order.number(), texts.day(order.placedAt(), zone.get()));
    amount.setText(texts.amount(order.total()));
  }

  private void plain(String letter, String title, String below) {
    drawn = "";
    initial.setText(letter);
    picture.getChildren().setAll(initial);
    name.setText(title);
    hint.setText(below);
    Parts.present(web, false);
  }

  private void draw(String image) {
    if (!image.equals(drawn)) {
      drawn = image;
      picture.getChildren().setAll(Drawn.of(image, PICTURE));
    }
  }
}
