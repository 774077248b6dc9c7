package comptoir.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.outbox.BackOff;
import comptoir.outbox.Envelope;
import comptoir.outbox.OutboxState;
import comptoir.outbox.Parked;
import comptoir.platform.PushReply;
import comptoir.settings.ShopSettings;
import comptoir.sync.SyncState.Line;
import comptoir.testing.TestClock;
import comptoir.value.Change;
import comptoir.value.EnvelopeId;
import comptoir.value.ShopId;
import comptoir.value.TillId;
import comptoir.value.TransactionId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Turn by turn, what is sent and what becomes of it.
@SuppressWarnings("NullAway.Init")
final class UploaderTest {

  private static final BackOff BACK_OFF =
      new BackOff(TestTill.QUICK.firstPause(), Duration.ofMinutes(1));

  @TempDir Path folder;
  private final PushScript platform = new PushScript();
  private final TestClock clock = TestClock.at("2026-03-01T09:20:00Z");
  private final Health health = new Health(clock);
  private int looks;
  private TestTill till;
  private Uploader uploader;

  @BeforeEach
  void open() {
    till = TestTill.open(folder.resolve("till.db"), platform, clock);
    uploader = uploader(till);
  }

  private Uploader uploader(TestTill over) {
    var pace = new Uploader.Pace(clock, TestTill.QUICK, () -> looks++);
    return new Uploader(over.rooms, platform, health, pace);
  }

  @AfterEach
  void close() {
    till.close();
  }

