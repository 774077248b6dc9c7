package comptoir.app;

import comptoir.copy.SecondCopy;
import comptoir.db.Database;
import comptoir.db.Opening;
import comptoir.journal.Journal;
import comptoir.outbox.UnsentFile;
import comptoir.platform.PlatformOptions;
import comptoir.platform.Platforms;
import comptoir.standin.StandIn;
import comptoir.standin.seed.ShopFolder;
import comptoir.standin.seed.ShopFolderFault;
import comptoir.sync.SyncOptions;
import comptoir.value.Fault;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A till that is open: its folder, its rooms, and the platform it speaks to, which lies inside the
/// program unless another was named.
public final class Session implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Session.class);

  /// Where the demo shop lies on the class path.
  public static final String DEMO_SHOP = "comptoir/assets/shop";

  private final DataFolder folder;
  private final Optional<StandIn> standIn;
  private final TokenFile token;
  private final Rooms rooms;
  private final SecondFolder second;

  private Session(
      DataFolder folder, Optional<StandIn> standIn, TokenFile token, SecondFolder second) {
    this.folder = folder;
    this.standIn = standIn;
    this.token = token;
    this.rooms = second.rooms();
    this.second = second;
  }

  /// Where a till lives and what it speaks to.
  ///
  /// @param shop fills the stand-in inside the program; the demo shop where there is none
  /// @param remote another platform, instead of the stand-in
  /// @param secondCopy where the second copy lies; a folder within the first where it is not said
  public record Place(
      Path folder,
      Optional<Path> shop,
      Optional<Remote> remote,
      InstantSource clock,
      Optional<Path> secondCopy) {

    public Place(Path folder, Optional<Path> shop, Optional<Remote> remote, InstantSource clock) {
      this(folder, shop, remote, clock, Optional.empty());
    }
  }

  /// What a till runs by.
  ///
  /// @param copying who writes the second copy; a thread of its own where it is not said
  public record Running(
      Rooms.Workings workings, PlatformOptions platform, Optional<SecondCopy.Worker> copying) {

    static Running usual(InstantSource clock) {
      var workings = new Rooms.Workings(clock, new SecureRandom(), SyncOptions.USUAL);
      return new Running(workings, PlatformOptions.USUAL, Optional.empty());
    }
  }

  /// A platform on the network.
  public record Remote(URI address, String token) {}

  /// How opening ended.
  public sealed interface Start {

    record Open(Session session) implements Start {}

    record Refused(Problem problem) implements Start {}
  }

  /// Why a till does not open.
  public sealed interface Problem {

    /// Another program works on the same folder.
    record InUse(Path folder) implements Problem {}

    record FolderUnusable(Path folder, String detail) implements Problem {}

    /// The database is damaged; it can be put aside and built anew from the platform.
    record Damaged(Path file, String detail) implements Problem {}

    /// The key of the personal data is missing or damaged; key and database can be put aside.
    record KeyLost(Path file) implements Problem {}

    record TooNew(int version) implements Problem {}

    record DatabaseRefused(Fault.Code code, String detail) implements Problem {}

    /// The platform inside the program has a file that does not open, or no port.
    record InsideUnusable(Path file, String detail) implements Problem {}

    record ShopUnusable(String detail) implements Problem {}

    /// Whether putting the data aside and building them anew would help.
    default boolean isRebuildable() {
      return this instanceof Damaged || this instanceof KeyLost;
    }
  }

  /// Opens all of it; blocks on the disk. [Rooms#sync] is not started.
  public static Start open(Place place) {
    return open(place, Running.usual(place.clock()));
  }

  /// The same, by other workings.
  public static Start open(Place place, Running running) {
    return switch (DataFolder.take(place.folder())) {
      case DataFolder.Taking.InUse it -> refused(new Problem.InUse(it.folder()));
      case DataFolder.Taking.Unusable it ->
          refused(new Problem.FolderUnusable(it.folder(), it.detail()));
      case DataFolder.Taking.Taken it -> open(place, running, it.folder());
    };
  }

  /// Puts what is damaged aside and builds it anew, for a problem that is rebuildable; true where
  /// that was done. Blocks on the disk. The till must not be open.
  public static boolean rebuild(Place place) {
    return Rebuild.putAside(place) instanceof Rebuild.Outcome.Done;
  }

  private static Start refused(Problem problem) {
    LOG.warn("The till does not open: {}", problem);
    return new Start.Refused(problem);
  }

  private static Start open(Place place, Running running, DataFolder folder) {
    @Nullable Start start = null;
    try {
      start = openLocked(place, running, folder);
    } catch (IOException e) {
      start = refused(new Problem.FolderUnusable(place.folder(), String.valueOf(e)));
    } finally {
      if (!(start instanceof Start.Open)) {
        folder.close();
      }
    }
    return start;
  }

  private static Start openLocked(Place place, Running running, DataFolder folder)
      throws IOException {
    Rebuild.finish(folder, place.clock());
    var seal = folder.seal();
    if (seal.isEmpty()) {
      return refused(new Problem.KeyLost(folder.key()));
    }
    var beside = new Rooms.Beside(seal.get(), Optional.of(UnsentFile.at(folder.unsent())));
    var opening = new Opened(place, running, folder, beside);
    return switch (Database.open(folder.database())) {
      case Opening.Opened it -> open(opening, it.database());
      case Opening.Damaged it -> refused(new Problem.Damaged(it.file(), it.detail()));
      case Opening.TooNew it -> refused(new Problem.TooNew(it.version()));
      case Opening.Refused it -> refused(new Problem.DatabaseRefused(it.code(), it.detail()));
    };
  }

  /// All that is at hand once the folder is taken.
  private record Opened(Place place, Running running, DataFolder folder, Rooms.Beside beside) {}

  private static Start open(Opened at, Database database) {
    if (isEmptied(database, at.beside())) {
      database.close();
      return refused(new Problem.Damaged(at.folder().database(), "All sales are missing"));
    }
    @Nullable StandIn inside = null;
    try {
      inside = at.place().remote().isPresent() ? null : standIn(at.place(), at.folder());
      return new Start.Open(open(at, database, Optional.ofNullable(inside)));
    } catch (RuntimeException e) {
      LOG.warn("Behind the database something does not open", e);
      close(inside);
      database.close();
      return refused(problem(e, at.folder()));
    }
  }

  private static Session open(Opened at, Database database, Optional<StandIn> standIn) {
    var remote = remote(at.place(), standIn);
    var token = TokenFile.at(at.folder().token(), remote.token());
    var platform = Platforms.over(remote.address(), token, at.running().platform());
    var rooms = Rooms.over(database, at.beside(), platform, at.running().workings());
    rooms.outbox().tidy().toCompletableFuture().join();
    var second =
        SecondFolder.over(
            at.place().secondCopy().orElse(at.folder().copies()),
            rooms,
            at.beside().unsent(),
            at.running());
    second.lookForLosses();
    return new Session(at.folder(), standIn, token, second);
  }

  /// An empty file in place of the till's opens like any other; but sales were named. One that ends
  /// earlier than it should is an older copy, and goes on.
  private static boolean isEmptied(Database database, Rooms.Beside beside) {
    var journal = new Journal(database, Version.NAME);
    return beside
        .unsent()
        .flatMap(UnsentFile::last)
        .filter(last -> database.read(tx -> journal.lastSequence(tx, last.till())).join() == 0)
        .isPresent();
  }

  private static Problem problem(RuntimeException e, DataFolder folder) {
    var detail = String.valueOf(e.getMessage());
    return switch (e instanceof CompletionException wrapped ? wrapped.getCause() : e) {
      case Fault fault -> new Problem.DatabaseRefused(fault.code(), detail);
      case ShopFolderFault fault -> new Problem.ShopUnusable(detail);
      case null, default -> new Problem.InsideUnusable(folder.standIn(), detail);
    };
  }

  private static void close(@Nullable StandIn inside) {
    if (inside != null) {
      inside.close();
    }
  }

  private static StandIn standIn(Place place, DataFolder folder) {
    var shop = place.shop().map(ShopFolder::at).orElseGet(() -> ShopFolder.onClasspath(DEMO_SHOP));
    var standIn = StandIn.open(new StandIn.Options(folder.standIn(), shop, 0, null, place.clock()));
    standIn.notices().forEach(notice -> LOG.warn("Shop folder: {}", notice));
    return standIn;
  }

  private static Remote remote(Place place, Optional<StandIn> standIn) {
    return place
        .remote()
        .or(() -> standIn.map(it -> new Remote(it.uri(), it.token())))
        .orElseThrow();
  }

  public Rooms rooms() {
    return rooms;
  }

  /// The platform inside the program, where there is one.
  public Optional<StandIn> standIn() {
    return standIn;
  }

  /// The token for the platform, which a person may replace while the till runs: then call
  /// [comptoir.sync.Sync#lookAgain].
  public TokenFile token() {
    return token;
  }

  /// Where files for support are put.
  public Path support() {
    return folder.support();
  }

  /// Where receipts are put.
  public Path receipts() {
    return folder.receipts();
  }

  /// The second copy of what has not left.
  public SecondCopy secondCopy() {
    return second.copy();
  }

  @Override
  public void close() {
    rooms.sync().close();
    second.close();
    rooms.close();
    close(standIn.orElse(null));
    folder.close();
  }
}
