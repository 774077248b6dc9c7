package comptoir.counter;

import comptoir.reservation.Reservation;
import java.util.List;

/// What lies over the screen.
public sealed interface Overlay {

  record None() implements Overlay {}

  /// The keys and what they do.
  record Keys() implements Overlay {}

  /// What is to be handed over.
  ///
  /// @param selected which of them is marked; 0 where there is none
  record Board(List<Reservation> reservations, int selected) implements Overlay {

    public Board {
      reservations = List.copyOf(reservations);
    }
  }
}