  private void receiveSettings() {
    var shop =
        new ShopSettings.Shop(
            new ShopId("S1"),
            "Shop",
            List.of(),
            "",
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    var settings =
        new ShopSettings(
            shop,
            new ShopSettings.Till(new TillId("T01"), "Caisse 1"),
            Currency.getInstance("EUR"),
            "FR",
            ZoneId.of("Europe/Paris"),
            List.of(),
            List.of(),
            Optional.empty());
    till.rooms
        .database()
        .runInCache(
            tx -> till.rooms.settings().apply(tx, List.of(new Change.Put<>("shop", settings))))
        .join();
  }

  private List<EnvelopeId> sell(int count) {
    receiveSettings();
    var ids = new ArrayList<EnvelopeId>();
    for (var i = 1; i <= count; i++) {
      ids.add(till.sales.sell(i, 100 + i).envelope());
    }
    return ids;
  }

  private OutboxState state() {
    return till.rooms.outbox().state().toCompletableFuture().join();
  }

  private List<Parked> parked() {
    return till.rooms.outbox().parked().toCompletableFuture().join();
  }

  @Test
  void whatWaitsGoesInOneBatchAndIsReported() {
    var ids = sell(3);

    assertEquals(Duration.ZERO, uploader.turn());

    assertEquals(List.of(ids), platform.batches);
    assertEquals(new OutboxState(0, Optional.empty(), 0), health.state().outbox());
    assertEquals(1, looks);
    assertEquals(TestTill.QUICK.pollEvery(), uploader.turn());
  }

  @Test
  void withoutSettingsNothingIsSent() {
    till.sales.sell(1, 101);

    uploader.turn();

    assertEquals(List.of(), platform.batches);
    assertEquals(1, health.state().outbox().waiting());
  }

  @Test
  void whileTheLineIsCutNothingIsTriedButWhatWaitsIsTold() {
    sell(2);
    health.line(new Line.OffLine("cut"));

    uploader.turn();

    assertEquals(List.of(), platform.batches);
    assertEquals(2, health.state().outbox().waiting());
  }

  @Test
  void withoutAnAnswerAllStayAndThePausesGrow() {
    var ids = sell(2);
    platform.always = Optional.of(new PushReply.Unreachable("lost"));

    for (var tries = 1; tries <= 3; tries++) {
      assertEquals(BACK_OFF.after(tries, ids.getFirst()), uploader.turn());
      clock.advance(BACK_OFF.after(tries, ids.getFirst()));
    }

    assertEquals(List.of(ids, ids, ids), platform.batches);
    assertEquals(2, state().waiting());
    assertEquals(3, looks);
    platform.always = Optional.empty();
    uploader.turn();
    assertEquals(0, state().waiting());
    assertEquals(Optional.empty(), health.state().up().pause());
  }

  @Test
  void noTryIsTheLastOneAndNoPauseIsLongerThanAMinute() {
    sell(1);
    platform.always = Optional.of(new PushReply.Failed(503, "http-503"));

    for (var tries = 1; tries <= 200; tries++) {
      var pause = uploader.turn();
      assertTrue(
          pause.isPositive() && pause.compareTo(Duration.ofMinutes(1)) <= 0, pause::toString);
      clock.advance(pause);
    }

    assertEquals(200, platform.batches.size());
    assertEquals(0, state().parked());
    platform.always = Optional.empty();
    uploader.turn();
    assertEquals(0, state().waiting());
  }

  @Test
  void whoIsWokenDuringAPauseDoesNotTryUnlessThePlatformIsBack() {
    var ids = sell(1);
    platform.always = Optional.of(new PushReply.Unreachable("lost"));
    var pause = uploader.turn();

    assertEquals(pause, uploader.turn());
    assertEquals(1, platform.batches.size());
    var told = new UpState.Pause("lost", 1, clock.instant().plus(pause));
    assertEquals(Optional.of(told), health.state().up().pause());

    uploader.goOn();
    uploader.turn();
    assertEquals(List.of(ids, ids), platform.batches);
  }

  @Test
  void aClockSetBackDoesNotLengthenAPause() {
    sell(1);
    platform.always = Optional.of(new PushReply.Unreachable("lost"));
    uploader.turn();
    platform.always = Optional.empty();

    clock.set("2025-12-31T23:59:59Z");
    uploader.turn();

    assertEquals(0, state().waiting());
  }

  @Test
  void anEnvelopeThatFailsByItselfIsParkedAtOnce() {
    var ids = sell(3);
    platform.poison.add(ids.getFirst());
    platform.poisonStatus = 400;

    uploader.turn();

    assertEquals(ids.subList(1, 3), List.copyOf(platform.taken));
    assertEquals("http-400", parked().getFirst().code());
    assertEquals(0, state().waiting());
  }

  @Test
  void anEnvelopeOverWhichThePlatformFailsAgainAndAgainDoesNotHoldUpTheOthers() {
    var ids = sell(4);
    platform.poison.add(ids.getFirst());

    clock.advance(uploader.turn());
    clock.advance(uploader.turn());
    assertEquals(List.of(), List.copyOf(platform.taken));
    uploader.turn();

    assertEquals(ids.subList(1, 4), List.copyOf(platform.taken));
    assertEquals(ids.getFirst(), parked().getFirst().envelope().id());
    assertEquals(0, state().waiting());
  }

  @Test
  void aPlatformThatFailsOverEverythingParksNothing() {
    var ids = sell(3);
    platform.poison.addAll(ids);

    for (var i = 0; i < 20; i++) {
      var pause = uploader.turn();
      assertTrue(pause.isPositive());
      clock.advance(pause);
    }
    assertEquals(List.of(), parked());
    platform.poison.clear();
    uploader.turn();

    assertEquals(ids, List.copyOf(platform.taken));
  }

  @Test
  void whatWasSuspectedAndThenTakenIsNotParkedWhenThePlatformFailsOverAnother() {
    var first = sell(1);
    platform.poison.addAll(first);
    for (var i = 0; i < 3; i++) {
      clock.advance(uploader.turn());
    }
    platform.poison.clear();
    clock.advance(uploader.turn());
    assertEquals(first, List.copyOf(platform.taken));

    var others = sell(2);
    platform.poison.add(others.getLast());
    clock.advance(uploader.turn());

    assertEquals(List.of(), parked());
  }

  @Test
  void anEnvelopeWhoseTransactionIsNotThereIsParkedAndNotSent() {
    var ids = sell(1);
    var ghost =
        new Envelope.Sale(
            new EnvelopeId(UUID.randomUUID()), new TransactionId(UUID.randomUUID()), Instant.EPOCH);
    till.rooms.database().run(tx -> till.rooms.outbox().put(tx, ghost)).join();

    uploader.turn();

    assertEquals(ids, List.copyOf(platform.taken));
    assertEquals("not-in-journal", parked().getFirst().code());
  }

  @Test
  void aStepGoesInABatchBehindTheSaleItAwaits() {
    receiveSettings();
    till.sales.sellAndHandOver(1, 101, "R1");
    till.sales.sell(2, 102);

    uploader.turn();
    uploader.turn();

    assertEquals(List.of(1, 2), platform.batches.stream().map(List::size).toList());
    assertEquals(0, state().waiting());
  }

  @Test
  void aProgramThatEndedWhileSendingSendsTheSameAgain() {
    var ids = sell(2);
    platform.always = Optional.of(new PushReply.Unreachable("killed"));
    uploader.turn();
    till.close();
    platform.always = Optional.empty();

    till = TestTill.open(folder.resolve("till.db"), platform, clock);
    uploader(till).turn();

    assertEquals(List.of(ids, ids), platform.batches);
    assertEquals(0, state().waiting());
  }
}
