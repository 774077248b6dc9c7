package comptoir.sync;

import comptoir.platform.PullReply;
import java.time.Instant;
import java.util.Optional;

/// How far a feed has come.
///
/// @param cursor empty where the next page is the first of a snapshot
/// @param generation counts the snapshots that were begun, from 1
/// @param entries how many are here
/// @param complete whether all that the platform had was here once
record FeedRow(
    int id,
    String name,
    Optional<String> cursor,
    Stage stage,
    int generation,
    long entries,
    boolean complete,
    Optional<Instant> receivedAt) {

  /// What is done with the feed.
  enum Stage {
    /// A snapshot is being taken beside what is here.
    SNAPSHOT,
    /// The snapshot is whole; what it did not hold is being dropped.
    SWEEP,
    /// Changes are followed.
    CHANGES
  }

  /// After a page was applied.
  ///
  /// @param added how many entries it brought, less those it dropped
  FeedRow after(PullReply.Page<?> page, long added, Instant now) {
    var isWhole = stage == Stage.SNAPSHOT && !page.more();
    return new FeedRow(
        id,
        name,
        Optional.of(page.next()),
        isWhole ? next() : stage,
        generation,
        entries + added,
        complete || isWhole,
        Optional.of(now));
  }

  /// The first snapshot has nothing to drop.
  private Stage next() {
    return generation > 1 ? Stage.SWEEP : Stage.CHANGES;
  }

  /// From the beginning again; what is here stays until the new snapshot is whole.
  FeedRow again() {
    return new FeedRow(
        id, name, Optional.empty(), Stage.SNAPSHOT, generation + 1, entries, complete, receivedAt);
  }

  FeedRow swept(long dropped, boolean done) {
    return new FeedRow(
        id,
        name,
        cursor,
        done ? Stage.CHANGES : Stage.SWEEP,
        generation,
        entries - dropped,
        complete,
        receivedAt);
  }
}
