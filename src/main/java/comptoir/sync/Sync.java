package comptoir.sync;

import comptoir.platform.Feed;
import comptoir.platform.Platform;
import comptoir.value.BusinessDate;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/// The door to the exchange with the platform. All methods return at once and may be called on any
/// thread.
public final class Sync implements AutoCloseable {

  private final SyncRooms rooms;
  private final Health health;
  private final Uploader uploader;
  private final Loop up;
  private final Loop down;
  private final Loop pulse;
  private final Downloader downloader;
  private final Erasing erasing;
  private final Crank crank;
  private final InstantSource clock;
  private final CompletableFuture<Void> firstPages = new CompletableFuture<>();

  public Sync(SyncRooms rooms, Platform platform, InstantSource clock, SyncOptions options) {
    this.rooms = rooms;
    this.health = new Health(clock);
    this.clock = clock;
    this.erasing = new Erasing(rooms, clock);
    var source = new Downloader.Source(platform, rooms.database(), erasing, this::feeds);
    this.downloader = new Downloader(source, health, options, new DownEvents());
    var presence = new Presence(platform, health, clock, this::look);
    this.down =
        new Loop(
            "sync-down",
            () -> presence.stretched(downloader.turn(), options.pollEvery()),
            health,
            options.pollEvery());
    this.pulse = new Loop("sync-pulse", presence::turn, health, options.pollEvery());
    var pace = new Uploader.Pace(clock, options, down::wake);
    this.uploader = new Uploader(rooms, platform, health, pace);
    this.up = new Loop("sync-up", uploader::turn, health, options.pollEvery());
    uploader.days().lookedBack().minimalCompletionStage().thenRun(down::wake);
    this.crank = new Crank(uploader::turn, downloader::turn);
  }

  private record Pumps(FeedPump.Keeping file, InstantSource clock) {

    <T> FeedPump<T> of(Feed<T> feed, PageKeeper.Applying<T> room) {
      return new FeedPump<>(feed, PageKeeper.noting(feed, room), file, clock);
    }

    <T> FeedPump<T> counted(Feed<T> feed, PageKeeper.Counting<T> room) {
      return new FeedPump<>(feed, new PageKeeper<>(feed, room), file, clock);
    }
  }

  private FeedSet feeds(FeedPump.Keeping file) {
    var pumps = new Pumps(file, clock);
    return new FeedSet(
        pumps.of(Feed.ERASURES, erasing),
        List.of(
            pumps.of(Feed.SETTINGS, rooms.settings()::apply),
            pumps.of(Feed.OPERATORS, rooms.operators()::apply)),
        List.of(
            pumps.counted(Feed.ITEMS, rooms.catalog()::applyItems),
            pumps.counted(Feed.PRICES, rooms.catalog()::applyPrices),
            pumps.of(Feed.PROMOTIONS, rooms.promotions()::apply),
            pumps.of(Feed.STOCK, rooms.catalog()::applyStock),
            pumps.of(Feed.CUSTOMERS, rooms.customers()::applyCustomers),
            pumps.of(Feed.ORDERS, rooms.customers()::applyOrders),
            pumps.of(Feed.RESERVATIONS, rooms.reservations()::apply),
            pumps.of(Feed.COUPONS, rooms.coupons()::apply)));
  }

  private void look() {
    down.wake();
  }

  /// Starts the loops.
  public void start() {
    down.start();
    up.start();
    pulse.start();
  }

  /// Turns the two loops by hand; only where they were not started.
  public Crank crank() {
    return crank;
  }

  /// Something was put into the outbox (call it after the commit): send it now.
  public void wake() {
    up.wake();
  }

  /// Asks the platform again now, although it refused this till or was not there: the token is
  /// another, or a person does not want to wait.
  public void lookAgain() {
    uploader.goOn();
    down.wake();
    up.wake();
  }

  /// Has both ends compared now; the result is in [SyncState#up] and among the incidents.
  public void compareDays() {
    uploader.days().ask();
    up.wake();
  }

  /// Has all of a day that the platform had acknowledged sent again, under the same ids: what it
  /// has it takes for a double. The days are compared again afterwards.
  public CompletionStage<Void> sendDayAgain(BusinessDate day) {
    return CompletableFuture.runAsync(
        () -> {
          var shop = rooms.settings().current().toCompletableFuture().join();
          shop.ifPresent(it -> uploader.days().check().sendAgain(day, it.zone()));
          compareDays();
        },
        work -> Thread.ofVirtual().name("sync-again").start(work));
  }

  /// What is true now; never waits.
  public SyncState state() {
    return health.state();
  }

  /// Calls the listener with the present state, then at each change, on a sync thread (the first
  /// time on the caller's). A listener must not block.
  public Subscription listen(Consumer<SyncState> listener) {
    return health.listen(listener);
  }

  /// Complete as soon as selling is possible: settings and operators are here, and a first page of
  /// items. On a till that was filled before, that is at once after `start`.
  public CompletionStage<Void> firstPages() {
    return firstPages.minimalCompletionStage();
  }

  /// What came down and could not be read or kept, the oldest first.
  public CompletionStage<List<ParkedEntry>> parkedEntries() {
    return rooms.database().read(ParkedTable::all);
  }

  /// Ends the loops in an orderly way: what is being applied is finished, a call to the platform is
  /// given a second and then given up. The platform and the database stay open.
  @Override
  public void close() {
    pulse.cut();
    down.close();
    up.close();
  }

  /// What follows from what comes down.
  private final class DownEvents implements Downloader.Events {

    @Override
    public void lineIsBack() {
      rooms.database().run(rooms.outbox()::hurry).join();
      uploader.goOn();
      up.wake();
    }

    @Override
    public void moved() {
      if (downloader.live().canSell() && !firstPages.isDone()) {
        if (isSeriesKnown()) {
          firstPages.complete(null);
        }
        up.wake();
      }
    }

    /// A till that has sold knows its numbers; one that is new, or has lost all, asks the platform
    /// first, so that it gives none a second time.
    private boolean isSeriesKnown() {
      return uploader.days().lookedBack().isDone()
          || rooms.database().read(rooms.journal()::latestTill).join().isPresent();
    }

    @Override
    public void cacheIsAnother() {
      rooms.customers().loadNames();
      rooms.promotions().load();
    }

    @Override
    public boolean isClosed() {
      return down.isClosed();
    }
  }
}
