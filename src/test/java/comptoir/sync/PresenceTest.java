package comptoir.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.platform.PlatformOptions;
import comptoir.platform.Platforms;
import comptoir.standin.Outage;
import comptoir.standin.StandIn;
import comptoir.sync.SyncState.Line;
import comptoir.testing.contract.ContractProxy;
import comptoir.value.CustomerId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// That a till knows over real connections that the platform is gone, and that it is back, at its
/// usual pace and with a basket open. The times allowed here are longer than those promised
/// ([PresenceTimesTest] holds those), because this machine may be busy; without the pulse each of
/// them would be ten seconds and more.
final class PresenceTest {

  private static final Duration LOSS = Duration.ofSeconds(6);
  private static final Duration RETURN = Duration.ofSeconds(9);

  @TempDir Path folder;
  private StandIn standIn;
  private ContractProxy proxy;
  private TestTill till;

  @BeforeEach
  void open() throws Exception {
    standIn =
        StandIn.open(
            new StandIn.Options(
                folder.resolve("platform.db"),
                new SmallShop().folder(),
                0,
                "a-token",
                InstantSource.system()));
    proxy = ContractProxy.inFrontOf(standIn.uri());
    var platform = Platforms.over(proxy.uri(), "a-token", PlatformOptions.USUAL);
    till =
        TestTill.open(
                folder.resolve("till.db"), platform, InstantSource.system(), SyncOptions.USUAL)
            .start();
    till.until(TestTill::isFilled);
    till.until(SyncState::isOnLine);
  }

  @AfterEach
  void close() {
    till.close();
    proxy.close();
    standIn.close();
    proxy.assertNoViolations();
  }

  @Test
  void aPlatformThatIsGoneIsMissedAndMetAgain() throws Exception {
    var rung = TestTill.get(till.rooms.basket().setCustomer(Optional.of(new CustomerId("C1"))));
    till.until(state -> state.pulse().beats());
    assertWithin(LOSS, standIn::goAway, PresenceTest::isOffLine);
    assertFalse(till.sync.state().pulse().beats());
    assertWithin(RETURN, standIn::comeBack, SyncState::isOnLine);
    till.until(state -> state.pulse().beats());
    assertEquals(rung, TestTill.get(till.rooms.basket().current()));
  }

  @Test
  void aPlatformThatTakesConnectionsAndSaysNothingIsMissedAndMetAgain() throws Exception {
    assertWithin(
        LOSS,
        () -> standIn.outage(Outage.of(Outage.Kind.SILENT, Outage.UNTIL_TOLD)),
        PresenceTest::isOffLine);
    assertWithin(RETURN, () -> standIn.outage(Outage.none()), SyncState::isOnLine);
  }

  @Test
  void aTokenThatExpiresIsNoticedAlthoughTheTillHasNothingToAsk() throws Exception {
    assertWithin(
        LOSS,
        () -> standIn.expire("a-token"),
        state -> state.line().equals(new Line.Refused("token-expired")));
  }

  @Test
  void whatChangesThereIsHereAtOnce() throws Exception {
    var before = till.sync.state().feed("items").entries();
    assertWithin(
        LOSS,
        () -> standIn.loadShop(new SmallShop().without("items.csv", "I230").folder()),
        state -> state.feed("items").entries() < before);
  }

  @Test
  void aPlatformWithoutAPulseIsOnLineAndItsLossIsNoticedToo() throws Exception {
    till.close();
    standIn.goAway();
    try (var mute = MuteProxy.inFrontOf(standIn.uri())) {
      standIn.comeBack();
      var platform = Platforms.over(mute.uri(), "a-token", PlatformOptions.USUAL);
      till =
          TestTill.open(
                  folder.resolve("till.db"), platform, InstantSource.system(), SyncOptions.USUAL)
              .start();
      till.until(SyncState::isOnLine);
      assertWithin(LOSS, mute::fallSilent, PresenceTest::isOffLine);
      assertWithin(RETURN, mute::speak, SyncState::isOnLine);
      assertEquals(0, till.sync.state().feed("items").parked());
    }
  }

  private static boolean isOffLine(SyncState state) {
    return state.line() instanceof Line.OffLine;
  }

  private void assertWithin(Duration longest, Runnable deed, Predicate<SyncState> wanted)
      throws Exception {
    var before = System.nanoTime();
    deed.run();
    till.until(wanted);
    var took = Duration.ofNanos(System.nanoTime() - before);
    assertTrue(took.compareTo(longest) < 0, "took " + took);
  }
}
