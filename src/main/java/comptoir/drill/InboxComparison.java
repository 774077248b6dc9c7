package comptoir.drill;

import comptoir.app.Rooms;
import comptoir.catalog.StockLevel;
import comptoir.platform.Feed;
import comptoir.platform.Platform;
import comptoir.platform.Platforms;
import comptoir.platform.PullReply;
import comptoir.promotion.Promotion;
import comptoir.value.Change;
import comptoir.value.CustomerId;
import comptoir.value.ItemId;
import comptoir.value.OrderId;
import comptoir.value.ReservationId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Whether what came down to a till is whole: all that the platform has, asked for afresh, is what
/// the till shows.
final class InboxComparison {

  private static final int PAGE = 500;

  private final Post post;
  private final Rooms rooms;
  private final Consumer<String> differs;

  InboxComparison(Post post, Consumer<String> differs) {
    this.post = post;
    this.rooms = post.till().rooms();
    this.differs = differs;
  }

  /// Compares with what is at the far end.
  void compare(FarEnd far) {
    var token = post.enrolled().token();
    try (var platform = Platforms.over(far.address(), () -> token, Till.PATIENT)) {
      items(platform);
      prices(platform);
      stock(platform);
      each(platform, Feed.RESERVATIONS, (id, it) -> equal(id, reservation(it.id()), it));
      each(platform, Feed.CUSTOMERS, (id, it) -> equal(id, customer(it.id()), it));
      each(platform, Feed.COUPONS, (id, it) -> equal(id, coupon(id), it));
      promotions(platform);
      orders(platform);
    }
  }

  private void equal(String what, Optional<?> here, Object there) {
    if (here.isEmpty() || !here.get().equals(there)) {
      differs.accept("%s: %s is %s here, %s there".formatted(post.name(), what, here, there));
    }
  }

  private void items(Platform platform) {
    var items = all(platform, Feed.ITEMS);
    items.forEach((id, there) -> equal(id, item(new ItemId(id)), there));
    var size = Till.join(rooms.catalog().size());
    equal("number of items", Optional.of(size), (long) items.size());
  }

  /// What is no longer sold has no card to show it on.
  private void stock(Platform platform) {
    var items = all(platform, Feed.ITEMS);
    each(
        platform,
        Feed.STOCK,
        (id, there) -> {
          if (items.containsKey(there.item().value())) {
            equal("stock " + id, stock(there), there.quantity());
          }
        });
  }

  private void prices(Platform platform) {
    each(
        platform,
        Feed.PRICES,
        (id, there) -> {
          var offer = Till.join(rooms.catalog().offer(there.item()));
          var isHere =
              offer.stream()
                  .anyMatch(
                      it ->
                          it.shop().equals(Optional.of(there))
                              || it.web().equals(Optional.of(there)));
          if (!isHere) {
            differs.accept("%s: price %s is not here".formatted(post.name(), id));
          }
        });
  }

  private Optional<?> item(ItemId id) {
    return Till.join(rooms.catalog().offer(id)).map(it -> it.item());
  }

  private Optional<?> stock(StockLevel there) {
    return Till.join(rooms.catalog().card(there.item())).stream()
        .flatMap(card -> card.stock().stream())
        .filter(level -> level.place().equals(there.place()))
        .map(StockLevel::quantity)
        .findFirst();
  }

  private Optional<?> reservation(ReservationId id) {
    return Till.join(rooms.reservations().byId(id));
  }

  private Optional<?> customer(CustomerId id) {
    return Till.join(rooms.customers().view(id)).map(it -> it.customer());
  }

  private Optional<?> coupon(String code) {
    return Till.join(rooms.coupons().byCode(code)).map(it -> it.coupon());
  }

  private void promotions(Platform platform) {
    var here = new HashMap<String, Promotion>();
    Till.join(rooms.promotions().all()).forEach(it -> here.put(it.id().value(), it));
    var there = all(platform, Feed.PROMOTIONS);
    there.forEach(
        (id, it) ->
            equal(
                "promotion " + id,
                Optional.ofNullable(here.remove(id)),
                it.promotion().orElseThrow()));
    here.keySet().forEach(id -> differs.accept("%s: promotion %s".formatted(post.name(), id)));
  }

  private void orders(Platform platform) {
    var orders = all(platform, Feed.ORDERS);
    var counts = new HashMap<CustomerId, Integer>();
    orders.forEach(
        (id, there) -> {
          equal(id, Till.join(rooms.customers().order(new OrderId(id))), there);
          there.customer().ifPresent(it -> counts.merge(it, 1, Integer::sum));
        });
    counts.forEach(
        (customer, count) ->
            equal(
                "number of orders of " + customer.value(),
                Till.join(rooms.customers().view(customer)).map(it -> it.history().size()),
                count));
  }

  private <T> void each(Platform platform, Feed<T> feed, BiConsumer<String, T> with) {
    all(platform, feed).forEach(with);
  }

  private static <T> Map<String, T> all(Platform platform, Feed<T> feed) {
    var all = new HashMap<String, T>();
    var cursor = Optional.<String>empty();
    var hasMore = true;
    while (hasMore) {
      if (!(platform.pull(feed, cursor, PAGE) instanceof PullReply.Page<T> page)) {
        throw new IllegalStateException("The platform does not give " + feed);
      }
      for (var change : page.changes()) {
        switch (change) {
          case Change.Put<T>(var id, var entry) -> all.put(id, entry);
          case Change.Drop<T>(var id) -> all.remove(id);
        }
      }
      cursor = Optional.of(page.next());
      hasMore = page.more();
    }
    return all;
  }
}
