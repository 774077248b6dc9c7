package comptoir.platform;

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

  /// Gives up calls under way and lets go of connections.
  @Override
  void close();

  /// How many envelopes one push may hold.
  int MOST_ENVELOPES = 100;
}
