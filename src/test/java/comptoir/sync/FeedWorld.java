package comptoir.sync;

import comptoir.catalog.Item;
import comptoir.catalog.Price;
import comptoir.catalog.PriceList;
import comptoir.catalog.StockLevel;
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
import comptoir.value.Change;
import comptoir.value.ItemId;
import comptoir.value.PlaceId;
import comptoir.value.Quantity;
import comptoir.value.UnitPrice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/// A platform in memory with articles, prices and stock, which change, and which may be put back to
/// an earlier state: then no cursor is good any more. Thread-safe.
final class FeedWorld implements Platform {

  private static final Instant NOW = Instant.parse("2026-03-01T09:20:00Z");
  private static final Currency EUR = Currency.getInstance("EUR");

  private final Map<String, TreeMap<String, Entry>> feeds = new HashMap<>();
  private int epoch = 1;
  private long rev;

  /// The feeds that were asked for, in order.
  final List<String> asked = new ArrayList<>();

  /// What goes wrong with the next page, where something does.
  Supplier<Optional<PullReply<?>>> fault = Optional::empty;

  private record Entry(long rev, Optional<Object> data) {}

  synchronized void item(String id, String name) {
    put(Feed.ITEMS, id, item(id, name, epoch));
  }

  private static Item item(String id, String name, int epoch) {
    return new Item(
        new ItemId(id),
        "SKU-" + id,
        name,
        "Rayon " + epoch,
        "normal",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of("C-" + id),
        Set.of("quick"),
        List.of());
  }

  synchronized void price(String item, long cents) {
    var unit = new UnitPrice(cents * 1000, EUR);
    put(
        Feed.PRICES,
        item + "/shop",
        new Price(
            new ItemId(item),
            PriceList.SHOP,
            unit,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            NOW));
  }

  synchronized void stock(String item, long pieces) {
    var level = new StockLevel(new ItemId(item), new PlaceId("S1"), Quantity.of(pieces), NOW);
    put(Feed.STOCK, item + "@S1", level);
  }

  synchronized void put(Feed<?> feed, String id, Object data) {
    entries(feed).put(id, new Entry(++rev, Optional.of(data)));
  }

  synchronized void drop(Feed<?> feed, String id) {
    if (entries(feed).containsKey(id)) {
      entries(feed).put(id, new Entry(++rev, Optional.empty()));
    }
  }

  private TreeMap<String, Entry> entries(Feed<?> feed) {
    return feeds.computeIfAbsent(feed.wireName(), name -> new TreeMap<>());
  }

  /// From now on no cursor is good, and what was dropped is not told of any more.
  synchronized void restored() {
    epoch++;
    feeds.values().forEach(all -> all.values().removeIf(entry -> entry.data().isEmpty()));
  }

  /// Ids of what a feed has.
  synchronized Set<String> ids(Feed<?> feed) {
    var live = new TreeMap<>(entries(feed));
    live.values().removeIf(entry -> entry.data().isEmpty());
    return live.keySet();
  }

  synchronized Optional<Object> data(Feed<?> feed, String id) {
    return Optional.ofNullable(entries(feed).get(id)).flatMap(Entry::data);
  }

  @Override
  @SuppressWarnings("unchecked")
  public synchronized <T> PullReply<T> pull(Feed<T> feed, Optional<String> cursor, int limit) {
    asked.add(feed.wireName());
    var wrong = fault.get();
    if (wrong.isPresent()) {
      return (PullReply<T>) wrong.get();
    }
    var from = 0L;
    if (cursor.isPresent()) {
      var parts = cursor.get().split("\\.");
      if (Integer.parseInt(parts[0]) != epoch) {
        return new PullReply.SnapshotRequired<>();
      }
      from = Long.parseLong(parts[1]);
    }
    return page(feed, from, limit);
  }

  private <T> PullReply<T> page(Feed<T> feed, long from, int limit) {
    var news = new TreeMap<Long, String>();
    entries(feed)
        .forEach(
            (id, entry) -> {
              if (entry.rev() > from && (from > 0 || entry.data().isPresent())) {
                news.put(entry.rev(), id);
              }
            });
    var changes = new ArrayList<Change<T>>();
    var next = from;
    for (var one : news.entrySet()) {
      if (changes.size() == limit) {
        break;
      }
      changes.add(change(feed, one.getValue()));
      next = one.getKey();
    }
    var more = changes.size() < news.size();
    var end = more ? next : Math.max(next, rev);
    var total = from == 0 ? OptionalLong.of(news.size()) : OptionalLong.empty();
    return new PullReply.Page<>(changes, List.of(), epoch + "." + end, more, total);
  }

  @SuppressWarnings("unchecked")
  private <T> Change<T> change(Feed<T> feed, String id) {
    return Objects.requireNonNull(entries(feed).get(id))
        .data()
        .<Change<T>>map(data -> new Change.Put<>(id, (T) data))
        .orElseGet(() -> new Change.Drop<>(id));
  }

  @Override
  public PushReply push(List<Outgoing> envelopes) {
    return new PushReply.Unreachable("nothing is sent here");
  }

  @Override
  public Reply<PlatformDays> days(BusinessDate from, BusinessDate to) {
    return new Reply.Unreachable<>("not asked here");
  }

  @Override
  public Reply<List<PlatformDays.DaySale>> daySales(BusinessDate day) {
    return new Reply.Unreachable<>("not asked here");
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
