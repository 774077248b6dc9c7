package comptoir.sale;

import static comptoir.testing.TestTill.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import comptoir.outbox.Envelope;
import comptoir.reservation.Reservation.State;
import comptoir.reservation.StateMachine.Why;
import comptoir.reservation.Step;
import comptoir.reservation.Stepped;
import comptoir.testing.TestReservation;
import comptoir.testing.TestTill;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A step and its envelope are on the disk together, or neither is.
@SuppressWarnings("NullAway.Init")
final class StepDeskTest {

  private static final TestReservation MADE =
      TestReservation.paid("W-1").line("LAMP", "Lampe", 1, 3900);

  @TempDir Path folder;
  private TestTill till;

  @BeforeEach
  void open() {
    till = TestTill.in(folder);
  }

  @AfterEach
  void close() {
    till.close();
  }

  private Stepped take(Step step, Optional<String> locker) {
    var desk =
        new StepDesk(
            till.database,
            new StepDesk.Rooms(till.reservations, till.outbox),
            till.ids,
            till.clock);
    return await(desk.take(new StepDesk.Asked(MADE.id(), step, TestTill.OPERATOR, locker)));
  }

  private List<String> waiting() {
    return await(till.database.write(tx -> till.outbox.claim(tx, 10))).stream()
        .map(StepDeskTest::told)
        .toList();
  }

  private static String told(Envelope envelope) {
    var step = (Envelope.ReservationStep) envelope;
    return "%s: %s to %s by %s, %s"
        .formatted(
            step.reservation(), step.from(), step.to(), step.operator(), step.locker().orElse("-"));
  }

  private void run(String sql, String table) {
    await(till.database.run(tx -> tx.handle().execute(sql.formatted(table))));
  }

  private State shown() {
    return await(till.reservations.byId(MADE.id())).orElseThrow().state();
  }

  @Test
  void stepsAreToldInTheOrderInWhichTheyWereTaken() {
    till.receive(MADE.state(State.REQUESTED));
    take(Step.PREPARE, Optional.empty());
    till = till.restarted();
    take(Step.MAKE_READY, Optional.of("Casier 9"));

    assertEquals(State.READY, shown());
    assertEquals(
        List.of(
            "r-W-1: REQUESTED to PREPARING by OP7, -",
            "r-W-1: PREPARING to READY by OP7, Casier 9"),
        waiting());
  }

  @Test
  void whatIsBarredIsNotTold() {
    till.receive(MADE);
    var barred = take(Step.RELEASE, Optional.empty());

    assertEquals(new Stepped.Barred(MADE.id(), Why.PAID, State.READY), barred);
    assertEquals(List.of(), waiting());
  }

  @ParameterizedTest
  @ValueSource(strings = {"reservation_step_here", "outbox"})
  void aStepThatEndsHalfwayDidNotHappen(String table) {
    till.receive(MADE.state(State.REQUESTED));
    run("CREATE TRIGGER fails BEFORE INSERT ON %s BEGIN SELECT RAISE(ABORT, 'no'); END", table);
    assertThrows(CompletionException.class, () -> take(Step.PREPARE, Optional.empty()));
    run("DROP TRIGGER IF EXISTS fails", "");
    till = till.restarted();

    assertEquals(State.REQUESTED, shown());
    assertEquals(List.of(), waiting());
    assertEquals(0, till.rows("SELECT * FROM reservation_step_here").size());
  }
}
