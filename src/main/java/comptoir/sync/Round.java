package comptoir.sync;

import comptoir.platform.Platform;
import comptoir.sync.SyncState.Line;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Goes once round the feeds of a file, and judges by it whether the platform is there.
final class Round {

  private static final Logger LOG = LoggerFactory.getLogger(Round.class);
  private static final String UNKNOWN_FEED = "unknown-feed";

  private final FeedSet feeds;
  private final Way way;
  private final Passing passing;
  private boolean hasMore;
  private boolean hasMoved;
  private boolean isOver;
  private final Set<String> outdated = new HashSet<>();
  private Optional<String> trouble = Optional.empty();

  /// How it is gone.
  ///
  /// @param limit most entries in a page
  /// @param pages most pages of a feed
  record Way(Platform platform, int limit, int pages) {}

  /// What is told on the way.
  interface Passing {

    void line(Line line);

    /// After each step.
    void moved();

    /// Whether the program is about to end.
    boolean isClosed();

    /// Feeds the platform does not know; added to.
    Set<String> unknown();

    /// Feeds that are passed over for now, by their names; those that give no page are added.
    Set<String> spoilt();
  }

  Round(FeedSet feeds, Way way, Passing passing) {
    this.feeds = feeds;
    this.way = way;
    this.passing = passing;
  }

  Round play() {
    whole(feeds.erasures());
    feeds.first().forEach(this::whole);
    for (var pump : feeds.then()) {
      hasMore |= step(pump);
    }
    if (!hasMoved && !isOver && trouble.isPresent()) {
      passing.line(new Line.OffLine(trouble.get()));
    }
    return this;
  }

  /// Whether another round can be made at once.
  boolean hasMore() {
    return hasMore;
  }

  /// Feeds that must be taken from the beginning.
  Set<String> outdated() {
    return outdated;
  }

  /// Whether all that the platform has is here now.
  boolean isUpToDate() {
    return !hasMore && !isOver && outdated.isEmpty() && trouble.isEmpty() && !passing.isClosed();
  }

  /// Whether the platform was there to the end.
  boolean isOver() {
    return isOver;
  }

  private void whole(FeedPump<?> pump) {
    while (step(pump)) {
      passing.moved();
    }
  }

  /// True where the feed has more.
  private boolean step(FeedPump<?> pump) {
    if (isOver
        || passing.isClosed()
        || passing.unknown().contains(pump.name())
        || passing.spoilt().contains(pump.name())) {
      return false;
    }
    return switch (pump.step(way.platform(), way.limit(), way.pages())) {
      case Step.Moved moved -> moved(moved);
      case Step.Outdated it -> outdated(pump);
      case Step.Spoilt it -> spoilt(pump, it.reason());
      case Step.Refused it -> refused(pump, it.code());
      case Step.Unreachable it -> over(new Line.OffLine(it.reason()));
    };
  }

  private boolean moved(Step.Moved moved) {
    hasMoved = true;
    passing.line(new Line.OnLine());
    return moved.more();
  }

  private boolean outdated(FeedPump<?> pump) {
    LOG.info("{} must be taken from the beginning", pump.name());
    outdated.add(pump.name());
    return moved(new Step.Moved(false));
  }

  private boolean spoilt(FeedPump<?> pump, String reason) {
    LOG.debug("{}: {}", pump.name(), reason);
    passing.spoilt().add(pump.name());
    trouble = trouble.or(() -> Optional.of(reason));
    return false;
  }

  private boolean refused(FeedPump<?> pump, String code) {
    if (code.equals(UNKNOWN_FEED)) {
      LOG.warn("The platform does not know the feed {}", pump.name());
      passing.unknown().add(pump.name());
      return false;
    }
    return over(new Line.Refused(code));
  }

  private boolean over(Line line) {
    isOver = true;
    hasMore = false;
    passing.line(line);
    return false;
  }
}
