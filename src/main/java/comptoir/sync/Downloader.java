package comptoir.sync;

import comptoir.db.Database;
import comptoir.db.FreshCache;
import comptoir.db.TxWork;
import comptoir.platform.Platform;
import comptoir.sync.SyncState.Download;
import comptoir.sync.SyncState.FeedState;
import comptoir.sync.SyncState.Line;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The work of `sync-down`: the feeds in turn, some pages each; and the judge of whether the
/// platform is there. Where the platform wants a feed to be taken from the beginning, or the cache
/// is damaged, all feeds go into a fresh cache beside the one that is read, which takes its place
/// when it is whole; until then the one that is read follows what it can.
final class Downloader {

  private static final Logger LOG = LoggerFactory.getLogger(Downloader.class);

  /// So much of a feed is taken before the next feed has its turn.
  private static final int PAGES = 16;

  private final Source source;
  private final Health health;
  private final SyncOptions options;
  private final Events events;
  private final FeedSet live;
  private final Set<String> unknown = new HashSet<>();
  private final Set<String> outdated = new HashSet<>();
  private final Side liveSide = new Side();
  private @Nullable Building building;
  private boolean isResumed;

  /// @param platform where the feeds come from
  /// @param erasing what follows the feed of erasures
  /// @param feeds makes the feeds of a file
  record Source(Platform platform, Database database, Erasing erasing, Feeds feeds) {}

  /// Makes the feeds of a file.
  @FunctionalInterface
  interface Feeds {

    FeedSet into(FeedPump.Keeping file);
  }

  /// What others do when something happens here.
  interface Events {

    /// The platform answers again after it did not.
    void lineIsBack();

    /// After each page.
    void moved();

    /// Another cache is read from now on.
    void cacheIsAnother();

    /// Whether the program is about to end.
    boolean isClosed();
  }

  private record Building(FreshCache file, FeedSet feeds, Side side, Download.Cause cause) {}

  Downloader(Source source, Health health, SyncOptions options, Events events) {
    this.source = source;
    this.health = health;
    this.options = options;
    this.events = events;
    this.live = source.feeds().into(Downloader.of(source.database()));
  }

  private static FeedPump.Keeping of(Database database) {
    return new FeedPump.Keeping() {
      @Override
      public <R> R keep(TxWork<R> work) {
        return database.cache(work).join();
      }
    };
  }

  private static FeedPump.Keeping of(FreshCache file) {
    return new FeedPump.Keeping() {
      @Override
      public <R> R keep(TxWork<R> work) {
        return file.write(work).join();
      }
    };
  }

  /// The feeds of the cache that is read.
  FeedSet live() {
    return live;
  }

  /// Some pages of each feed.
  Duration turn() {
    if (!isResumed) {
      resume();
    }
    source.erasing().finish();
    var round = new Round(live, way(), liveSide).play();
    outdated.addAll(round.outdated());
    source.erasing().scrub();
    if (!round.hasMore()) {
      liveSide.spoilt.clear();
      liveSide.spoilt.addAll(outdated);
    }
    var goesOn = !round.isOver() && build();
    report();
    return round.hasMore() || goesOn ? Duration.ZERO : options.pollEvery();
  }

  private Round.Way way() {
    return new Round.Way(source.platform(), options.pageLimit(), PAGES);
  }

  private void resume() {
    live.resume();
    source.erasing().resume();
    source.database().freshCache().ifPresent(file -> begin(file, Download.Cause.DEMANDED));
    isResumed = true;
    report();
  }

  /// Fills the fresh cache, where one is wanted; true where that can go on at once.
  private boolean build() {
    if (building == null && !events.isClosed()) {
      wanted().ifPresent(cause -> begin(source.database().beginFreshCache(), cause));
    }
    return building != null && build(building);
  }

  private Optional<Download.Cause> wanted() {
    if (source.database().isCacheDamaged()) {
      return Optional.of(Download.Cause.DAMAGED);
    }
    return outdated.isEmpty() ? Optional.empty() : Optional.of(Download.Cause.DEMANDED);
  }

  private void begin(FreshCache file, Download.Cause cause) {
    LOG.info("A fresh cache is filled: {}", cause);
    var begun = new Building(file, source.feeds().into(of(file)), new Side(), cause);
    building = begun;
    begun.feeds.resume();
  }

  private boolean build(Building now) {
    if (now.file.isDamaged()) {
      giveUp(now);
      return false;
    }
    var round = new Round(now.feeds, way(), now.side).play();
    if (!round.outdated().isEmpty()) {
      giveUp(now);
    } else if (round.isUpToDate() && now.feeds.isComplete(pump -> unknown.contains(pump.name()))) {
      takeOver(now);
    } else if (!round.hasMore()) {
      now.side.spoilt.clear();
    }
    return round.hasMore();
  }

  /// It cannot become whole any more; another one is begun at the next turn.
  private void giveUp(Building now) {
    LOG.warn("The fresh cache is given up");
    building = null;
    now.file.discard();
  }

  private void takeOver(Building now) {
    building = null;
    now.file.takeOver();
    outdated.clear();
    liveSide.spoilt.clear();
    live.resume();
    source.erasing().resume();
    events.cacheIsAnother();
  }

  private void report() {
    Map<String, FeedState> states = new HashMap<>();
    live.all().stream()
        .filter(pump -> !unknown.contains(pump.name()))
        .forEach(pump -> states.put(pump.name(), pump.state()));
    health.feeds(states, download());
    events.moved();
  }

  private Optional<Download> download() {
    if (building != null) {
      return Optional.of(Download.of(building.cause, building.feeds));
    }
    var wanted = wanted();
    if (wanted.isPresent()) {
      return wanted.map(cause -> new Download(cause, Map.of()));
    }
    return live.isComplete(pump -> unknown.contains(pump.name()))
        ? Optional.empty()
        : Optional.of(Download.of(firstCause(), live));
  }

  private Download.Cause firstCause() {
    return source
        .database()
        .cacheLoss()
        .map(
            loss ->
                switch (loss) {
                  case DAMAGED -> Download.Cause.DAMAGED;
                  case NEWER -> Download.Cause.NEWER;
                })
        .orElse(Download.Cause.FIRST);
  }

  /// One of the two files, on a round.
  private final class Side implements Round.Passing {

    private final Set<String> spoilt = new HashSet<>();

    @Override
    public void line(Line now) {
      var before = health.line(now);
      var wasAway = before instanceof Line.OffLine || before instanceof Line.Refused;
      if (now instanceof Line.OnLine && wasAway) {
        events.lineIsBack();
      }
    }

    @Override
    public void moved() {
      report();
    }

    @Override
    public boolean isClosed() {
      return events.isClosed();
    }

    @Override
    public Set<String> unknown() {
      return unknown;
    }

    @Override
    public Set<String> spoilt() {
      return spoilt;
    }
  }
}
