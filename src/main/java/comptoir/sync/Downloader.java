package comptoir.sync;

import comptoir.platform.Platform;
import comptoir.sync.SyncState.FeedState;
import comptoir.sync.SyncState.Line;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The work of `sync-down`: the feeds in turn, a page each; and the judge of whether the platform
/// is there. The first feeds are taken whole before the others.
final class Downloader {

  private static final Logger LOG = LoggerFactory.getLogger(Downloader.class);
  private static final String UNKNOWN_FEED = "unknown-feed";

  private final Feeds feeds;
  private final Health health;
  private final SyncOptions options;
  private final Events events;
  private final Set<FeedPump<?>> unknown = new HashSet<>();
  private final Set<FeedPump<?>> spoilt = new HashSet<>();
  private boolean isResumed;

  /// @param platform where they come from
  /// @param first without which nothing can be sold, in order
  /// @param then all others, in order
  record Feeds(Platform platform, List<FeedPump<?>> first, List<FeedPump<?>> then) {

    Set<FeedPump<?>> all() {
      var all = new LinkedHashSet<FeedPump<?>>(first);
      all.addAll(then);
      return all;
    }
  }

  /// What others do when something happens here.
  interface Events {

    /// The platform answers again after it did not.
    void lineIsBack();

    /// After each page.
    void moved();

    /// Whether the program is about to end.
    boolean isClosed();
  }

  Downloader(Feeds feeds, Health health, SyncOptions options, Events events) {
    this.feeds = feeds;
    this.health = health;
    this.options = options;
    this.events = events;
  }

  /// One page of each feed.
  Duration turn() {
    if (!isResumed) {
      feeds.all().forEach(FeedPump::resume);
      isResumed = true;
      report();
    }
    var round = new Round();
    round.play();
    report();
    if (round.hasMore) {
      return Duration.ZERO;
    }
    spoilt.clear();
    return options.pollEvery();
  }

  private void report() {
    Map<String, FeedState> states = new HashMap<>();
    feeds.all().forEach(pump -> states.put(pump.name(), pump.state()));
    health.feeds(states);
    events.moved();
  }

  private void line(Line now) {
    var before = health.line(now);
    var wasAway = before instanceof Line.OffLine || before instanceof Line.Refused;
    if (now instanceof Line.OnLine && wasAway) {
      events.lineIsBack();
    }
  }

  /// Goes once round the feeds.
  private final class Round {

    private boolean hasMore;
    private boolean hasMoved;
    private boolean isOver;
    private Optional<String> trouble = Optional.empty();

    void play() {
      for (var pump : feeds.first()) {
        while (step(pump)) {
          report();
        }
      }
      for (var pump : feeds.then()) {
        hasMore |= step(pump);
      }
      if (!hasMoved && !isOver && trouble.isPresent()) {
        line(new Line.OffLine(trouble.get()));
      }
    }

    /// True where the feed has more.
    private boolean step(FeedPump<?> pump) {
      if (isOver || events.isClosed() || unknown.contains(pump) || spoilt.contains(pump)) {
        return false;
      }
      return switch (pump.step(feeds.platform(), options.pageLimit())) {
        case Step.Moved moved -> moved(moved);
        case Step.Spoilt it -> spoilt(pump, it.reason());
        case Step.Refused it -> refused(pump, it.code());
        case Step.Unreachable it -> over(new Line.OffLine(it.reason()));
      };
    }

    private boolean moved(Step.Moved moved) {
      hasMoved = true;
      line(new Line.OnLine());
      return moved.more();
    }

    private boolean spoilt(FeedPump<?> pump, String reason) {
      LOG.debug("{}: {}", pump.name(), reason);
      spoilt.add(pump);
      trouble = trouble.or(() -> Optional.of(reason));
      return false;
    }

    private boolean refused(FeedPump<?> pump, String code) {
      if (code.equals(UNKNOWN_FEED)) {
        LOG.warn("The platform does not know the feed {}", pump.name());
        unknown.add(pump);
        return false;
      }
      return over(new Line.Refused(code));
    }

    private boolean over(Line line) {
      isOver = true;
      hasMore = false;
      line(line);
      return false;
    }
  }
}
