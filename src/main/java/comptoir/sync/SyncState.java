package comptoir.sync;

import comptoir.outbox.OutboxState;
import comptoir.value.Fault;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What is true of the exchange with the platform right now.
///
/// @param line whether the platform is there
/// @param since when the line became so
/// @param outbox what waits to leave, since when, and how many envelopes the platform refused
/// @param feeds what came down, by the feed's name in the contract
/// @param fault why a loop stands still, where the machine and not the network is the cause
/// @param up why sending rests, where it does, and the last comparison with the platform
public record SyncState(
    Line line,
    Instant since,
    OutboxState outbox,
    Map<String, FeedState> feeds,
    Optional<Fault.Code> fault,
    UpState up) {

  public SyncState {
    feeds = Map.copyOf(feeds);
  }

  /// The feed's state; nothing received where it is not known.
  public FeedState feed(String wireName) {
    return feeds.getOrDefault(wireName, FeedState.NOTHING);
  }

  public boolean isOnLine() {
    return line instanceof Line.OnLine;
  }

  /// Whether the platform is there.
  public sealed interface Line {

    /// Nothing was tried yet.
    record Starting() implements Line {}

    record OnLine() implements Line {}

    /// @param reason for the health page, in English
    record OffLine(String reason) implements Line {}

    /// It is there and will not talk to this till.
    ///
    /// @param code `unauthorized`, `protocol-too-old` and others
    record Refused(String code) implements Line {}
  }

  /// What came down on one feed.
  ///
  /// @param entries how many are here
  /// @param complete whether all that the platform had was here once
  /// @param receivedAt when the platform last gave a page of it, even an empty one
  /// @param parked how many entries could not be read or kept
  public record FeedState(
      long entries, boolean complete, Optional<Instant> receivedAt, long parked) {

    static final FeedState NOTHING = new FeedState(0, false, Optional.empty(), 0);
  }
}
