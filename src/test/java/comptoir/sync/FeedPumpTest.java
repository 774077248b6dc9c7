package comptoir.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.catalog.StockLevel;
import comptoir.db.Database;
import comptoir.db.Tx;
import comptoir.db.TxWork;
import comptoir.platform.Feed;
import comptoir.platform.PullReply;
import comptoir.platform.PullReply.Unreadable;
import comptoir.value.Change;
import comptoir.value.Fault;
import comptoir.value.ItemId;
import comptoir.value.PlaceId;
import comptoir.value.Quantity;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One feed into a room of its own, over a real file.
@SuppressWarnings("NullAway.Init")
final class FeedPumpTest {

  private static final Instant NOW = Instant.parse("2026-03-01T09:20:00Z");
  private static final int LIMIT = 3;

  @TempDir Path folder;
  private Database database;
  private FeedScript<StockLevel> platform;
  private FeedPump<StockLevel> pump;
  private Set<String> indigestible;
  private int commits;

  @BeforeEach
  void open() {
    database = TestTill.database(folder.resolve("till.db"));
    database
        .runInCache(tx -> tx.handle().execute("CREATE TABLE IF NOT EXISTS shelf (id TEXT UNIQUE)"))
        .join();
    platform = new FeedScript<>(Feed.STOCK);
    indigestible = new TreeSet<>();
    pump =
        new FeedPump<>(
            Feed.STOCK,
            PageKeeper.noting(Feed.STOCK, this::apply),
            counted(file(database)),
            InstantSource.fixed(NOW));
    pump.resume();
  }

  private FeedPump.Keeping counted(FeedPump.Keeping file) {
    return new FeedPump.Keeping() {
      @Override
      public <R> R keep(TxWork<R> work) {
        commits++;
        return file.keep(work);
      }
    };
  }

