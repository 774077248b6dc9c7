package comptoir.reservation.view;

import comptoir.reservation.Reservation;
import comptoir.reservation.Reservation.State;
import comptoir.reservation.StateMachine;
import comptoir.settings.PickUpRules;
import java.time.Instant;
import java.util.List;

/// Which of the reservations the board shows.
enum BoardTab {
  TO_PREPARE,
  READY,
  LATE,
  HANDED_OVER,
  ALL;

  /// The one so many to the right; the last where there is none.
  BoardTab beside(int step) {
    var all = List.of(values());
    return all.get(Math.clamp(all.indexOf(this) + step, 0, all.size() - 1));
  }

  /// @param rules say when preparing counts as late
  boolean has(BoardEntry entry, PickUpRules rules, Instant now) {
    var state = entry.reservation().state();
    return switch (this) {
      case TO_PREPARE -> isToPrepare(state);
      case READY -> state == State.READY;
      case LATE -> isLate(entry.reservation(), rules, now);
      case HANDED_OVER -> entry.handedOver().isPresent();
      case ALL -> true;
    };
  }

  private static boolean isToPrepare(State state) {
    return state == State.REQUESTED || state == State.PREPARING;
  }

  /// Whether the shop has kept the customer waiting, or the customer the shop.
  static boolean isLate(Reservation it, PickUpRules rules, Instant now) {
    return StateMachine.isUncollected(it, now)
        || (isToPrepare(it.state())
            && rules
                .prepareWithin()
                .filter(most -> it.requestedAt().plus(most).isBefore(now))
                .isPresent());
  }
}
