package comptoir.sync;

import comptoir.outbox.OutboxState;
import comptoir.value.Fault;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// What is true of the exchange with the platform right now.
///
/// @param line whether the platform is there
/// @param since when the line became so
/// @param outbox what waits to leave, since when, and how many envelopes the platform refused
/// @param feeds what came down, by the feed's name in the contract
/// @param fault why a loop stands still, where the machine and not the network is the cause
/// @param up why sending rests, where it does, and the last comparison with the platform
/// @param pulse how changes at the platform become known here
/// @param download what is being taken from the beginning, where something is
public record SyncState(
    Line line,
    Instant since,
    OutboxState outbox,
    Map<String, FeedState> feeds,
    Optional<Fault.Code> fault,
    UpState up,
    Pulse pulse,
    Optional<Download> download) {

  public SyncState {
    feeds = Map.copyOf(feeds);
  }

  /// The pulse was not listened to yet.
  public SyncState(
      Line line,
      Instant since,
      OutboxState outbox,
      Map<String, FeedState> feeds,
      Optional<Fault.Code> fault,
      UpState up,
      Optional<Download> download) {
    this(line, since, outbox, feeds, fault, up, Pulse.UNHEARD, download);
  }

  /// Nothing is being taken from the beginning.
  public SyncState(
      Line line,
      Instant since,
      OutboxState outbox,
      Map<String, FeedState> feeds,
      Optional<Fault.Code> fault,
      UpState up) {
    this(line, since, outbox, feeds, fault, up, Optional.empty());
  }

  public SyncState(
      Line line,
      Instant since,
      OutboxState outbox,
      Map<String, FeedState> feeds,
      Optional<Fault.Code> fault) {
    this(line, since, outbox, feeds, fault, UpState.START, Optional.empty());
  }

  SyncState withLine(Line now, Instant nowSince) {
    return new SyncState(now, nowSince, outbox, feeds, fault, up, pulse, download);
  }

  SyncState withOutbox(OutboxState now) {
    return new SyncState(line, since, now, feeds, fault, up, pulse, download);
  }

  SyncState withFeeds(Map<String, FeedState> now, Optional<Download> nowDownload) {
    return new SyncState(line, since, outbox, now, fault, up, pulse, nowDownload);
  }

  SyncState withFault(Optional<Fault.Code> now) {
    return new SyncState(line, since, outbox, feeds, now, up, pulse, download);
  }

  SyncState withUp(UpState now) {
    return new SyncState(line, since, outbox, feeds, fault, now, pulse, download);
  }

  SyncState withPulse(Pulse now) {
    return new SyncState(line, since, outbox, feeds, fault, up, now, download);
  }

  /// How changes at the platform become known here.
  ///
  /// @param beats whether the platform tells them by itself; else it is asked again and again
  /// @param since when that began; empty where neither did yet
  public record Pulse(boolean beats, Optional<Instant> since) {

    static final Pulse UNHEARD = new Pulse(false, Optional.empty());
  }

  /// The feed's state; nothing received where it is not known.
  public FeedState feed(String wireName) {
    return feeds.getOrDefault(wireName, FeedState.NOTHING);
  }

  /// Whether all that the platform has was here once, and nothing is taken from the beginning
  /// again.
  public boolean isFilled() {
    return !feeds.isEmpty() && download.isEmpty();
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

  /// All feeds are being taken from the beginning. Selling goes on: into an empty cache from the
  /// first page on; else from the cache there is, until the new one is whole.
  ///
  /// @param feeds how far each has come, by its name in the contract
  public record Download(Cause cause, Map<String, Progress> feeds) {

    public Download {
      feeds = Map.copyOf(feeds);
    }

    static Download of(Cause cause, FeedSet feeds) {
      var progress = new HashMap<String, Progress>();
      feeds.all().forEach(pump -> progress.put(pump.name(), pump.progress()));
      return new Download(cause, progress);
    }

    /// How many entries of all feeds have come.
    public long entries() {
      return feeds.values().stream().mapToLong(Progress::entries).sum();
    }

    /// How many there will be of all feeds, as far as it is known: never fewer than have come.
    public long expected() {
      return feeds.values().stream().mapToLong(Progress::atLeast).sum();
    }

    /// Why.
    public enum Cause {
      /// The till is new.
      FIRST,
      /// The platform could not say what changed.
      DEMANDED,
      /// The cache was damaged.
      DAMAGED,
      /// A newer program had written the cache.
      NEWER
    }
  }

  /// How far a feed has come.
  ///
  /// @param entries how many are here
  /// @param expected how many there will be, where the platform says so
  /// @param complete whether all are here
  public record Progress(long entries, OptionalLong expected, boolean complete) {

    long atLeast() {
      return Math.max(entries, expected.orElse(entries));
    }
  }
}
