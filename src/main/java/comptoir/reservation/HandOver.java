package comptoir.reservation;

import comptoir.value.ReservationId;
import java.util.List;

/// How handing over a reservation ended on this till.
public sealed interface HandOver {

  /// It is handed over; `from` is the state it was in.
  ///
  /// @param parts what of it, where some of it stays here; empty where it is the whole
  record Done(ReservationId id, Reservation.State from, List<Reservation.Part> parts)
      implements HandOver {

    public Done {
      parts = List.copyOf(parts);
    }
  }

  /// It was not ready any more: somebody was first, or it was cancelled.
  record WrongState(ReservationId id, Reservation.State present) implements HandOver {}

  /// There is less of it here than was to be handed over: some of it went elsewhere.
  record WrongLines(ReservationId id) implements HandOver {}

  /// It is not here (withdrawn since).
  record Unknown(ReservationId id) implements HandOver {}
}
