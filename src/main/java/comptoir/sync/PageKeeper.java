package comptoir.sync;

import comptoir.db.Tx;
import comptoir.platform.Feed;
import comptoir.platform.PullReply;
import comptoir.platform.PullReply.Unreadable;
import comptoir.value.Change;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts a page into its room together with the cursor, in the one transaction it is given. An entry
/// that the room cannot take is parked with its reason, and costs itself alone.
final class PageKeeper<T> {

  private static final Logger LOG = LoggerFactory.getLogger(PageKeeper.class);

  private final Feed<T> feed;
  private final Counting<T> room;

  PageKeeper(Feed<T> feed, Counting<T> room) {
    this.feed = feed;
    this.room = room;
  }

  /// Of a room that does not know how many entries it has: they are noted beside it.
  static <T> PageKeeper<T> noting(Feed<T> feed, Applying<T> room) {
    return new PageKeeper<>(
        feed,
        (tx, changes) -> {
          room.apply(tx, changes);
          return FeedTable.mark(tx, feed.wireName(), changes);
        });
  }

  /// A room's way to take changes.
  @FunctionalInterface
  interface Applying<T> {

    void apply(Tx tx, List<Change<T>> changes);
  }

  /// A room's way to take changes, where it knows its entries by their ids.
  @FunctionalInterface
  interface Counting<T> {

    /// Returns how many entries more are here than before.
    long apply(Tx tx, List<Change<T>> changes);
  }

  /// What holds once the transaction is on the disk.
  record Kept(FeedRow row, long parked) {}

  Kept resume(Tx tx) {
    return kept(tx, FeedTable.load(tx, feed.wireName()));
  }

  Kept keep(Tx tx, FeedRow row, PullReply.Page<T> page, Instant now) {
    var applied = apply(tx, page.changes());
    ParkedTable.clear(tx, row, applied.taken());
    applied.refused().forEach(it -> park(tx, row, ParkedTable.NOT_APPLIED, it, now));
    page.unreadable().forEach(it -> park(tx, row, ParkedTable.UNREADABLE, it, now));
    var after = row.after(page, applied.added(), now);
    FeedTable.save(tx, after);
    return kept(tx, after);
  }

  /// What became of the changes, by the last word on each id.
  ///
  /// @param taken ids the room took
  /// @param added how many entries more are here for it
  private record Applied(Collection<String> taken, Collection<Unreadable> refused, long added) {}

  private Applied apply(Tx tx, List<Change<T>> changes) {
    var added = new AtomicLong();
    if (changes.isEmpty() || tx.attempt(() -> added.set(room.apply(tx, changes))).isEmpty()) {
      return new Applied(changes.stream().map(Change::id).toList(), List.of(), added.get());
    }
    var taken = new HashSet<String>();
    var refused = new LinkedHashMap<String, Unreadable>();
    for (var change : changes) {
      var id = change.id();
      var failure = tx.attempt(() -> added.addAndGet(room.apply(tx, List.of(change))));
      if (failure.isEmpty()) {
        taken.add(id);
        refused.remove(id);
      } else {
        LOG.warn("{} {} could not be kept", feed, id, failure.get());
        taken.remove(id);
        refused.put(id, new Unreadable(id, "", String.valueOf(failure.get().getMessage())));
      }
    }
    return new Applied(taken, refused.values(), added.get());
  }

  private void park(Tx tx, FeedRow row, String cause, Unreadable entry, Instant now) {
    var line = feed.isPersonal() ? "" : entry.line();
    ParkedTable.park(tx, row, cause, new Unreadable(entry.id(), line, entry.reason()), now);
  }

  private static Kept kept(Tx tx, FeedRow row) {
    return new Kept(row, ParkedTable.count(tx, row));
  }
}
