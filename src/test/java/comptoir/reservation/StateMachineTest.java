package comptoir.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import comptoir.reservation.Reservation.State;
import comptoir.reservation.StateMachine.Way;
import comptoir.reservation.StateMachine.Why;
import comptoir.testing.TestReservation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The whole table: every state, every way out of it.
final class StateMachineTest {

  private static final Instant NOW = Instant.parse("2026-10-12T08:15:00Z");
  private static final Instant BEFORE = NOW.minusMillis(1);

  private static Reservation reservation(State state, boolean paid, boolean isOver) {
    var made = TestReservation.paid("W-1").state(state).line("LAMP", "Lampe", 1, 3900);
    var it = (paid ? made : made.dueHere()).reservation();
    return new Reservation(
        it.id(),
        it.order(),
        it.number(),
        it.customer(),
        it.kind(),
        it.state(),
        it.paid(),
        it.code(),
        it.locker(),
        it.requestedAt(),
        it.readyAt(),
        Optional.of(isOver ? BEFORE : NOW),
        it.lines());
  }

  @ParameterizedTest
  @CsvSource({
    "REQUESTED, false, CANCELLED PREPARING",
    "REQUESTED, true, CANCELLED PREPARING",
    "PREPARING, false, CANCELLED READY",
    "PREPARING, true, CANCELLED READY",
    "READY, false, CANCELLED HANDED_OVER",
    "READY, true, CANCELLED HANDED_OVER RELEASED",
    "EXPIRED, false, RELEASED",
    "EXPIRED, true, RELEASED",
    "HANDED_OVER, false, ''",
    "HANDED_OVER, true, ''",
    "RELEASED, false, ''",
    "RELEASED, true, ''",
    "CANCELLED, false, ''",
    "CANCELLED, true, ''",
    "OTHER, false, ''",
    "OTHER, true, ''",
  })
  void fromEachStateOnlyTheseFollow(State from, boolean isOver, String allowed) {
    var follow = new TreeSet<String>();
    for (var to : State.values()) {
      if (StateMachine.allows(from, to, isOver)) {
        follow.add(to.name());
      }
    }
    assertEquals(allowed, String.join(" ", follow));
  }

  /// `-` where the state bars it, `paid` where the money does; unpaid / paid.
  @ParameterizedTest
  @CsvSource({
    "REQUESTED, false, PREPARING, -, CANCELLED, paid",
    "REQUESTED, true, PREPARING, -, CANCELLED, paid",
    "PREPARING, false, -, READY, CANCELLED, paid",
    "PREPARING, true, -, READY, CANCELLED, paid",
    "READY, false, -, -, CANCELLED, paid",
    "READY, true, -, -, RELEASED, RELEASED",
    "EXPIRED, false, -, -, RELEASED, RELEASED",
    "EXPIRED, true, -, -, RELEASED, RELEASED",
    "HANDED_OVER, false, -, -, -, -",
    "HANDED_OVER, true, -, -, -, -",
    "RELEASED, false, -, -, -, -",
    "RELEASED, true, -, -, -, -",
    "CANCELLED, false, -, -, -, -",
    "CANCELLED, true, -, -, -, -",
    "OTHER, false, -, -, -, -",
    "OTHER, true, -, -, -, -",
  })
  void eachStepLeadsWhereItsStateLetsIt(
      State from, boolean isOver, String prepare, String ready, String unpaid, String paid) {
    var found =
        List.of(
            way(reservation(from, false, isOver), Step.PREPARE),
            way(reservation(from, false, isOver), Step.MAKE_READY),
            way(reservation(from, false, isOver), Step.RELEASE),
            way(reservation(from, true, isOver), Step.RELEASE));
    assertEquals(List.of(prepare, ready, unpaid, paid), found);
  }

  private static String way(Reservation reservation, Step step) {
    return switch (StateMachine.way(reservation, step, NOW)) {
      case Way.Open(var from, var to) -> {
        assertEquals(reservation.state(), from);
        yield to.name();
      }
      case Way.Barred(var why, var present) -> {
        assertEquals(reservation.state(), present);
        yield why == Why.PAID ? "paid" : "-";
      }
    };
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void noWayLeadsBack(State from) {
    for (var to : State.values()) {
      if (StateMachine.allows(from, to, true)) {
        assertEquals(to, StateMachine.further(from, to));
        assertEquals(to, StateMachine.further(to, from));
      }
    }
  }

  @Test
  void whatThisVersionDoesNotKnowIsNeverCovered() {
    var covered = new ArrayList<State>();
    for (var here : State.values()) {
      if (StateMachine.further(State.OTHER, here) != State.OTHER) {
        covered.add(here);
      }
    }
    assertEquals(List.of(), covered);
  }
}
