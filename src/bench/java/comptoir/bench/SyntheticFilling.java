package comptoir.bench;

import static comptoir.bench.Subject.join;

import comptoir.app.Rooms;
import comptoir.app.Session;
import comptoir.catalog.Item;
import comptoir.catalog.Price;
import comptoir.customer.Customer;
import comptoir.customer.PastOrder;
import comptoir.value.Change;
import comptoir.value.CustomerId;
import comptoir.value.OperatorId;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// An invented shop of so many articles, with a tenth as many customers, put into the till's rooms
/// page by page. No platform is there.
record SyntheticFilling(int items, LongSupplier nanos) implements Filling {

  private static final long SEED = 11;
  private static final int PAGE = 2_000;
  private static final int MOST_CODES = 5_000;
  private static final int SOME_NAMES = 5_000;
  private static final CustomerId FULLEST = new CustomerId("C0");
  private static final int ORDERS_OF_FULLEST = 262;
  private static final int LINES_OF_FULLEST = 5_549;

  @Override
  public Session.Place place(Path data, InstantSource clock) {
    var nobody = new Session.Remote(URI.create("http://127.0.0.1:9/"), "none");
    return new Session.Place(data, Optional.empty(), Optional.of(nobody), clock);
  }

  @Override
  public Subject fill(Session session) {
    var start = nanos.getAsLong();
    var filler = new Filler(session.rooms(), new SplittableRandom(SEED));
    filler.fill(items, customers());
    var seconds = TimeUnit.NANOSECONDS.toSeconds(nanos.getAsLong() - start);
    return new Subject(
        session,
        SyntheticShop.settings(),
        new OperatorId("bench"),
        filler.codes,
        filler.typed,
        Optional.of(FULLEST),
        title(filler, seconds));
  }

  private int customers() {
    return Math.max(100, items / 10);
  }

  private String title(Filler filler, long seconds) {
    return String.format(
        Locale.ROOT,
        "Invented shop: %,d articles, %,d codes, %,d prices, %,d customers, %,d orders (one"
            + " customer has %,d of them, with %,d lines); applied in %d s",
        items,
        filler.codeCount,
        2 * items,
        customers(),
        customers() - 1 + ORDERS_OF_FULLEST,
        ORDERS_OF_FULLEST,
        LINES_OF_FULLEST,
        seconds);
  }

  /// Applies the pages, and keeps some of what they hold to ask for.
  private static final class Filler {

    private final Rooms rooms;
    private final SyntheticShop shop;
    private final SplittableRandom random;
    private final List<String> codes = new ArrayList<>();
    private final List<String> typed = new ArrayList<>();
    private int codeCount;

    Filler(Rooms rooms, SplittableRandom random) {
      this.rooms = rooms;
      this.random = random;
      this.shop = new SyntheticShop(random);
    }

    void fill(int items, int customers) {
      var settings = SyntheticShop.settings();
      var put = new Change.Put<>("settings", settings);
      join(rooms.database().runInCache(tx -> rooms.settings().apply(tx, List.of(put))));
      for (var from = 0; from < items; from += PAGE) {
        catalogue(from, Math.min(items, from + PAGE), items);
      }
      for (var from = 0; from < customers; from += PAGE) {
        customers(from, Math.min(customers, from + PAGE), customers);
      }
      for (var n = 0; n < ORDERS_OF_FULLEST; n++) {
        historyOfFullest(customers, n);
      }
      join(rooms.customers().loadNames());
    }

    private void catalogue(int from, int to, int all) {
      List<Change<Item>> items = new ArrayList<>();
      List<Change<Price>> prices = new ArrayList<>();
      for (var n = from; n < to; n++) {
        var item = shop.item(n);
        items.add(new Change.Put<>(item.id().value(), item));
        for (var price : shop.prices(item.id())) {
          prices.add(new Change.Put<>(item.id().value() + "/" + price.list(), price));
        }
        codeCount += item.codes().size();
        if (random.nextInt(all) < MOST_CODES) {
          codes.addAll(item.codes());
          typed.add(item.name());
        }
      }
      join(
          rooms
              .database()
              .runInCache(
                  tx -> {
                    rooms.catalog().applyItems(tx, items);
                    rooms.catalog().applyPrices(tx, prices);
                  }));
    }

    private void customers(int from, int to, int all) {
      List<Change<Customer>> customers = new ArrayList<>();
      List<Change<PastOrder>> orders = new ArrayList<>();
      for (var n = from; n < to; n++) {
        var customer = shop.customer(n);
        customers.add(new Change.Put<>(customer.id().value(), customer));
        if (!customer.id().equals(FULLEST)) {
          var order = shop.order(n, customer.id(), 1 + random.nextInt(5));
          orders.add(new Change.Put<>(order.id().value(), order));
        }
        if (random.nextInt(all) < SOME_NAMES) {
          typed.add(customer.fullName());
        }
      }
      join(
          rooms
              .database()
              .runInCache(
                  tx -> {
                    rooms.customers().applyCustomers(tx, customers);
                    rooms.customers().applyOrders(tx, orders);
                  }));
    }

    /// The lines are spread over the orders as evenly as whole numbers allow.
    private void historyOfFullest(int customers, int n) {
      var lines =
          (n + 1) * LINES_OF_FULLEST / ORDERS_OF_FULLEST - n * LINES_OF_FULLEST / ORDERS_OF_FULLEST;
      var order = shop.order(customers + n, FULLEST, lines);
      List<Change<PastOrder>> page = List.of(new Change.Put<>(order.id().value(), order));
      join(rooms.database().runInCache(tx -> rooms.customers().applyOrders(tx, page)));
    }
  }
}
