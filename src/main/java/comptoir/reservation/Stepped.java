package comptoir.reservation;

import comptoir.reservation.Reservation.State;
import comptoir.value.ReservationId;

/// How a step of a reservation ended on this till.
public sealed interface Stepped {

  /// It is taken; `from` is the state it was in.
  record Taken(ReservationId id, State from, State to) implements Stepped {}

  /// It is not allowed: nothing has changed.
  record Barred(ReservationId id, StateMachine.Why why, State present) implements Stepped {}

  /// It is not here (withdrawn since).
  record Unknown(ReservationId id) implements Stepped {}
}
