package comptoir.sync;

import comptoir.platform.Platform;
import comptoir.platform.PulseEnd;
import comptoir.platform.PulseListener;
import comptoir.sync.SyncState.Line;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The work of `sync-pulse`: listens to the platform, and so knows within a beat or two that it is
/// gone, also where it still takes connections. What is heard only wakes `sync-down`; whether the
/// platform is there again is for a page to show. Where there is no pulse to hear, asking for it
/// takes its place.
final class Presence {

  private static final Logger LOG = LoggerFactory.getLogger(Presence.class);

  /// How long the first word may take, while nothing speaks against the line.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /// How long it may take after the pulse was lost: together with the silence that was the loss,
  /// less than three seconds.
  private static final Duration LAST_PATIENCE = Duration.ofMillis(750);

  /// How long it may take while the line is down, and how long to wait before trying again: a
  /// platform that is back is met within three seconds.
  private static final Duration SHORT_PATIENCE = Duration.ofSeconds(2);

  private static final Duration PAUSE = Duration.ofSeconds(1);

  /// Where the pulse never comes although the platform answers other calls.
  private static final Duration LONG_PAUSE = Duration.ofSeconds(10);

  /// So often it is tried once more while other calls are answered: the platform may be gone right
  /// after an answer. Then it is one that answers and does not beat.
  private static final int MOST_DOUBTS = 4;

  private static final Duration SLOW_POLL = Duration.ofSeconds(52);
  private static final int JITTER_MILLIS = 16_000;

  private final Platform platform;
  private final Health health;
  private final InstantSource clock;
  private final Runnable look;
  private volatile boolean isBeating;
  private Standing standing = Standing.UNHEARD;
  private long answersBefore;
  private int doubts;

  /// How the last try to hear the pulse ended.
  private enum Standing {
    /// Never heard, or not since the line went down.
    UNHEARD,
    /// It beat, or the platform said that it gives none.
    THERE,
    /// It was there, and is being tried once more before the line is given up.
    DOUBTED
  }

  /// @param look asks `sync-down` to look at the platform now
  Presence(Platform platform, Health health, InstantSource clock, Runnable look) {
    this.platform = platform;
    this.health = health;
    this.clock = clock;
    this.look = look;
  }

  /// Listens until the pulse ends.
  Duration turn() {
    var end = platform.pulse(patience(), new Ear());
    isBeating = false;
    health.pulse(false);
    return switch (end) {
      case PulseEnd.Lost lost -> lost(lost.reason());
      case PulseEnd.NotGiven it -> {
        standing = Standing.THERE;
        yield PAUSE;
      }
      case PulseEnd.Refused refused -> {
        standing = Standing.THERE;
        look.run();
        yield PAUSE;
      }
    };
  }

  /// The pause of `sync-down`: while the pulse beats, a look every minute or so is enough.
  Duration stretched(Duration pause, Duration usual) {
    var isIdle = pause.equals(usual) && health.state().isOnLine();
    return isBeating && isIdle
        ? SLOW_POLL.plusMillis(clock.instant().toEpochMilli() % JITTER_MILLIS)
        : pause;
  }

  private Duration patience() {
    if (standing == Standing.DOUBTED) {
      return LAST_PATIENCE;
    }
    return isDown() ? SHORT_PATIENCE : standing == Standing.THERE ? PAUSE : PATIENCE;
  }

  private boolean isDown() {
    return health.state().line() instanceof Line.OffLine;
  }

  private Duration lost(String reason) {
    return switch (standing) {
      case THERE -> {
        doubts = 0;
        yield doubt();
      }
      case DOUBTED -> {
        if (health.answers() != answersBefore && doubts < MOST_DOUBTS) {
          yield doubt();
        }
        standing = Standing.UNHEARD;
        judge(reason);
        yield PAUSE;
      }
      case UNHEARD -> health.state().isOnLine() ? LONG_PAUSE : PAUSE;
    };
  }

  /// Tries once more, and has the other loop look meanwhile.
  private Duration doubt() {
    standing = Standing.DOUBTED;
    doubts++;
    answersBefore = health.answers();
    look.run();
    return Duration.ZERO;
  }

  /// Nothing was heard, twice. If no other call was answered meanwhile, the platform is gone; calls
  /// that still wait for it would wait long.
  private void judge(String reason) {
    if (health.answers() == answersBefore) {
      LOG.debug("The pulse is lost: {}", reason);
      health.line(new Line.OffLine(reason));
      platform.giveUp();
    }
  }

  private final class Ear implements PulseListener {

    @Override
    public void hello(Duration beat) {
      standing = Standing.THERE;
      isBeating = true;
      health.pulse(true);
      if (isDown()) {
        platform.giveUp();
      }
      look.run();
    }

    @Override
    public void moved(String feed, String cursor) {
      look.run();
    }

    @Override
    public void beat() {}
  }
}
