package comptoir.sync;

import comptoir.db.Tx;
import comptoir.platform.Feed;
import comptoir.platform.PullReply;
import comptoir.platform.PullReply.Unreadable;
import comptoir.value.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts a page into its room together with the cursor, in the one transaction it is given. An entry
/// that the room cannot take is parked with its reason, and costs itself alone.
final class PageKeeper<T> {

  private static final Logger LOG = LoggerFactory.getLogger(PageKeeper.class);

  private final Feed<T> feed;
  private final Applying<T> room;

  PageKeeper(Feed<T> feed, Applying<T> room) {
    this.feed = feed;
    this.room = room;
  }

  /// A room's way to take changes.
  @FunctionalInterface
  interface Applying<T> {

    void apply(Tx tx, List<Change<T>> changes);
  }

  /// What holds once the transaction is on the disk.
  record Kept(FeedRow row, long parked) {}

  Kept resume(Tx tx) {
    return kept(tx, FeedTable.load(tx, feed.wireName()));
  }

  Kept keep(Tx tx, FeedRow row, PullReply.Page<T> page, Instant now) {
    var refused = apply(tx, row, page.changes(), now);
    var taken = page.changes().stream().filter(change -> !refused.contains(change)).toList();
    for (var entry : page.unreadable()) {
      park(tx, row, ParkedTable.UNREADABLE, entry, now);
    }
    ParkedTable.clear(tx, row, taken.stream().map(Change::id).toList());
    var after = row.after(page, FeedTable.mark(tx, row, taken), now);
    FeedTable.save(tx, after);
    return kept(tx, after);
  }

  /// Returns the changes that the room did not take.
  private List<Change<T>> apply(Tx tx, FeedRow row, List<Change<T>> changes, Instant now) {
    if (changes.isEmpty() || tx.attempt(() -> room.apply(tx, changes)).isEmpty()) {
      return List.of();
    }
    var refused = new ArrayList<Change<T>>();
    for (var change : changes) {
      tx.attempt(() -> room.apply(tx, List.of(change)))
          .ifPresent(
              failure -> {
                LOG.warn("{} {} could not be kept", feed, change.id(), failure);
                refused.add(change);
                var entry = new Unreadable(change.id(), "", String.valueOf(failure.getMessage()));
                park(tx, row, ParkedTable.NOT_APPLIED, entry, now);
              });
    }
    return refused;
  }

  private void park(Tx tx, FeedRow row, String cause, Unreadable entry, Instant now) {
    var line = feed.isPersonal() ? "" : entry.line();
    ParkedTable.park(tx, row, cause, new Unreadable(entry.id(), line, entry.reason()), now);
  }

  private static Kept kept(Tx tx, FeedRow row) {
    return new Kept(row, ParkedTable.count(tx, row));
  }
}
