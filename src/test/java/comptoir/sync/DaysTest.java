package comptoir.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.incident.Actor;
import comptoir.incident.Incident;
import comptoir.incident.Incident.DayDiffers;
import comptoir.incident.Incident.HandedOverTwice;
import comptoir.incident.Incident.NumberReused;
import comptoir.incident.Incident.Restored;
import comptoir.incident.Noticed;
import comptoir.outbox.Parked;
import comptoir.platform.PlatformOptions;
import comptoir.platform.Platforms;
import comptoir.standin.Outage;
import comptoir.standin.StandIn;
import comptoir.sync.TestSales.Sold;
import comptoir.sync.days.DayCheck;
import comptoir.testing.TestClock;
import comptoir.value.BusinessDate;
import comptoir.value.OperatorId;
import comptoir.value.TillId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tills and the stand-in over HTTP, turned by hand: what either end has lost is named, and nothing
/// is put right that a person has not asked for.
@SuppressWarnings("NullAway.Init")
final class DaysTest {

  private static final TillId TILL = new TillId("T01");
  private static final int TURNS = 25;

  @TempDir Path folder;
  private final TestClock clock = TestClock.at("2026-03-01T09:20:00Z");
  private StandIn standIn;
  private TestTill till;

  @BeforeEach
  void open() throws Exception {
    standIn = standIn(folder.resolve("platform.db"), 0);
    till = till("till.db", standIn.token());
  }

  private StandIn standIn(Path file, int port) {
    var options = new StandIn.Options(file, new SmallShop().folder(), port, "token", clock);
    return StandIn.open(options);
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
    standIn.close();
  }

  /// Both loops until they are at rest.
  private static void turn(TestTill till) {
    for (var turns = 0; turns < TURNS; turns++) {
      till.sync.crank().down();
      till.sync.crank().up();
    }
  }

  private void compare() {
    till.sync.compareDays();
    turn(till);
  }

  private static List<Incident> incidents(TestTill till) throws Exception {
    return TestTill.get(till.rooms.incidents().open()).stream().map(Noticed::incident).toList();
  }

  private List<Parked> parked() throws Exception {
    return TestTill.get(till.rooms.outbox().parked());
  }

  private static DayDiffers.Sale name(Sold sold) {
    var transaction = sold.entry().transaction();
    return new DayDiffers.Sale(transaction.id(), transaction.number(), transaction.total());
  }

  private BusinessDate today() {
    return BusinessDate.parse("2026-03-01");
  }

  @Test
  void daysThatAreTheSameOnBothEndsAreNoIncident() throws Exception {
    till.sales.sell(1, 101);
    clock.advance(Duration.ofDays(1));
    till.sales.sell(2, 102);
    turn(till);
    compare();

    assertEquals(List.of(), incidents(till));
    var compared = till.sync.state().up().compared().orElseThrow();
    assertEquals(new UpState.Compared(clock.instant(), 2, 0), compared);
  }

  @Test
  void aSaleThatWaitsIsNoDifference() throws Exception {
    till.sales.sell(1, 101);
    turn(till);
    standIn.outage(Outage.of(Outage.Kind.ANSWER_LOST, 9));
    till.sales.sell(2, 102);
    till.sync.crank().up();
    standIn.outage(Outage.none());
    assertEquals(2, standIn.report().tickets());
    assertEquals(1, till.rooms.outbox().state().toCompletableFuture().join().waiting());
    till.sales.sell(3, 103);

    var rooms = till.rooms;
    var sources =
        new DayCheck.Sources(rooms.database(), rooms.journal(), rooms.outbox(), rooms.incidents());
    var result = new DayCheck(till.platform, sources).compare(today(), Set.of());

    assertEquals(new DayCheck.Result.Done(1, 0), result);
    assertEquals(List.of(), incidents(till));
  }

