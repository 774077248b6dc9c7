package comptoir.sync;

import comptoir.platform.PullReply;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// How far a feed has come.
///
/// @param cursor empty where the next page is the first of a snapshot
/// @param entries how many are here
/// @param expected how many the snapshot has, where the platform says so
/// @param complete whether all that the platform had was here once
record FeedRow(
    int id,
    String name,
    Optional<String> cursor,
    Stage stage,
    long entries,
    OptionalLong expected,
    boolean complete,
    Optional<Instant> receivedAt) {

  /// What is done with the feed.
  enum Stage {
    /// A snapshot is being taken.
    SNAPSHOT,
    /// Changes are followed.
    CHANGES
  }

  /// Of a feed that has not begun.
  static FeedRow of(String name) {
    return new FeedRow(
        0,
        name,
        Optional.empty(),
        Stage.SNAPSHOT,
        0,
        OptionalLong.empty(),
        false,
        Optional.empty());
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
        isWhole ? Stage.CHANGES : stage,
        entries + added,
        stage == Stage.SNAPSHOT && page.snapshotTotal().isPresent()
            ? page.snapshotTotal()
            : expected,
        complete || isWhole,
        Optional.of(now));
  }
}
