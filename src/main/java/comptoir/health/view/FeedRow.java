package comptoir.health.view;

import comptoir.sync.SyncState;
import comptoir.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What came down on one feed, in words.
///
/// @param unread in words; empty where all could be read
/// @param isFilling whether it is coming down for the first time, or anew
record FeedRow(
    String wire, String name, String count, String age, String unread, boolean isFilling) {

  /// In which order a person looks for them; others come behind.
  private static final List<String> ORDER =
      List.of(
          "settings",
          "operators",
          "items",
          "prices",
          "stock",
          "promotions",
          "coupons",
          "customers",
          "orders",
          "reservations",
          "erasures");

  static List<FeedRow> of(HealthState state, Texts texts) {
    var feeds = state.findings().sync().feeds();
    var names = new ArrayList<>(ORDER);
    feeds.keySet().stream().sorted().filter(it -> !ORDER.contains(it)).forEach(names::add);
    return names.stream()
        .flatMap(
            it ->
                Optional.ofNullable(feeds.get(it)).map(feed -> of(it, feed, state, texts)).stream())
        .toList();
  }

  private static FeedRow of(String wire, SyncState.FeedState feed, HealthState state, Texts texts) {
    var coming =
        state
            .findings()
            .sync()
            .download()
            .map(it -> it.feeds().get(wire))
            .filter(it -> !it.complete());
    return new FeedRow(
        wire,
        ConcernWords.feed(wire, texts),
        texts.count(feed.entries()),
        coming.map(it -> progress(it, feed, texts)).orElseGet(() -> age(feed, state, texts)),
        feed.parked() == 0 ? "" : texts.get("health.feed.unread", feed.parked()),
        coming.isPresent() || !feed.complete());
  }

  /// How many there will be; where the feed is read anew beside the one in use, how many have come.
  private static String progress(SyncState.Progress it, SyncState.FeedState feed, Texts texts) {
    if (it.expected().isEmpty()) {
      return texts.get("health.feed.filling");
    }
    var expected = texts.count(Math.max(it.entries(), it.expected().getAsLong()));
    return feed.complete()
        ? texts.get("health.feed.anew", texts.count(it.entries()), expected)
        : texts.get("health.feed.of", expected);
  }

  private static String age(SyncState.FeedState feed, HealthState state, Texts texts) {
    if (feed.receivedAt().isEmpty()) {
      return texts.get("health.feed.never");
    }
    return feed.complete()
        ? texts.age(feed.receivedAt().get(), state.now())
        : texts.get("health.feed.filling");
  }

  String spoken() {
    return String.join(", ", name, count, age, unread);
  }
}
