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
  private static final Duration NOTE_EVERY = Duration.ofMinutes(1);

  private final Feed<T> feed;
  private final PageKeeper<T> keeper;
  private final Keeping keeping;
  private final InstantSource clock;
  private FeedRow row;
  private long parked;
  private Instant notedAt = Instant.MIN;

  FeedPump(Feed<T> feed, PageKeeper.Applying<T> applying, Keeping keeping, InstantSource clock) {
    this.feed = feed;
    this.keeper = new PageKeeper<>(feed, applying);
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

  /// At most so many pages; while one is written the next is fetched. Each is a commit with its
  /// cursor. What was fetched beside and is not needed is dropped.
  Step step(Platform platform, int limit, int pages) {
    var reply = platform.pull(feed, row.cursor(), limit);
    for (var left = pages - 1; ; left--) {
      if (!(reply instanceof PullReply.Page<T> page)) {
        return ended(reply);
      }
      if (isStuck(page)) {
        return new Step.Spoilt("the cursor of %s does not move".formatted(feed));
      }
      if (left <= 0 || !page.more()) {
        return page(page);
      }
      try (var ahead = Ahead.of(() -> platform.pull(feed, Optional.of(page.next()), limit))) {
        page(page);
        reply = ahead.get().orElseGet(() -> new PullReply.Unreachable<>("the program ends"));
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

  private boolean isStuck(PullReply.Page<T> page) {
    return page.more() && row.cursor().filter(page.next()::equals).isPresent();
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
