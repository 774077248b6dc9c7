package comptoir.reservation;

import comptoir.value.ReservationId;

/// How handing over a reservation ended on this till.
public sealed interface HandOver {

  /// It is handed over; `from` is the state it was in.
  record Done(ReservationId id, Reservation.State from) implements HandOver {}

  /// It was not ready any more: somebody was first, or it was cancelled.
  record WrongState(ReservationId id, Reservation.State present) implements HandOver {}

  /// It is not here (withdrawn since).
  record Unknown(ReservationId id) implements HandOver {}
}
