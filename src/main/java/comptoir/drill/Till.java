package comptoir.drill;

import comptoir.app.Rooms;
import comptoir.app.Session;
import comptoir.copy.SecondCopy;
import comptoir.platform.PlatformOptions;
import comptoir.sync.SyncOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A till that is open: a whole session over the real files of its folder, without its screen. Its
/// exchange with the platform and its second copy are turned by hand.
final class Till implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Till.class);
  private static final SyncOptions PACE =
      new SyncOptions(Duration.ofSeconds(2), 50, 100, Duration.ofSeconds(1));

  /// Long enough that a busy machine is not taken for a silent platform.
  static final PlatformOptions PATIENT =
      new PlatformOptions(Duration.ofSeconds(5), Duration.ofMinutes(2), 1024);

  /// For whoever shall not wait for a platform that says nothing.
  static final PlatformOptions HASTY =
      new PlatformOptions(Duration.ofSeconds(5), Duration.ofMillis(150), 1024);

  private final Session session;
  private final InstantSource clock;

  private Till(Session session, InstantSource clock) {
    this.session = session;
    this.clock = clock;
  }

  /// Where a till lives and what it runs by.
  ///
  /// @param seed what its ids are drawn from
  record Place(
      Path folder, URI platform, String token, InstantSource clock, long seed, boolean isHasty) {

    /// Its database.
    Path file() {
      return folder.resolve("till.db");
    }

    /// Its second copy: another disk.
    Path copies() {
      return folder.resolveSibling("copies");
    }

    private Session.Place session() {
      var remote = new Session.Remote(platform, token);
      return new Session.Place(
          folder, Optional.empty(), Optional.of(remote), clock, Optional.of(copies()));
    }

    private Session.Running running() {
      var workings = new Rooms.Workings(clock, new SplittableRandom(seed), PACE);
      var options = isHasty ? HASTY : PATIENT;
      return new Session.Running(workings, options, Optional.of(new ByHand()));
    }
  }

  /// Whoever turns the second copy does so by hand.
  private static final class ByHand implements SecondCopy.Worker {

    @Override
    public void execute(Runnable work) {
      LOG.trace("The second copy has something to do");
    }

    @Override
    public void later(Duration time, Runnable work) {
      LOG.trace("The second copy waits {}", time);
    }
  }

  static Till open(Place place) {
    return switch (Session.open(place.session(), place.running())) {
      case Session.Start.Open it -> opened(it, place);
      case Session.Start.Refused it when it.problem().isRebuildable() -> rebuilt(place);
      case Session.Start.Refused it ->
          throw new IllegalStateException("The till does not open: " + it.problem());
    };
  }

  private static Till opened(Session.Start.Open open, Place place) {
    var till = new Till(open.session(), place.clock());
    till.copy();
    return till;
  }

  /// As a person does to whom the till says that its file is damaged.
  private static Till rebuilt(Place place) {
    var isRebuilt = Session.rebuild(place.session());
    if (isRebuilt
        && Session.open(place.session(), place.running()) instanceof Session.Start.Open open) {
      return opened(open, place);
    }
    throw new IllegalStateException("The till does not open after it was rebuilt");
  }

  Rooms rooms() {
    return session.rooms();
  }

  InstantSource clock() {
    return clock;
  }

  /// Gives it another token while it runs.
  void renew(String token) {
    session.token().replace(token);
    rooms().sync().lookAgain();
  }

  /// Brings the second copy up to date.
  void copy() {
    session.secondCopy().turn();
  }

  /// Takes what the platform has, a page of each feed.
  Duration down() {
    return turned(() -> rooms().sync().crank().down());
  }

  /// Sends one batch.
  Duration up() {
    var pause = turned(() -> rooms().sync().crank().up());
    copy();
    return pause;
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
    session.close();
  }
}
