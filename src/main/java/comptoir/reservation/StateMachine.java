package comptoir.reservation;

import comptoir.reservation.Reservation.State;
import java.time.Instant;

/// How a reservation may move on: the one place that says so on this side. Pure. A way leads
/// forward only; of two words on one reservation the one further on is the newer.
public final class StateMachine {

  private StateMachine() {}

  /// Where a step leads.
  public sealed interface Way {

    record Open(State from, State to) implements Way {}

    record Barred(Why why, State present) implements Way {}
  }

  /// Why there is no way.
  public enum Why {
    /// Not from the state it is in.
    WRONG_STATE,
    /// It was paid and its time is not over: money would have to go back, which is head office's.
    PAID
  }

  /// Where the step leads from the state the reservation is in.
  public static Way way(Reservation reservation, Step step, Instant now) {
    var from = reservation.state();
    var to = target(reservation, step, now);
    if (!allows(from, to, reservation.isOver(now))) {
      return new Way.Barred(Why.WRONG_STATE, from);
    }
    return to == State.CANCELLED && reservation.paid()
        ? new Way.Barred(Why.PAID, from)
        : new Way.Open(from, to);
  }

  /// What goes back before its time is over is cancelled, and released after.
  private static State target(Reservation reservation, Step step, Instant now) {
    return switch (step) {
      case PREPARE -> State.PREPARING;
      case MAKE_READY -> State.READY;
      case RELEASE -> isUncollected(reservation, now) ? State.RELEASED : State.CANCELLED;
    };
  }

  /// Whether the customer was awaited in vain.
  public static boolean isUncollected(Reservation reservation, Instant now) {
    return reservation.state() == State.EXPIRED
        || (reservation.state() == State.READY && reservation.isOver(now));
  }

  /// Whether both sides let a reservation go from one state to the other.
  ///
  /// @param isOver whether its time is over: what is ready then counts as expired
  public static boolean allows(State from, State to, boolean isOver) {
    return switch (from) {
      case REQUESTED -> to == State.PREPARING || to == State.CANCELLED;
      case PREPARING -> to == State.READY || to == State.CANCELLED;
      case READY ->
          to == State.HANDED_OVER || to == State.CANCELLED || (isOver && to == State.RELEASED);
      case EXPIRED -> to == State.RELEASED;
      case HANDED_OVER, RELEASED, CANCELLED, OTHER -> false;
    };
  }

  /// Which of the two holds: what came down, or what was done or told here. A state that this
  /// version does not know is never covered.
  static State further(State cameDown, State here) {
    return cameDown != State.OTHER && isBefore(cameDown, here) ? here : cameDown;
  }

  /// Whether the one comes earlier on every way than the other.
  static boolean isBefore(State one, State other) {
    return place(one) < place(other);
  }

  private static int place(State state) {
    return switch (state) {
      case OTHER -> -1;
      case REQUESTED -> 0;
      case PREPARING -> 1;
      case READY -> 2;
      case EXPIRED -> 3;
      case HANDED_OVER, RELEASED, CANCELLED -> 4;
    };
  }
}
