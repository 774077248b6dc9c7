package comptoir.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;

import comptoir.db.Database;
import comptoir.db.Opening;
import comptoir.incident.Incident.CouponTwice;
import comptoir.incident.Incident.DayDiffers;
import comptoir.incident.Incident.HandedOverTwice;
import comptoir.incident.Incident.NumberReused;
import comptoir.incident.Incident.Restored;
import comptoir.incident.Incident.StepRefused;
import comptoir.value.BusinessDate;
import comptoir.value.Ids;
import comptoir.value.Money;
import comptoir.value.OperatorId;
import comptoir.value.ReservationId;
import comptoir.value.TillId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Incidents over a real file.
@SuppressWarnings("NullAway.Init")
final class IncidentsTest {

  private static final Currency EURO = Currency.getInstance("EUR");
  private static final OperatorId MANAGER = new OperatorId("OP1");
  private static final TillId TILL = new TillId("T01");

  @TempDir Path folder;
  private Instant now = Instant.parse("2026-03-01T09:20:00Z");
  private final Ids ids = new Ids(() -> now, new SplittableRandom(7));
  private Database database;
  private Incidents incidents;

  @BeforeEach
  void open() {
    database = ((Opening.Opened) Database.open(folder.resolve("till.db"))).database();
    incidents = new Incidents(database, () -> now);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Money euro(long minor) {
    return new Money(minor, EURO);
  }

  private void raise(Incident incident) {
    database.run(tx -> incidents.raise(tx, incident)).join();
  }

  private List<Incident> opened() {
    return incidents.open().toCompletableFuture().join().stream().map(Noticed::incident).toList();
  }

  private void settle(Incident incident) {
    incidents.settle(incident.key(), MANAGER).toCompletableFuture().join();
  }

  private DayDiffers.Sale sale() {
    return new DayDiffers.Sale(ids.transaction(), "T01-000007", euro(-250));
  }

  private DayDiffers day(long countThere) {
    var sale = sale();
    return new DayDiffers(
        TILL,
        BusinessDate.parse("2026-03-01"),
        new DayDiffers.Side(7, euro(9_950), 1, 7),
        new DayDiffers.Side(countThere, euro(10_200), 1, 6),
        List.of(sale, sale),
        List.of(),
        List.of(sale),
        List.of(new DayDiffers.Sum("tender/CASH", euro(0), euro(-1))));
  }

  private static Actor actor(String till) {
    return new Actor(
        Optional.of(new TillId(till)),
        Optional.of(new OperatorId("OP7")),
        Optional.of(Instant.parse("2026-03-01T09:19:59.5Z")));
  }

  private List<Incident> oneOfEach() {
    return List.of(
        day(6),
        new HandedOverTwice(
            new ReservationId("R|1"),
            ids.envelope(),
            Optional.of(ids.transaction()),
            actor("T01"),
            actor("T02")),
        new StepRefused(
            new ReservationId("R|2"),
            ids.envelope(),
            "ready",
            Optional.of("cancelled"),
            actor("T01"),
            Actor.UNKNOWN),
        new CouponTwice(
            "WELCOME-7",
            ids.transaction(),
            "T01-000008",
            euro(500),
            actor("T01"),
            new Actor(Optional.empty(), Optional.of(new OperatorId("OP2")), Optional.empty())),
        new NumberReused(
            TILL, 9, "T01-000009", ids.transaction(), euro(1_190), actor("T01"), Actor.UNKNOWN),
        new Restored(TILL, 3, 9, Incident.Witness.SECOND_COPY, 5, List.of(sale())));
  }

  @Test
  void whatIsRaisedIsReadBackWithAllThatNamesIt() {
    var all = oneOfEach();
    all.forEach(this::raise);
    assertEquals(all, opened());
  }

  @Test
  void oneThingMetTwiceIsOneIncidentOfTheTimeItWasFirstMet() {
    var incident = oneOfEach().get(4);
    raise(incident);
    var first = now;
    now = now.plus(Duration.ofHours(1));
    raise(incident);
    assertEquals(
        List.of(new Noticed(incident, first)), incidents.open().toCompletableFuture().join());
  }

  @Test
  void anOpenIncidentTakesTheNewestFacts() {
    raise(day(6));
    var newer = day(5);
    raise(newer);
    assertEquals(List.of(newer), opened());
  }

  @Test
  void whatAPersonClosedStaysClosedWhileNothingIsNew() {
    var incident = day(6);
    raise(incident);
    settle(incident);
    raise(incident);
    assertEquals(List.of(), opened());
  }

  @Test
  void whatAPersonClosedIsOpenAgainWhereTheFactsAreOthers() {
    raise(day(6));
    settle(day(6));
    now = now.plus(Duration.ofHours(1));
    var newer = day(5);
    raise(newer);
    assertEquals(List.of(new Noticed(newer, now)), incidents.open().toCompletableFuture().join());
  }

  @Test
  void whatIsNoLongerSoIsClosedAndOpenAgainWhereItComesBack() {
    var incident = day(6);
    raise(incident);
    database.run(tx -> incidents.over(tx, incident.key())).join();
    assertEquals(List.of(), opened());
    raise(incident);
    assertEquals(List.of(incident), opened());
  }

  @Test
  void aListenerIsCalledForEachChangeAndForNothingElse() {
    var calls = new AtomicInteger();
    var end = incidents.listen(calls::incrementAndGet);
    var incident = day(6);
    raise(incident);
    raise(incident);
    settle(incident);
    settle(incident);
    assertEquals(2, calls.get());
    end.run();
    raise(day(5));
    assertEquals(2, calls.get());
  }

  @Test
  void whatIsRaisedInACommitThatFailsIsNotRaised() {
    database
        .run(
            tx -> {
              incidents.raise(tx, day(6));
              tx.rollback();
            })
        .join();
    assertEquals(List.of(), opened());
  }
}
