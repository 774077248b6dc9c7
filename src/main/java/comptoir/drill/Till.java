package comptoir.drill;

import comptoir.app.Rooms;
import comptoir.db.Database;
import comptoir.db.Opening;
import comptoir.db.Seal;
import comptoir.outbox.UnsentFile;
import comptoir.platform.PlatformOptions;
import comptoir.platform.Platforms;
import comptoir.sync.SyncOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A till that is open: the real rooms over the real files of its folder, without its screen. Its
/// exchange with the platform is turned by hand.
final class Till implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Till.class);
  private static final SyncOptions PACE =
      new SyncOptions(Duration.ofSeconds(2), 50, 100, Duration.ofSeconds(1));

  /// Long enough that a busy machine is not taken for a silent platform.
  static final PlatformOptions PATIENT =
      new PlatformOptions(Duration.ofSeconds(5), Duration.ofSeconds(20), 1024);

  /// For whoever shall not wait for a platform that says nothing.
  static final PlatformOptions HASTY =
      new PlatformOptions(Duration.ofSeconds(5), Duration.ofMillis(150), 1024);

  private final Rooms rooms;
  private final InstantSource clock;

  private Till(Rooms rooms, InstantSource clock) {
    this.rooms = rooms;
    this.clock = clock;
  }

  /// Where a till lives and what it runs by.
  ///
  /// @param seed what its ids are drawn from
  record Place(
      Path folder,
      URI platform,
      Supplier<String> token,
      InstantSource clock,
      long seed,
      boolean isHasty) {

    Path file() {
      return folder.resolve("till.db");
    }
  }

  static Till open(Place place) {
    try {
      Files.createDirectories(place.folder());
      if (!(Database.open(place.file()) instanceof Opening.Opened opened)) {
        throw new IllegalStateException("The till does not open");
      }
      var options = place.isHasty() ? HASTY : PATIENT;
      var platform = Platforms.over(place.platform(), place.token(), options);
      var unsent = UnsentFile.at(place.folder().resolve("unsent.txt"));
      var beside = new Rooms.Beside(new Seal(new byte[Seal.KEY_BYTES]), Optional.of(unsent));
      var workings =
          new Rooms.Workings(place.clock(), new SplittableRandom(place.seed()), PACE);
      var rooms = Rooms.over(opened.database(), beside, platform, workings);
      join(rooms.outbox().tidy());
      return new Till(rooms, place.clock());
    } catch (IOException e) {
      throw new UncheckedIOException("The till does not open", e);
    }
  }

  Rooms rooms() {
    return rooms;
  }

  InstantSource clock() {
    return clock;
  }

  /// Takes what the platform has, a page of each feed.
  Duration down() {
    return turned(() -> rooms.sync().crank().down());
  }

  /// Sends one batch.
  Duration up() {
    return turned(() -> rooms.sync().crank().up());
  }

  private interface Turn {
    Duration turn();
  }

  /// As the loops do: what fails is tried again after a pause.
  private static Duration turned(Turn turn) {
    try {
      return turn.turn();
    } catch (CompletionException e) {
      LOG.debug("A turn failed", e);
      return PACE.pollEvery();
    }
  }

  static <T> T join(CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }

  @Override
  public void close() {
    rooms.close();
  }
}
