package comptoir.reservation.view;

import comptoir.reservation.Reservation;
import comptoir.text.Texts;
import comptoir.ui.Role;
import java.time.Instant;

/// A row of the board in words.
record BoardRow(String id, String number, String articles, String facts, String state, Role role) {

  static BoardRow of(Reservation reservation, Texts texts, Instant now) {
    return new BoardRow(
        reservation.id().value(),
        reservation.number(),
        ReservationWords.articles(reservation, texts),
        ReservationWords.facts(reservation, texts, now),
        ReservationWords.state(reservation.state(), texts),
        ReservationWords.role(reservation.state()));
  }

  String spoken() {
    return String.join(", ", number, state, articles, facts);
  }
}
