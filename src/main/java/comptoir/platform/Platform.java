package comptoir.platform;

import comptoir.value.BusinessDate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A central platform that speaks the Till API. Calls block until the answer is here or a time-out
/// has passed; they are made on virtual threads. No failure of the network or of the platform is
/// thrown: each is a reply.
public interface Platform extends AutoCloseable {

  /// One page of a feed.
  ///
  /// @param cursor where the last page ended; empty for a snapshot from the beginning
  /// @param limit how many changes at most; the platform may give fewer
  <T> PullReply<T> pull(Feed<T> feed, Optional<String> cursor, int limit);

  /// Sends envelopes, in order; not more than [#MOST_ENVELOPES].
  PushReply push(List<Outgoing> envelopes);

  /// What the platform holds of this till's sales of the days from `from` to `to`, both counted.
  Reply<PlatformDays> days(BusinessDate from, BusinessDate to);

  /// This till's sales of one day, in the order of their numbers.
  Reply<List<PlatformDays.DaySale>> daySales(BusinessDate day);

  /// Listens to the platform's pulse until it is lost, is silent for longer than a beat and three
  /// quarters, or [#close] is called. Its first word must come within `patience`.
  PulseEnd pulse(Duration patience, PulseListener listener);

  /// Gives up calls under way but for the pulse, which end as unreachable, and lets go of
  /// connections: the line is known to be dead. New calls may be made.
  void giveUp();

  /// Gives up calls under way and lets go of connections for good.
  @Override
  void close();

  /// How many envelopes one push may hold.
  int MOST_ENVELOPES = 100;
}
