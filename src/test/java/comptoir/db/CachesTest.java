package comptoir.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.value.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The two files, and the change from one cache to another. What a kill leaves at each step of it
/// is made by hand and opened.
@Timeout(60)
@SuppressWarnings("NullAway.Init")
class CachesTest {

  @TempDir Path folder;
  private Path file;
  private Database database;

  @BeforeEach
  void open() {
    file = folder.resolve("till.db");
    database = DatabaseTest.opened(Database.open(file));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void reopen() {
    database.close();
    open();
  }

  private Path cache(int number) {
    return folder.resolve("till.cache-" + number + ".db");
  }

  private List<String> caches() throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .map(it -> it.getFileName().toString())
          .filter(name -> name.contains("cache") && name.endsWith(".db"))
          .sorted()
          .toList();
    }
  }

  private static void put(Tx tx, String operator) {
    tx.handle()
        .execute(
            "INSERT INTO operator VALUES (?, 'Zoé', 'cashier', 'a', 1, x'00', x'00')", operator);
  }

  private void putIntoLive(String operator) {
    database.runInCache(tx -> put(tx, operator)).join();
  }

  private static void putIntoFresh(FreshCache fresh, String operator) {
    fresh
        .write(
            tx -> {
              put(tx, operator);
              return 1;
            })
        .join();
  }

  private static List<String> operators(Tx tx) {
    return tx.handle()
        .createQuery("SELECT id FROM operator ORDER BY id")
        .mapTo(String.class)
        .list();
  }

  private List<String> read() {
    return database.read(CachesTest::operators).join();
  }

  @Test
  void whatIsInTheCacheIsReadOnEachOfTheThreads() {
    putIntoLive("OP1");

    assertEquals(List.of("OP1"), read());
    assertEquals(List.of("OP1"), database.write(CachesTest::operators).join());
    reopen();
    assertEquals(List.of("OP1"), read());
  }

  @Test
  void theWritingThreadCannotChangeTheCacheNorTheCachesThreadTheTill() {
    assertEquals(Fault.Code.DB_READ_ONLY, fault(() -> database.run(tx -> put(tx, "OP1")).join()));
    assertEquals(
        Fault.Code.DB_IO,
        fault(() -> database.runInCache(tx -> tx.handle().execute("DELETE FROM outbox")).join()));
  }

  private static Fault.Code fault(Runnable job) {
    var failure = assertThrows(CompletionException.class, job::run);
    return assertInstanceOf(Fault.class, failure.getCause()).code();
  }

  @Test
  void aSaleDoesNotWaitForAPageThatIsBeingWritten() {
    var isWriting = new CountDownLatch(1);
    var mayEnd = new CountDownLatch(1);
    var page =
        database.runInCache(
            tx -> {
              put(tx, "OP1");
              isWriting.countDown();
              await(mayEnd);
            });
    await(isWriting);

    database.run(tx -> tx.handle().execute("INSERT INTO basket (id) VALUES (1)")).join();

    assertEquals(List.of(), read());
    mayEnd.countDown();
    page.join();
    assertEquals(List.of("OP1"), read());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aFreshCacheTakesThePlaceOfTheOneThatIsRead() throws Exception {
    putIntoLive("OLD");
    var fresh = database.beginFreshCache();
    putIntoFresh(fresh, "NEW");
    assertEquals(List.of("OLD"), read());

    fresh.takeOver();

    assertEquals(List.of("NEW"), read());
    assertEquals(List.of("NEW"), database.write(CachesTest::operators).join());
    putIntoLive("NEWER");
    assertEquals(List.of("NEW", "NEWER"), read());
    assertEquals(List.of("till.cache-2.db"), caches());
    reopen();
    assertEquals(List.of("NEW", "NEWER"), read());
    assertEquals(Optional.empty(), database.freshCache());
  }

  @Test
  void whatWasToFollowACommitDoesNotWhereTheFileIsNotRead() {
    var steps = new ArrayList<String>();
    var fresh = database.beginFreshCache();

    fresh
        .write(
            tx -> {
              tx.afterCommit(() -> steps.add("memory"));
              return 1;
            })
        .join();

    assertEquals(List.of(), steps);
  }

  @Test
  void aFreshCacheThatIsNotWholeIsGoneOnWith() {
    putIntoLive("OLD");
    putIntoFresh(database.beginFreshCache(), "NEW");
    reopen();

    assertEquals(List.of("OLD"), read());
    var fresh = database.freshCache().orElseThrow();
    assertEquals(List.of("NEW"), fresh.write(CachesTest::operators).join());
    fresh.takeOver();
    assertEquals(List.of("NEW"), read());
  }

  @Test
  void aFreshCacheThatIsGivenUpLeavesNothing() throws Exception {
    putIntoLive("OLD");
    var fresh = database.beginFreshCache();
    putIntoFresh(fresh, "NEW");

    fresh.discard();

    assertEquals(List.of("till.cache-1.db"), caches());
    assertEquals(Optional.empty(), database.freshCache());
    assertEquals(List.of(), database.beginFreshCache().write(CachesTest::operators).join());
  }

  /// Killed when the new one was on the disk and the pointer still named the old one.
  @Test
  void killedBeforeThePointerMovedTheOldOneIsRead() throws Exception {
    killedWith(1);

    assertEquals(List.of("OLD"), read());
    assertTrue(database.freshCache().isPresent());
  }

  /// Killed when the pointer had moved and the old one was not removed.
  @Test
  void killedBehindThePointerTheNewOneIsReadAndTheOldOneGoes() throws Exception {
    killedWith(2);

    assertEquals(List.of("NEW"), read());
    assertEquals(List.of("till.cache-2.db"), caches());
  }

  /// Leaves two whole files and the pointer on one of them.
  private void killedWith(int pointer) throws Exception {
    putIntoLive("OLD");
    putIntoFresh(database.beginFreshCache(), "NEW");
    database.run(tx -> tx.handle().execute("UPDATE cache_file SET live = ?", pointer)).join();
    reopen();
  }

  @Test
  void theLogOfAFileThatIsGoneIsNotTakenForThatOfANewOne() throws Exception {
    putIntoLive("OLD");
    var log = Files.readAllBytes(cacheLog());
    assertTrue(log.length > 0, "nothing was logged");
    database.close();
    Files.delete(cache(1));
    Files.write(cacheLog(), log);

    open();

    assertEquals(List.of(), read());
  }

  private Path cacheLog() {
    return folder.resolve("till.cache-1.db-wal");
  }

  @Test
  void whereTheNamedFileIsGoneTheOneThatWasReadIsFound() throws Exception {
    putIntoLive("OLD");
    database.close();
    Files.move(cache(1), cache(7));

    open();

    assertEquals(List.of("OLD"), read());
    assertEquals(List.of("till.cache-7.db"), caches());
    database.beginFreshCache().takeOver();
    assertEquals(List.of("till.cache-8.db"), caches());
  }

  @Test
  void aCacheOfAnOlderProgramIsBroughtToTheNewestForm() throws Exception {
    database.close();
    Files.delete(cache(1));
    try (var connection = Connections.caching(cache(1), 0);
        var statement = connection.createStatement()) {
      var sql = Migrations.class.getResourceAsStream(Migrations.CACHE_FILES.getFirst());
      statement.executeUpdate(
          new String(sql.readAllBytes(), StandardCharsets.UTF_8) + ";PRAGMA user_version=1");
    }

    open();

    putIntoLive("OP1");
    assertEquals(List.of("OP1"), read());
    assertEquals(Optional.empty(), database.cacheLoss());
  }

  @Test
  void deletedAndScrubbedItIsInNoFile() throws Exception {
    var text = "SECRET-0815";
    putIntoLive(text);
    assertTrue(isSomewhere(text));
    database.runInCache(tx -> tx.handle().execute("DELETE FROM operator")).join();

    database.scrub();

    assertFalse(isSomewhere(text));
  }

  private boolean isSomewhere(String text) throws IOException {
    try (var files = Files.list(folder)) {
      for (var it : files.toList()) {
        if (new String(Files.readAllBytes(it), StandardCharsets.ISO_8859_1).contains(text)) {
          return true;
        }
      }
      return false;
    }
  }
}