  @Test
  void whatThePlatformHasLostIsNamedAndComesBackOnceSomebodyAsksForIt() throws Exception {
    var kept = till.sales.sell(1, 101);
    turn(till);
    var copy = folder.resolve("older.db");
    standIn.backUp(copy);
    var lost = till.sales.sellAndHandOver(2, 102, "R1");
    turn(till);
    restore(copy);

    compare();

    var differs = assertInstanceOf(DayDiffers.class, incidents(till).getFirst());
    assertEquals(List.of(name(lost)), differs.onlyHere());
    assertEquals(List.of(), differs.onlyThere());
    assertEquals(2, differs.here().count());
    assertEquals(1, differs.there().count());
    assertEquals(1, standIn.report().tickets());

    TestTill.get(till.sync.sendDayAgain(today()));
    turn(till);

    assertEquals(2, standIn.report().tickets());
    assertEquals(List.of("R1"), standIn.report().handedOver());
    assertEquals(List.of(), incidents(till));
    assertEquals(List.of(), parked());
    assertTrue(kept.entry().transaction().sequence() < lost.entry().transaction().sequence());
  }

  @Test
  void whatWasSoldWhileTheClockStoodElsewhereIsComparedToo() throws Exception {
    for (var away : List.of(Duration.ofDays(300), Duration.ofDays(-300))) {
      till.sales.sell(1, 101);
      turn(till);
      var copy = folder.resolve("older" + away.toDays() + ".db");
      standIn.backUp(copy);
      clock.advance(away);
      var lost = till.sales.sell(2, 102);
      turn(till);
      clock.advance(away.negated());
      till.sales.sell(3, 103);
      turn(till);
      restore(copy);

      compare();

      var day = BusinessDate.parse(away.isNegative() ? "2025-05-05" : "2026-12-26");
      var differs = differing().stream().filter(it -> it.day().equals(day)).findFirst();
      assertEquals(List.of(name(lost)), differs.orElseThrow().onlyHere());
      for (var each : differing()) {
        TestTill.get(till.sync.sendDayAgain(each.day()));
        turn(till);
      }
      assertEquals(List.of(), incidents(till));
    }
    assertEquals(6, standIn.report().tickets());
  }

  private List<DayDiffers> differing() throws Exception {
    return incidents(till).stream().map(it -> assertInstanceOf(DayDiffers.class, it)).toList();
  }

  @Test
  void aBackupThatIsOlderThanTheLastDaysIsSeenAsFarBackAsItGoes() throws Exception {
    till.sales.sell(1, 101);
    turn(till);
    compare();
    var copy = folder.resolve("older.db");
    standIn.backUp(copy);
    for (var day = 0; day < 20; day++) {
      clock.advance(Duration.ofDays(1));
      till.sales.sell(2, 102);
      turn(till);
    }
    restore(copy);
    compare();

    var days = new TreeSet<BusinessDate>();
    differing().forEach(it -> days.add(it.day()));
    assertEquals(20, days.size());
    assertEquals(BusinessDate.parse("2026-03-02"), days.first());
  }

  @Test
  void aHandOverThatThePlatformHasLostBehindItsSaleIsToldAgain() throws Exception {
    till.sales.sell(1, 101);
    turn(till);
    var copy = folder.resolve("older.db");
    standIn.backUp(copy);
    till.sales.handOver("R1");
    turn(till);
    restore(copy);
    turn(till);
    assertEquals(List.of(), standIn.report().handedOver());

    compare();

    assertEquals(List.of("R1"), standIn.report().handedOver());
    assertEquals(List.of(), parked());
    assertEquals(List.of(), incidents(till));
  }

  @Test
  void whatBelongsToNoSaleIsSentAgainWithItsDay() throws Exception {
    turn(till);
    var copy = folder.resolve("older.db");
    standIn.backUp(copy);
    till.sales.handOver("R1");
    clock.advance(Duration.ofDays(1));
    till.sales.handOver("R2");
    turn(till);
    assertEquals(List.of("R1", "R2"), standIn.report().handedOver());
    restore(copy);

    TestTill.get(till.sync.sendDayAgain(today()));
    till.sync.crank().up();

    assertEquals(List.of("R1"), standIn.report().handedOver());
  }

