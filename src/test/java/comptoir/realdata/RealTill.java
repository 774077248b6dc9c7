package comptoir.realdata;

import comptoir.app.Rooms;
import comptoir.db.Database;
import comptoir.db.Opening;
import comptoir.db.Seal;
import comptoir.platform.PlatformOptions;
import comptoir.platform.Platforms;
import comptoir.standin.StandIn;
import comptoir.standin.seed.ShopFolder;
import comptoir.sync.SyncOptions;
import comptoir.sync.SyncState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// A stand-in filled from a shop folder, and a till that starts from nothing beside it.
final class RealTill implements AutoCloseable {

  private static final long MINUTES = 5;
  private static final SyncOptions PACE =
      new SyncOptions(Duration.ofMillis(50), 2000, 100, Duration.ofMillis(50));

  final StandIn standIn;
  final Rooms rooms;

  private RealTill(StandIn standIn, Rooms rooms) {
    this.standIn = standIn;
    this.rooms = rooms;
  }

  static RealTill open(Path folder, Path shop) {
    var standIn =
        StandIn.open(
            new StandIn.Options(
                folder.resolve("standin.db"),
                ShopFolder.at(shop),
                0,
                "real-data",
                InstantSource.system()));
    if (!(Database.open(folder.resolve("till.db")) instanceof Opening.Opened opened)) {
      throw new AssertionError("The till's database does not open");
    }
    var platform = Platforms.over(standIn.uri(), standIn.token(), PlatformOptions.USUAL);
    var seal = new Seal(new byte[Seal.KEY_BYTES]);
    var rooms = Rooms.over(opened.database(), seal, platform, InstantSource.system(), PACE);
    rooms.sync().start();
    return new RealTill(standIn, rooms);
  }

  /// Waits until the exchange with the platform stands as wanted.
  SyncState await(Predicate<SyncState> wanted) {
    var reached = new CompletableFuture<SyncState>();
    var subscription =
        rooms
            .sync()
            .listen(
                state -> {
                  if (wanted.test(state)) {
                    reached.complete(state);
                  }
                });
    try {
      return reached.orTimeout(MINUTES, TimeUnit.MINUTES).join();
    } finally {
      subscription.close();
    }
  }

  /// Waits until all feeds are whole.
  SyncState awaitAll() {
    return await(state -> state.isFilled());
  }

  /// Looks again until the till holds what is wanted.
  void until(BooleanSupplier wanted) {
    var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
    while (!wanted.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Not reached in " + MINUTES + " minutes");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
  }

  @Override
  public void close() {
    rooms.close();
    standIn.close();
  }
}
