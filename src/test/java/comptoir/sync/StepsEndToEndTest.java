package comptoir.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import comptoir.incident.Incident;
import comptoir.incident.Incident.StepRefused;
import comptoir.incident.Noticed;
import comptoir.outbox.Envelope;
import comptoir.platform.PlatformOptions;
import comptoir.platform.Platforms;
import comptoir.reservation.Handing;
import comptoir.reservation.Reservation;
import comptoir.reservation.Reservation.State;
import comptoir.reservation.Step;
import comptoir.sale.StepDesk;
import comptoir.standin.Outage;
import comptoir.standin.StandIn;
import comptoir.testing.TestClock;
import comptoir.value.Ids;
import comptoir.value.OperatorId;
import comptoir.value.ReservationId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Steps of reservations, from tills to the stand-in over HTTP and back, turned by hand.
@SuppressWarnings("NullAway.Init")
final class StepsEndToEndTest {

  private static final ReservationId R2 = new ReservationId("R2");
  private static final OperatorId OPERATOR = new OperatorId("OP1");
  private static final int TURNS = 25;

  @TempDir Path folder;
  private final TestClock clock = TestClock.at("2026-03-01T09:20:00Z");
  private final Ids ids = new Ids(clock, new Random(1));
  private StandIn standIn;
  private TestTill till;
  private TestTill other;

  @BeforeEach
  void open() throws Exception {
    var shop = new SmallShop().requested("R2").folder();
    standIn =
        StandIn.open(new StandIn.Options(folder.resolve("platform.db"), shop, 0, "token", clock));
    till = till("till.db", standIn.token());
    other = till("other.db", standIn.enrol("T02", "Caisse 2"));
  }

  private TestTill till(String file, String token) {
    var platform = Platforms.over(standIn.uri(), token, PlatformOptions.USUAL);
    var opened = TestTill.open(folder.resolve(file), platform, clock);
    turn(opened);
    return opened;
  }

  @AfterEach
  void close() {
    till.close();
    other.close();
    standIn.close();
  }

  /// Both loops until they are at rest.
  private static void turn(TestTill till) {
    for (var turns = 0; turns < TURNS; turns++) {
      till.sync.crank().down();
      till.sync.crank().up();
    }
  }

  private void take(TestTill at, Step step, Optional<String> locker) throws Exception {
    var rooms = new StepDesk.Rooms(at.rooms.reservations(), at.rooms.outbox());
    var desk = new StepDesk(at.rooms.database(), rooms, ids, clock);
    TestTill.get(desk.take(new StepDesk.Asked(R2, step, OPERATOR, locker)));
  }

  private void take(TestTill at, Step step) throws Exception {
    take(at, step, Optional.empty());
  }

  private static Reservation shown(TestTill at) throws Exception {
    return TestTill.get(at.rooms.reservations().byId(R2)).orElseThrow();
  }

  private static List<Incident> incidents(TestTill at) throws Exception {
    return TestTill.get(at.rooms.incidents().open()).stream().map(Noticed::incident).toList();
  }

  @Test
  void whatIsPreparedAndReadyHereIsReadyOnTheOtherTillInTheSameLocker() throws Exception {
    take(till, Step.PREPARE);
    take(till, Step.MAKE_READY, Optional.of("C7"));
    turn(till);
    turn(other);

    assertEquals(State.READY, shown(other).state());
    assertEquals(Optional.of("C7"), shown(other).locker());
    assertEquals(shown(other).readyAt(), shown(till).readyAt());
    assertEquals(List.of(), incidents(till));
  }

  @Test
  void whatIsDoneOffLineIsShownAtOnceAndToldWhenTheLineIsBack() throws Exception {
    standIn.outage(Outage.of(Outage.Kind.AWAY, Outage.UNTIL_TOLD));
    take(till, Step.PREPARE);
    take(till, Step.MAKE_READY);
    turn(till);
    assertEquals(State.READY, shown(till).state());
    assertEquals(2, TestTill.get(till.rooms.outbox().state()).waiting());

    standIn.outage(Outage.none());
    till.sync.lookAgain();
    clock.advance(Duration.ofMinutes(2));
    turn(till);
    turn(other);
    assertEquals(State.READY, shown(other).state());
  }

  @Test
  void aCacheThatIsFetchedAnewDoesNotUndoAStep() throws Exception {
    standIn.outage(Outage.of(Outage.Kind.AWAY, Outage.UNTIL_TOLD));
    take(till, Step.PREPARE);
    till.close();
    try (var files = Files.list(folder)) {
      for (var cache :
          files.filter(it -> it.getFileName().toString().startsWith("till.cache")).toList()) {
        Files.delete(cache);
      }
    }
    standIn.outage(Outage.none());
    var platform = Platforms.over(standIn.uri(), standIn.token(), PlatformOptions.USUAL);
    till = TestTill.open(folder.resolve("till.db"), platform, clock);
    till.sync.crank().down();
    while (TestTill.get(till.rooms.reservations().byId(R2)).isEmpty()) {
      till.sync.crank().down();
    }

    assertEquals(State.PREPARING, shown(till).state());
  }

  @Test
  void whoComesSecondWithAStepSeesHowItIsAndNoGoodsAreWrong() throws Exception {
    take(till, Step.PREPARE);
    take(other, Step.PREPARE);
    turn(till);
    other.sync.crank().up();

    assertEquals(State.PREPARING, shown(other).state());
    assertEquals("wrong-state", TestTill.get(other.rooms.outbox().parked()).getFirst().code());
    assertEquals(List.of(), incidents(other));
  }

  @Test
  void goodsMadeReadyForAnOrderThatIsCancelledAreAnIncidentWithBothOperators() throws Exception {
    take(till, Step.PREPARE);
    turn(till);
    turn(other);
    cancelAtThePlatform();
    take(till, Step.MAKE_READY);
    till.sync.crank().up();

    assertEquals(State.CANCELLED, shown(till).state());
    var refused = assertInstanceOf(StepRefused.class, incidents(till).getFirst());
    assertEquals(R2, refused.reservation());
    assertEquals("ready", refused.to());
    assertEquals(Optional.of("cancelled"), refused.present());
    assertEquals(Optional.of("T02"), refused.there().till().map(it -> it.value()));
  }

  /// By a step of the other till: the demo's shop has nobody at the web.
  private void cancelAtThePlatform() throws Exception {
    var step =
        new Envelope.ReservationStep(
            ids.envelope(),
            R2,
            State.PREPARING,
            State.CANCELLED,
            OPERATOR,
            Optional.empty(),
            clock.instant(),
            Optional.empty());
    other.rooms.database().run(tx -> other.rooms.outbox().put(tx, step)).join();
    turn(other);
  }

  @Test
  void goodsThatLeftForACancelledOrderAreAnIncident() throws Exception {
    take(till, Step.PREPARE);
    turn(till);
    turn(other);
    cancelAtThePlatform();
    take(till, Step.MAKE_READY);
    var handing = new Handing(R2, List.of(), OPERATOR, clock.instant());
    till.rooms.database().write(tx -> till.rooms.reservations().handOver(tx, handing)).join();
    till.sales.handOver("R2");
    till.sync.crank().up();

    assertEquals(
        List.of("ready", "handed-over"),
        incidents(till).stream().map(it -> assertInstanceOf(StepRefused.class, it).to()).toList());
  }
}