  private void restore(Path copy) {
    var port = standIn.uri().getPort();
    standIn.close();
    standIn = standIn(copy, port);
  }

  @Test
  void whatTheTillHasLostIsNamed() throws Exception {
    till.sales.sell(1, 101);
    turn(till);
    var copies = copyOfTheTill();
    var lost = till.sales.sell(2, 102);
    turn(till);
    till.close();
    bringBack(copies);
    till = till("till.db", standIn.token());

    compare();

    var incidents = incidents(till);
    assertEquals(
        new Restored(TILL, 1, 2, Incident.Witness.PLATFORM, 0, List.of()), incidents.getFirst());
    var differs = assertInstanceOf(DayDiffers.class, incidents.get(1));
    assertEquals(List.of(name(lost)), differs.onlyThere());
    assertEquals(3, till.sales.sell(3, 103).entry().transaction().sequence());
    turn(till);
    assertEquals(3, standIn.report().tickets());
    assertEquals(List.of(), parked());
  }

  @Test
  void aNumberGivenTwiceBeforeThePlatformCouldBeAskedIsParkedAndNamed() throws Exception {
    turn(till);
    var copies = copyOfTheTill();
    till.sales.sell(1, 101);
    turn(till);
    till.close();
    bringBack(copies);
    till = unturned();
    var second = till.sales.sell(2, 102);
    turn(till);

    var transaction = second.entry().transaction();
    var reused =
        incidents(till).stream()
            .filter(NumberReused.class::isInstance)
            .map(NumberReused.class::cast)
            .findFirst()
            .orElseThrow();
    assertEquals(transaction.id(), reused.transaction());
    assertEquals(1, reused.sequence());
    assertEquals("seq-used", parked().getFirst().code());
    assertEquals(1, standIn.report().tickets());
  }

  private TestTill unturned() {
    var platform = Platforms.over(standIn.uri(), standIn.token(), PlatformOptions.USUAL);
    return TestTill.open(folder.resolve("till.db"), platform, clock);
  }

  private Path copyOfTheTill() throws Exception {
    till.close();
    var copies = Files.createDirectory(folder.resolve("copies"));
    try (var files = Files.list(folder)) {
      for (var file :
          files.filter(it -> it.getFileName().toString().startsWith("till.")).toList()) {
        Files.copy(file, copies.resolve(file.getFileName()));
      }
    }
    till = till("till.db", standIn.token());
    return copies;
  }

  private void bringBack(Path copies) throws Exception {
    try (var files = Files.list(folder)) {
      for (var file :
          files.filter(it -> it.getFileName().toString().startsWith("till.")).toList()) {
        Files.delete(file);
      }
    }
    try (var files = Files.list(copies)) {
      for (var file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void aReservationHandedOverOnTwoTillsIsNamedWithBothOperators() throws Exception {
    try (var other = till("other.db", standIn.enrol("T02", "Caisse 2"))) {
      till.sales.handOver("R1");
      clock.advance(Duration.ofMinutes(5));
      other.sales.handOver("R1");
      turn(till);
      turn(other);

      assertEquals(List.of(), incidents(till));
      var twice = assertInstanceOf(HandedOverTwice.class, incidents(other).getFirst());
      assertEquals("R1", twice.reservation().value());
      assertEquals(actor("T02", 300), twice.here());
      assertEquals(actor("T01", 0), twice.there());
    }
  }

  private static Actor actor(String till, int seconds) {
    var at = TestClock.at("2026-03-01T09:20:00Z").instant().plusSeconds(seconds);
    return new Actor(
        Optional.of(new TillId(till)), Optional.of(new OperatorId("OP1")), Optional.of(at));
  }
}
