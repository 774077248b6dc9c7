package comptoir.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.platform.Feed;
import comptoir.platform.Outgoing;
import comptoir.platform.Platform;
import comptoir.platform.PlatformDays;
import comptoir.platform.PullReply;
import comptoir.platform.PulseEnd;
import comptoir.platform.PulseListener;
import comptoir.platform.PushReply;
import comptoir.platform.Reply;
import comptoir.sync.SyncState.Line;
import comptoir.testing.TestClock;
import comptoir.value.BusinessDate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The bounds of presence, on a clock that is set by hand: however a platform goes, and at whatever
/// moment between two beats or two tries, its loss is noticed within three seconds, and its return
/// within five. [PresenceTest] shows that real connections end as they do here.
final class PresenceTimesTest {

  private static final Duration LOSS = Duration.ofSeconds(3);
  private static final Duration RETURN = Duration.ofSeconds(5);
  private static final Duration STEP = Duration.ofMillis(40);
  private static final int MOMENTS = 150;

  private final TestClock clock = TestClock.at("2026-03-01T09:20:00Z");
  private final Health health = new Health(clock);

  /// How a platform may be gone.
  enum Going {
    /// Connections break and are refused.
    REFUSED,
    /// Connections stay and are taken, and nothing is said.
    SILENT,
    /// The same, of a platform that never gave a pulse.
    SILENT_WITHOUT_PULSE
  }

  /// A platform that is away for a while. A call takes no time where it is answered or refused.
  private final class FarAway implements Platform {

    private static final Duration BEAT = Duration.ofSeconds(1);

    /// After so long a silence the client hangs up ([comptoir.platform.PulseListener#hello]).
    private static final Duration SILENCE = Duration.ofMillis(1750);

    private final Going going;
    private Instant goesAt = Instant.MAX;
    private Instant isBackAt = Instant.MAX;

    FarAway(Going going) {
      this.going = going;
    }

    private boolean isThere(Instant at) {
      return at.isBefore(goesAt) || !at.isBefore(isBackAt);
    }

    @Override
    public PulseEnd pulse(Duration patience, PulseListener listener) {
      if (isThere(clock.instant())) {
        return going == Going.SILENT_WITHOUT_PULSE ? new PulseEnd.NotGiven("none") : beat(listener);
      }
      if (going != Going.REFUSED) {
        clock.advance(patience);
      }
      return new PulseEnd.Lost("nothing comes");
    }

    /// Up to the loss that is set; where none is, for a beat.
    private PulseEnd beat(PulseListener listener) {
      listener.hello(BEAT);
      var lastWord = clock.instant();
      while (isThere(lastWord.plus(BEAT))
          && goesAt.isAfter(lastWord)
          && !goesAt.equals(Instant.MAX)) {
        clock.advance(BEAT);
        lastWord = clock.instant();
        listener.beat();
      }
      if (!goesAt.equals(Instant.MAX) && goesAt.isAfter(lastWord)) {
        clock.advance(going == Going.REFUSED ? Duration.between(lastWord, goesAt) : SILENCE);
      }
      return new PulseEnd.Lost("the stream ended");
    }

    @Override
    public <T> PullReply<T> pull(Feed<T> feed, Optional<String> cursor, int limit) {
      throw new AssertionError("asked by nobody here");
    }

    @Override
    public PushReply push(List<Outgoing> envelopes) {
      throw new AssertionError("asked by nobody here");
    }

    @Override
    public Reply<PlatformDays> days(BusinessDate from, BusinessDate to) {
      throw new AssertionError("asked by nobody here");
    }

    @Override
    public Reply<List<PlatformDays.DaySale>> daySales(BusinessDate day) {
      throw new AssertionError("asked by nobody here");
    }

    @Override
    public void giveUp() {}

    @Override
    public void close() {}
  }

  /// One platform that goes and comes back, and the till that listens to it.
  private final class Scene {

    private final FarAway platform;
    private final Presence presence;

    Scene(Going going) {
      this.platform = new FarAway(going);
      this.presence = new Presence(platform, health, clock, this::look);
    }

    /// As the other loop does at once: a page is answered where the platform is there.
    private void look() {
      if (platform.isThere(clock.instant())) {
        health.line(new Line.OnLine());
      }
    }

    private void until(Class<? extends Line> line) {
      for (var turns = 0; turns < 100 && !line.isInstance(health.state().line()); turns++) {
        var pause = presence.turn();
        if (!line.isInstance(health.state().line())) {
          clock.advance(pause);
          pollWithoutPulse();
        }
      }
      assertTrue(line.isInstance(health.state().line()), () -> "still " + health.state().line());
    }

    /// Where there is no pulse, the other loop asks by itself.
    private void pollWithoutPulse() {
      if (platform.going == Going.SILENT_WITHOUT_PULSE) {
        look();
      }
    }

    Duration loss(Duration after) {
      until(Line.OnLine.class);
      platform.goesAt = clock.instant().plus(after);
      until(Line.OffLine.class);
      return Duration.between(platform.goesAt, health.state().since());
    }

    Duration isBack(Duration after) {
      platform.isBackAt = clock.instant().plus(after);
      while (clock.instant().isBefore(platform.isBackAt)) {
        clock.advance(presence.turn());
      }
      until(Line.OnLine.class);
      return Duration.between(platform.isBackAt, health.state().since());
    }
  }

  @ParameterizedTest
  @EnumSource
  void lossAndReturnAreNoticedInTimeAtWhateverMomentTheyCome(Going going) {
    var slowestLoss = Duration.ZERO;
    var slowestReturn = Duration.ZERO;
    for (var i = 0; i < MOMENTS; i++) {
      health.line(new Line.Starting());
      var scene = new Scene(going);
      slowestLoss = longer(slowestLoss, scene.loss(STEP.multipliedBy(i)));
      slowestReturn = longer(slowestReturn, scene.isBack(STEP.multipliedBy(i)));
    }
    assertTrue(slowestLoss.compareTo(LOSS) <= 0, "a loss took " + slowestLoss);
    assertTrue(slowestReturn.compareTo(RETURN) <= 0, "a return took " + slowestReturn);
    var isInstant = going == Going.REFUSED;
    assertEquals(isInstant, slowestLoss.compareTo(Duration.ofSeconds(1)) < 0, "" + slowestLoss);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
