package comptoir.sync;

import comptoir.basket.Basket;
import comptoir.campaign.Promotions;
import comptoir.catalog.Catalog;
import comptoir.copy.Rescued;
import comptoir.coupon.Coupons;
import comptoir.customer.Customers;
import comptoir.db.Database;
import comptoir.db.Opening;
import comptoir.db.Seal;
import comptoir.incident.Incidents;
import comptoir.journal.Journal;
import comptoir.loyalty.Loyalty;
import comptoir.operator.Operators;
import comptoir.outbox.Outbox;
import comptoir.platform.Platform;
import comptoir.reservation.Reservations;
import comptoir.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/// A till without a screen: the rooms over a file of its own, and the exchange at a quick pace.
final class TestTill implements AutoCloseable {

  static final SyncOptions QUICK =
      new SyncOptions(Duration.ofMillis(100), 100, 100, Duration.ofMillis(50));

  private static final long PATIENCE_SECONDS = 20;

  final SyncRooms rooms;
  final Platform platform;
  final Sync sync;
  final TestSales sales;

  private TestTill(SyncRooms rooms, Platform platform, Sync sync, InstantSource clock) {
    this.rooms = rooms;
    this.platform = platform;
    this.sync = sync;
    this.sales = new TestSales(rooms, clock);
  }

  /// Opens the till; its loops do not run yet.
  static TestTill open(Path file, Platform platform, InstantSource clock) {
    return open(file, platform, clock, QUICK);
  }

  /// As [#open] with another pace.
  static TestTill open(Path file, Platform platform, InstantSource clock, SyncOptions options) {
    var rooms = rooms(database(file), clock);
    return new TestTill(rooms, platform, new Sync(rooms, platform, clock, options), clock);
  }

  static Database database(Path file) {
    return switch (Database.open(file)) {
      case Opening.Opened opened -> opened.database();
      case Opening.Damaged it -> throw new AssertionError(it);
      case Opening.TooNew it -> throw new AssertionError(it);
      case Opening.Refused it -> throw new AssertionError(it);
    };
  }

  private static SyncRooms rooms(Database database, InstantSource clock) {
    var settings = new Settings(database);
    var outbox = new Outbox(database, clock);
    var journal = new Journal(database, "0.1.0");
    var reservations = new Reservations(database);
    var customers = new Customers(database, new Seal(new byte[Seal.KEY_BYTES]), clock);
    var promotions = new Promotions(database);
    return new SyncRooms(
        database,
        settings,
        new Operators(database, clock),
        new Catalog(database, settings, clock),
        customers,
        reservations,
        promotions,
        new Coupons(database),
        new Loyalty(database),
        new Basket(database, new Basket.Rooms(promotions, settings, customers), clock),
        outbox,
        journal,
        new Incidents(database, clock),
        new Rescued(database, new Rescued.Rooms(journal, outbox, reservations)));
  }

  TestTill start() {
    sync.start();
    return this;
  }

  /// Waits until the exchange is in such a state.
  SyncState until(Predicate<SyncState> wanted) throws Exception {
    var seen = new CompletableFuture<SyncState>();
    var subscription =
        sync.listen(
            state -> {
              if (wanted.test(state)) {
                seen.complete(state);
              }
            });
    try {
      return seen.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("Still " + sync.state(), e);
    } finally {
      subscription.close();
    }
  }

  static boolean isFilled(SyncState state) {
    return state.isFilled();
  }

  /// Nothing waits, neither by what is told nor by what is on the disk.
  boolean isDrained(SyncState state) {
    var onDisk = rooms.outbox().state().toCompletableFuture().join();
    return state.outbox().waiting() == 0 && onDisk.waiting() == 0;
  }

  static <T> T get(CompletionStage<T> stage) throws Exception {
    return stage.toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /// Ends as the program does.
  @Override
  public void close() {
    sync.close();
    platform.close();
    rooms.database().close();
  }
}
