package comptoir.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// The feeds of one cache file.
///
/// @param erasures before any other, each time
/// @param first without which nothing can be sold, in order; taken whole before the others
/// @param then all others, in order, the articles first
record FeedSet(FeedPump<?> erasures, List<FeedPump<?>> first, List<FeedPump<?>> then) {

  List<FeedPump<?>> all() {
    var all = new ArrayList<FeedPump<?>>();
    all.add(erasures);
    all.addAll(first);
    all.addAll(then);
    return all;
  }

  /// Takes up where the file says that they ended.
  void resume() {
    all().forEach(FeedPump::resume);
  }

  /// Whether there is enough to sell the first article.
  boolean canSell() {
    return first.stream().allMatch(FeedPump::isComplete) && then.getFirst().hasReceived();
  }

  /// Whether all that the platform has was here once; but for feeds it does not know.
  boolean isComplete(Predicate<FeedPump<?>> isUnknown) {
    return all().stream().allMatch(pump -> pump.isComplete() || isUnknown.test(pump));
  }
}
