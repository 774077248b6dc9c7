package comptoir.sync;

import comptoir.db.Database;
import comptoir.db.TxWork;
import comptoir.platform.Feed;
import comptoir.platform.Platform;
import comptoir.platform.PullReply;
import comptoir.sync.SyncState.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Brings one feed down, a page at a time. Not thread-safe; used by `sync-down` alone. Blocks on
/// the network and on the database; a fault of the database is thrown as a
/// [java.util.concurrent.CompletionException].
final class FeedPump<T> {

  /// An empty answer is not worth a commit more often than this.
  private static final Duration NOTE_EVERY = Duration.ofMinutes(1);

  private final Feed<T> feed;
  private final PageKeeper<T> keeper;
  private final Database database;
  private final InstantSource clock;
  private FeedRow row;
  private long parked;
  private Instant notedAt = Instant.MIN;

  FeedPump(Feed<T> feed, PageKeeper.Applying<T> applying, Database database, InstantSource clock) {
    this.feed = feed;
    this.keeper = new PageKeeper<>(feed, applying);
    this.database = database;
    this.clock = clock;
    this.row =
        new FeedRow(
            0,
            feed.wireName(),
            Optional.empty(),
            FeedRow.Stage.SNAPSHOT,
            1,
            0,
            false,
            Optional.empty());
  }

  /// Takes up where the last run ended.
  void resume() {
    take(database.write(keeper::resume).join());
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

  /// One page, or one portion of what a new snapshot did not hold.
  Step step(Platform platform, int limit) {
    if (row.stage() == FeedRow.Stage.SWEEP) {
      return keep(tx -> keeper.sweep(tx, row, limit));
    }
    return switch (platform.pull(feed, row.cursor(), limit)) {
      case PullReply.Page<T> page -> page(page);
      case PullReply.SnapshotRequired<T> required -> snapshot();
      case PullReply.Refused<T> refused -> new Step.Refused(refused.code());
      case PullReply.Spoilt<T> spoilt -> new Step.Spoilt(spoilt.reason());
      case PullReply.Unreachable<T> lost -> new Step.Unreachable(lost.reason());
    };
  }

  private Step page(PullReply.Page<T> page) {
    var isStuck = page.more() && row.cursor().filter(page.next()::equals).isPresent();
    if (isStuck) {
      return new Step.Spoilt("the cursor of %s does not move".formatted(feed));
    }
    var now = clock.instant();
    if (isNews(page, now)) {
      notedAt = now;
      var moved = keep(tx -> keeper.keep(tx, row, page, now));
      return page.more() ? new Step.Moved(true) : moved;
    }
    row = row.after(page, 0, now);
    return new Step.Moved(false);
  }

  private boolean isNews(PullReply.Page<T> page, Instant now) {
    return !page.changes().isEmpty()
        || !page.unreadable().isEmpty()
        || page.more()
        || row.stage() != FeedRow.Stage.CHANGES
        || notedAt.plus(NOTE_EVERY).isBefore(now);
  }

  private Step snapshot() {
    if (row.cursor().isEmpty()) {
      return new Step.Spoilt("a snapshot of %s is refused".formatted(feed));
    }
    var again = row.again();
    return keep(tx -> keeper.move(tx, again));
  }

  private Step keep(TxWork<PageKeeper.Kept> work) {
    take(database.write(work).join());
    return new Step.Moved(row.stage() != FeedRow.Stage.CHANGES);
  }

  private void take(PageKeeper.Kept kept) {
    row = kept.row();
    parked = kept.parked();
  }
}
