package comptoir.reservation.view;

import comptoir.reservation.Reservation;
import comptoir.text.Texts;
import comptoir.ui.Style;
import comptoir.ui.Widgets;
import java.time.Instant;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What is set aside for the customer who stands there, with the key that hands it over.
public final class ReservationCard {

  private final VBox root;

  /// @param keyed true for the one that the key F6 means
  public ReservationCard(
      Reservation reservation, boolean keyed, Texts texts, Instant now, Runnable handOver) {
    var id = "reservation." + reservation.id();
    var state = ReservationWords.role(reservation.state());
    var number = Widgets.label(reservation.number(), Style.STRONG);
    var badge = Widgets.badge(ReservationWords.state(reservation.state(), texts), state);
    badge.setId(id + ".state");
    var head = new HBox(number, Widgets.spring(), badge);
    head.getStyleClass().add("reservation-head");
    var articles = Widgets.label(ReservationWords.articles(reservation, texts));
    articles.setWrapText(true);
    var facts =
        Widgets.label(ReservationWords.facts(reservation, texts, now), Style.SMALL, Style.MUTED);
    facts.setWrapText(true);
    this.root = new VBox(head, articles, facts);
    root.setId(id);
    root.getStyleClass().addAll("reservation-card", state.styleClass());
    if (reservation.state() == Reservation.State.READY) {
      var key =
          Widgets.spreadKey(
              id + ".hand-over",
              texts.get("reservation.hand-over"),
              keyed ? "F6" : "",
              Style.READY_KEY);
      key.setOnAction(event -> handOver.run());
      root.getChildren().add(key);
    }
    Style.sheet(root, ReservationCard.class, "/comptoir/reservation/reservation.css");
  }

  public Parent root() {
    return root;
  }
}
