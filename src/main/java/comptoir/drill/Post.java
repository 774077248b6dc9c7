package comptoir.drill;

import comptoir.basket.BasketState;
import comptoir.journal.Journalled;
import comptoir.platform.Feed;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A till's place in the world: its files, its clock, its line, and the till itself while it runs.
final class Post implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Post.class);

  /// About what a round sells.
  private static final int NEWEST = 6;

  private FarEnd.Enrolled enrolled;
  private final Line line;
  private final HandClock clock;
  private final Path folder;
  private final Clerk.Share share;
  private final SplittableRandom random;
  private final Books books;
  private @Nullable Till till;
  private int round;

  /// Where it is and whose.
  record Spot(Path folder, Clerk.Share share, Instant start) {}

  Post(FarEnd far, FarEnd.Enrolled enrolled, Spot spot, SplittableRandom random, Books books) {
    this.enrolled = enrolled;
    this.line = Line.to(far::address);
    this.clock = new HandClock(spot.start());
    this.folder = spot.folder().resolve(enrolled.till());
    this.share = spot.share();
    this.random = random;
    this.books = books;
  }

  String name() {
    return enrolled.till();
  }

  Line line() {
    return line;
  }

  HandClock clock() {
    return clock;
  }

  Clerk.Share share() {
    return share;
  }

  FarEnd.Enrolled enrolled() {
    return enrolled;
  }

  /// A person gives the till its next token.
  void renew(String token) {
    enrolled = new FarEnd.Enrolled(enrolled.till(), token);
    till().renew(token);
  }

  /// Begins a round: what is sold from now on is sold under its fault.
  void begin(int now) {
    round = now;
  }

  /// Ends a round: what the journal has gained goes into the books.
  void end() {
    for (var entry : gained(NEWEST)) {
      books.journalled(SaleFacts.of(entry), round);
    }
    Till.join(till().rooms().incidents().open()).forEach(it -> books.told(it.incident()));
  }

  /// The newest of the journal, so many that one of them was in the books before: what is older was
  /// so too.
  private List<Journalled> gained(int newest) {
    var entries = Till.join(till().rooms().journal().latest(newest));
    var isWhole = entries.size() < newest || books.isKnown(entries.getLast().transaction().id());
    return isWhole ? entries : gained(4 * newest);
  }

  /// Where its files lie.
  Path folder() {
    return folder;
  }

  Till.Place place(boolean isHasty) {
    return new Till.Place(
        folder, line.address(), enrolled.token(), clock, random.nextLong(), isHasty);
  }

  Till till() {
    return till == null ? open(false) : till;
  }

  /// Starts the till anew.
  Till open(boolean isHasty) {
    stop();
    var fresh = Till.open(place(isHasty));
    till = fresh;
    return fresh;
  }

  /// Ends the till in good order.
  void stop() {
    var running = till;
    till = null;
    if (running != null) {
      running.close();
    }
  }

  Clerk clerk() {
    return new Clerk(till(), share, random, new ShownHere());
  }

  private final class ShownHere implements Clerk.Witness {

    @Override
    public void about(String deed) {
      clock.advance(Duration.ofSeconds(1 + random.nextInt(20)));
    }

    @Override
    public void shown(String deed, BasketState basket) {
      LOG.trace("{}: {}", deed, basket);
    }

    @Override
    public void done(Journalled entry) {
      var transaction = entry.transaction();
      books.shown(
          new Books.Shown(transaction.id().toString(), name(), transaction.total().minor(), round));
      till().copy();
    }
  }

  /// A child of this till showed a sale as done.
  void shownBy(Child.Done sale) {
    books.shown(new Books.Shown(sale.transaction(), name(), sale.total(), round));
  }

  /// Serves so many customers; a fault of the till sends one away.
  void serve(int customers) {
    for (var i = 0; i < customers; i++) {
      attempt();
    }
  }

  /// Serves one; empty where the till had a fault or refused.
  Optional<Journalled> attempt() {
    try {
      return clerk().serve();
    } catch (CompletionException e) {
      LOG.debug("A customer leaves", e);
      return Optional.empty();
    }
  }

  /// So many turns up, and one down before or after them or none, as the two loops do that do not
  /// wait for each other; the clock goes on by what they would have waited.
  void turns(int turns) {
    turns(turns, Down.values()[random.nextInt(Down.values().length)]);
  }

  /// When pages are taken, beside turns up.
  private enum Down {
    BEFORE,
    AFTER,
    NOT_AT_ALL
  }

  private void turns(int turns, Down down) {
    if (down == Down.BEFORE) {
      takesPages();
    }
    for (var i = 0; i < turns; i++) {
      clock.advance(till().up());
    }
    if (down == Down.AFTER) {
      takesPages();
    }
  }

  /// One turn down.
  void takesPages() {
    clock.advance(till().down());
  }

  /// Sends all that can be sent, takes all there is; false where something still waits after that.
  boolean drain(int most) {
    for (var i = 0; i < most; i++) {
      turns(1, i % 2 == 0 ? Down.BEFORE : Down.AFTER);
      if (isQuiet()) {
        turns(1, Down.AFTER);
        return true;
      }
    }
    return false;
  }

  private boolean isQuiet() {
    var sync = till().rooms().sync().state();
    var isWhole =
        sync.feeds().size() >= Feed.all().size()
            && sync.feeds().values().stream().allMatch(it -> it.complete());
    var isOpen = till().rooms().sync().firstPages().toCompletableFuture().isDone();
    return isWhole && isOpen && Till.join(till().rooms().outbox().state()).waiting() == 0;
  }

  @Override
  public void close() {
    stop();
    line.close();
  }
}
