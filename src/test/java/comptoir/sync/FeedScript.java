package comptoir.sync;

import comptoir.platform.Feed;
import comptoir.platform.Outgoing;
import comptoir.platform.Platform;
import comptoir.platform.PlatformDays;
import comptoir.platform.PullReply;
import comptoir.platform.PulseEnd;
import comptoir.platform.PulseListener;
import comptoir.platform.PushReply;
import comptoir.platform.Reply;
import comptoir.value.BusinessDate;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// A platform with one feed, which answers as it was told, one reply after the other, and keeps the
/// cursors it was asked from.
///
/// @param <S> what the entries of its feed are
final class FeedScript<S> implements Platform {

  private final Feed<S> feed;
  private final Deque<PullReply<S>> replies = new ArrayDeque<>();
  final List<Optional<String>> askedFrom = new ArrayList<>();

  FeedScript(Feed<S> feed) {
    this.feed = feed;
  }

  FeedScript<S> then(PullReply<S> reply) {
    replies.add(reply);
    return this;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> PullReply<T> pull(Feed<T> asked, Optional<String> cursor, int limit) {
    if (!asked.equals(feed)) {
      throw new AssertionError("asked for " + asked);
    }
    askedFrom.add(cursor);
    return (PullReply<T>) replies.remove();
  }

  @Override
  public PushReply push(List<Outgoing> envelopes) {
    throw new AssertionError("nothing is sent here");
  }

  @Override
  public Reply<PlatformDays> days(BusinessDate from, BusinessDate to) {
    return new Reply.Unreachable<>("not here");
  }

  @Override
  public Reply<List<PlatformDays.DaySale>> daySales(BusinessDate day) {
    return new Reply.Unreachable<>("not here");
  }

  @Override
  public PulseEnd pulse(Duration patience, PulseListener listener) {
    return new PulseEnd.NotGiven("not here");
  }

  @Override
  public void giveUp() {}

  @Override
  public void close() {}
}
