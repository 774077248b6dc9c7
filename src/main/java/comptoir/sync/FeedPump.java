package comptoir.sync;

import comptoir.db.TxWork;
import comptoir.platform.Feed;
import comptoir.platform.Platform;
import comptoir.platform.PullReply;
import comptoir.sync.SyncState.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Brings one feed down into one cache file, a page at a time. Not thread-safe; used by `sync-down`
/// alone. Blocks on the network and on the database; a fault of the database is thrown as a
/// [java.util.concurrent.CompletionException].
final class FeedPump<T> {

  /// An empty answer is not worth a commit more often than this.
  private static final Duration NOTE_EVERY = Duration.ofMinutes(5);

  /// So many pages are put together: 4,000 entries, some MiB, written in some 150 ms. With more of
  /// them what is under way outlives the young generation, and the memory of the till grows.
  private static final int TOGETHER = 2;

  private final Feed<T> feed;
  private final PageKeeper<T> keeper;
  private final Keeping keeping;
  private final InstantSource clock;
  private FeedRow row;
  private long parked;
  private Instant notedAt = Instant.MIN;

  FeedPump(Feed<T> feed, PageKeeper<T> keeper, Keeping keeping, InstantSource clock) {
    this.feed = feed;
    this.keeper = keeper;
    this.keeping = keeping;
    this.clock = clock;
    this.row = FeedRow.of(feed.wireName());
  }

  /// Runs work as one transaction of the file the feed goes into, and waits for its end.
  @FunctionalInterface
  interface Keeping {

    <R> R keep(TxWork<R> work);
  }

  /// Takes up where the file says that it ended.
  void resume() {
    notedAt = Instant.MIN;
    take(keeping.keep(keeper::resume));
  }

  String name() {
    return feed.wireName();
  }

  boolean isComplete() {
    return row.complete();
  }

  boolean hasReceived() {
    return row.receivedAt().isPresent();
  }

  FeedState state() {
    return new FeedState(row.entries(), row.complete(), row.receivedAt(), parked);
  }

  SyncState.Progress progress() {
    return new SyncState.Progress(row.entries(), row.expected(), row.complete());
  }

  /// At most so many pages. The first is a commit with its cursor, so that selling can begin; of
  /// those behind it some are put together, and are a commit with the cursor of the last: what two
  /// pages touch is then written once. While some are written the next are fetched.
  Step step(Platform platform, int limit, int pages) {
    var far = new Haul.Far<>(feed, platform, limit);
    var haul = far.from(row.cursor(), 1);
    for (var left = pages - haul.count(); ; left -= haul.count()) {
      var end = haul.end();
      if (end.isPresent() || left <= 0 || !haul.hasMore()) {
        var step = haul.page().map(this::page);
        return end.map(this::ended).or(() -> step).orElseThrow();
      }
      var page = haul.page().orElseThrow();
      var most = Math.min(left, TOGETHER);
      try (var ahead = Ahead.of(() -> far.from(Optional.of(page.next()), most))) {
        page(page);
        haul = ahead.get().orElseGet(() -> Haul.none("the program ends"));
      }
    }
  }

  private Step ended(PullReply<T> reply) {
    return switch (reply) {
      case PullReply.Page<T> page -> page(page);
      case PullReply.SnapshotRequired<T> required -> outdated();
      case PullReply.Refused<T> refused -> new Step.Refused(refused.code());
      case PullReply.Spoilt<T> spoilt -> new Step.Spoilt(spoilt.reason());
      case PullReply.Unreachable<T> lost -> new Step.Unreachable(lost.reason());
    };
  }

  private Step outdated() {
    return row.cursor().isEmpty()
        ? new Step.Spoilt("a snapshot of %s is refused".formatted(feed))
        : new Step.Outdated();
  }

  private Step page(PullReply.Page<T> page) {
    var now = clock.instant();
    if (isNews(page, now)) {
      notedAt = now;
      take(keeping.keep(tx -> keeper.keep(tx, row, page, now)));
    } else {
      row = row.after(page, 0, now);
    }
    return new Step.Moved(page.more());
  }

  private boolean isNews(PullReply.Page<T> page, Instant now) {
    return !page.changes().isEmpty()
        || !page.unreadable().isEmpty()
        || page.more()
        || row.stage() != FeedRow.Stage.CHANGES
        || notedAt.plus(NOTE_EVERY).isBefore(now);
  }

  private void take(PageKeeper.Kept kept) {
    row = kept.row();
    parked = kept.parked();
  }
}
