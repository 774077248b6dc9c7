package comptoir.sync;

import comptoir.outbox.Outcome;
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
import comptoir.value.EnvelopeId;
import comptoir.value.TillId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A platform that takes envelopes but for those it was told to stumble over. A batch that holds
/// one of these fails as a whole, with nothing of it taken.
final class PushScript implements Platform {

  final Set<EnvelopeId> taken = new LinkedHashSet<>();
  final Set<EnvelopeId> poison = new HashSet<>();
  final List<List<EnvelopeId>> batches = new ArrayList<>();
  int poisonStatus = 500;
  Optional<PushReply> always = Optional.empty();
  Reply<PlatformDays> days =
      new Reply.Told<>(new PlatformDays(new TillId("T01"), Optional.empty(), List.of()));

  @Override
  public <T> PullReply<T> pull(Feed<T> feed, Optional<String> cursor, int limit) {
    throw new AssertionError("nothing comes down here");
  }

  @Override
  public PushReply push(List<Outgoing> envelopes) {
    var ids = envelopes.stream().map(Outgoing::id).toList();
    batches.add(ids);
    if (always.isPresent()) {
      return always.get();
    }
    if (ids.stream().anyMatch(poison::contains)) {
      return new PushReply.Failed(poisonStatus, "http-" + poisonStatus);
    }
    taken.addAll(ids);
    return new PushReply.Answered(
        ids.stream().<Outcome>map(id -> new Outcome.Acknowledged(id, Optional.empty())).toList());
  }

  @Override
  public Reply<PlatformDays> days(BusinessDate from, BusinessDate to) {
    return days;
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