  private static FeedPump.Keeping file(Database database) {
    return new FeedPump.Keeping() {
      @Override
      public <R> R keep(TxWork<R> work) {
        return database.cache(work).join();
      }
    };
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void reopen() {
    database.close();
    open();
  }

  private void apply(Tx tx, List<Change<StockLevel>> changes) {
    for (var change : changes) {
      tx.handle().execute("DELETE FROM shelf WHERE id = ?", change.id());
      if (change instanceof Change.Put<StockLevel>) {
        tx.handle().execute("INSERT INTO shelf VALUES (?)", change.id());
      }
      if (indigestible.contains(change.id())) {
        throw new IllegalStateException("no room for " + change.id());
      }
    }
  }

  private List<String> shelf() {
    return database
        .read(
            tx ->
                tx.handle()
                    .createQuery("SELECT id FROM shelf ORDER BY id")
                    .mapTo(String.class)
                    .list())
        .join();
  }

  private List<ParkedEntry> parked() {
    return database.read(ParkedTable::all).join();
  }

  private static ParkedEntry parked(String id, String reason) {
    return new ParkedEntry("stock", id, NOW, reason);
  }

  private static Change<StockLevel> put(String id) {
    return new Change.Put<>(
        id, new StockLevel(new ItemId(id), new PlaceId("S1"), Quantity.ONE, NOW));
  }

  private static PullReply<StockLevel> page(String next, boolean more, String... ids) {
    var changes = List.of(ids).stream().map(FeedPumpTest::put).toList();
    return new PullReply.Page<>(changes, List.of(), next, more);
  }

  private Step step() {
    return pump.step(platform, LIMIT, 1);
  }

  private void steps(int count) {
    IntStream.range(0, count).forEach(i -> step());
  }

  @Test
  void aPageAndItsCursorAreTakenTogetherAndTheNextIsAskedBehindIt() {
    platform.then(page("e.2", true, "a", "b")).then(page("e.3", false, "c"));

    assertEquals(new Step.Moved(true), step());
    assertEquals(new Step.Moved(false), step());

    assertEquals(List.of(Optional.empty(), Optional.of("e.2")), platform.askedFrom);
    assertEquals(List.of("a", "b", "c"), shelf());
    assertEquals(3, pump.state().entries());
    assertTrue(pump.isComplete());
  }

  @Test
  void aNewProgramGoesOnWhereTheOldOneEnded() {
    platform.then(page("e.2", true, "a", "b"));
    step();
    reopen();
    platform.then(page("e.3", false, "c"));

    step();

    assertEquals(List.of(Optional.of("e.2")), platform.askedFrom);
    assertEquals(3, pump.state().entries());
  }

  @Test
  void aPageThatIsNoneMovesNothing() {
    platform
        .then(page("e.2", true, "a"))
        .then(new PullReply.Spoilt<>("cut"))
        .then(new PullReply.Unreachable<>("gone"))
        .then(new PullReply.Refused<>("unauthorized"))
        .then(page("e.3", false, "b"));

    assertEquals(new Step.Moved(true), step());
    assertEquals(new Step.Spoilt("cut"), step());
    assertEquals(new Step.Unreachable("gone"), step());
    assertEquals(new Step.Refused("unauthorized"), step());
    step();

    var cursor = Optional.of("e.2");
    assertEquals(List.of(Optional.empty(), cursor, cursor, cursor, cursor), platform.askedFrom);
  }

  @Test
  void anEntryTheRoomCannotTakeIsParkedAloneAndTheCursorGoesOn() {
    indigestible.add("b");
    platform.then(page("e.2", true, "a", "b", "c")).then(page("e.3", false, "d"));

    steps(2);

    assertEquals(List.of("a", "c", "d"), shelf());
    assertEquals(List.of(parked("b", "no room for b")), parked());
    assertEquals(1, pump.state().parked());
    assertEquals(3, pump.state().entries());
    assertEquals(Optional.of("e.2"), platform.askedFrom.getLast());
  }

  @Test
  void aLaterGoodEntryEndsTheParking() {
    indigestible.add("b");
    var unreadable = new Unreadable("c", "{\"op\":\"put\",\"id\":\"c\"}", "data is missing");
    platform
        .then(new PullReply.Page<>(List.of(put("b")), List.of(unreadable), "e.2", false))
        .then(page("e.3", false, "b", "c"));
    step();
    assertEquals(2, pump.state().parked());
    assertEquals(List.of(parked("b", "no room for b"), parked("c", "data is missing")), parked());
    indigestible.clear();

    step();

    assertEquals(0, pump.state().parked());
    assertEquals(List.of("b", "c"), shelf());
  }

  @Test
  void aFullDiskIsNotThePagesFault() {
    platform.then(page("e.2", true, "a")).then(page("e.3", false, "b"));
    step();
    database.runInCache(FeedPumpTest::fill).join();

    var failure = assertThrows(CompletionException.class, this::stepWithLongIds);

    assertEquals(Fault.Code.DB_FULL, assertInstanceOf(Fault.class, failure.getCause()).code());
    assertEquals(List.of(), parked());
    assertEquals(List.of("a"), shelf());
    database.runInCache(tx -> tx.handle().execute("PRAGMA max_page_count = 100000")).join();
    platform.then(page("e.3", false, "b"));
    step();
    assertEquals(Optional.of("e.2"), platform.askedFrom.getLast());
    assertEquals(List.of("a", "b"), shelf());
  }

  private static void fill(Tx tx) {
    tx.handle().execute("PRAGMA max_page_count = 1");
  }

  private void stepWithLongIds() {
    var long1 = "x".repeat(200_000);
    var script = new FeedScript<>(Feed.STOCK).then(page("e.9", false, long1, long1 + "y"));
    pump.step(script, LIMIT, 1);
  }

  @Test
  void aCursorThatIsTooOldIsToldAndNothingOfWhatIsHereGoes() {
    platform
        .then(page("e.1", false, "a", "b"))
        .then(new PullReply.SnapshotRequired<>())
        .then(page("e.2", false, "c"));
    step();

    assertEquals(new Step.Outdated(), step());

    assertEquals(List.of("a", "b"), shelf());
    step();
    assertEquals(Optional.of("e.1"), platform.askedFrom.getLast());
  }

  @Test
  void severalPagesOfOneStepAreKeptWithTheCursorOfTheLast() {
    platform
        .then(page("e.1", true, "a"))
        .then(page("e.2", true, "b"))
        .then(page("e.3", true, "c"))
        .then(page("e.4", false, "d"));

    assertEquals(new Step.Moved(true), pump.step(platform, LIMIT, 3));

    assertEquals(List.of("a", "b", "c"), shelf());
    reopen();
    platform.then(page("e.4", false, "d"));
    assertEquals(new Step.Moved(false), pump.step(platform, LIMIT, 3));
    assertEquals(List.of(Optional.of("e.3")), platform.askedFrom);
  }

  @Test
  void pagesBehindTheFirstAreOneCommit() {
    platform
        .then(page("e.1", true, "a"))
        .then(page("e.2", true, "b"))
        .then(page("e.3", false, "c", "a"));
    var before = commits;

    assertEquals(new Step.Moved(false), pump.step(platform, LIMIT, 4));

    assertEquals(2, commits - before);
    assertEquals(List.of("a", "b", "c"), shelf());
    assertEquals(3, pump.state().entries());
  }

  @Test
  void wherePagesPutTogetherEndInACutOneTheWholeOnesAreKept() {
    platform
        .then(page("e.1", true, "a"))
        .then(page("e.2", true, "b"))
        .then(new PullReply.Spoilt<>("cut"));

    assertEquals(new Step.Spoilt("cut"), pump.step(platform, LIMIT, 5));

    assertEquals(List.of("a", "b"), shelf());
    reopen();
    platform.then(page("e.4", false, "d"));
    step();
    assertEquals(List.of(Optional.of("e.2")), platform.askedFrom);
  }

  @Test
  void anEntryTheRoomCannotTakeCostsThePagesItCameWithNothing() {
    indigestible.add("c");
    platform
        .then(page("e.1", true, "a"))
        .then(page("e.2", true, "b", "c"))
        .then(page("e.3", false, "d"));

    pump.step(platform, LIMIT, 3);

    assertEquals(List.of("a", "b", "d"), shelf());
    assertEquals(List.of(parked("c", "no room for c")), parked());
    assertEquals(3, pump.state().entries());
  }

  @Test
  void ofPagesPutTogetherTheLastWordOnAnEntryStands() {
    var bad = new Unreadable("b", "{}", "data is missing");
    var mended = new Unreadable("c", "{}", "data is missing");
    platform
        .then(page("e.1", true, "a"))
        .then(new PullReply.Page<>(List.of(put("b")), List.of(mended), "e.2", true))
        .then(new PullReply.Page<>(List.of(put("c")), List.of(bad), "e.3", false));

    pump.step(platform, LIMIT, 3);

    assertEquals(List.of("a", "b", "c"), shelf());
    assertEquals(List.of(parked("b", "data is missing")), parked());
  }

  @Test
  void aCutPageThatWasFetchedBesideTheLastCostsItselfAlone() {
    platform.then(page("e.1", true, "a")).then(new PullReply.Spoilt<>("cut"));

    assertEquals(new Step.Spoilt("cut"), pump.step(platform, LIMIT, 3));

    assertEquals(List.of("a"), shelf());
    assertEquals(List.of(Optional.empty(), Optional.of("e.1")), platform.askedFrom);
  }

  @Test
  void aCursorThatDoesNotMoveIsNotFollowedForEver() {
    platform.then(page("e.1", true, "a")).then(page("e.1", true, "a"));

    step();

    assertInstanceOf(Step.Spoilt.class, step());
  }

  @Test
  void anEmptyAnswerCostsNoCommit() {
    platform.then(page("e.1", false, "a")).then(page("e.2", false)).then(page("e.2", false));
    step();
    var before = database.cache(FeedPumpTest::changes).join();

    steps(2);

    assertEquals(before, database.cache(FeedPumpTest::changes).join());
    assertEquals(Optional.of("e.2"), platform.askedFrom.getLast());
  }

  private static long changes(Tx tx) {
    return tx.handle().createQuery("SELECT total_changes()").mapTo(Long.class).one();
  }
}
