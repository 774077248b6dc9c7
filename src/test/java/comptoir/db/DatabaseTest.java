package comptoir.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import comptoir.value.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DatabaseTest {

  @TempDir Path folder;

  private Path file;
  private Database database;

  @BeforeEach
  void openDatabase() {
    file = folder.resolve("till.db");
    database = opened(Database.open(file));
    write("CREATE TABLE note (n INTEGER PRIMARY KEY, text TEXT) STRICT");
  }

  @AfterEach
  void closeDatabase() {
    database.close();
  }

  static Database opened(Opening opening) {
    return assertInstanceOf(Opening.Opened.class, opening).database();
  }

  private void write(String sql) {
    database.run(tx -> tx.handle().execute(sql)).join();
  }

  private long notes() {
    return database
        .read(tx -> tx.handle().createQuery("SELECT count(*) FROM note").mapTo(Long.class).one())
        .join();
  }

  private static Fault fault(CompletableFuture<?> job) {
    return assertInstanceOf(
        Fault.class, assertThrows(CompletionException.class, job::join).getCause());
  }

  @Test
  void whatWasWrittenIsReadAfterReopening() {
    write("INSERT INTO note (text) VALUES ('a')");
    database.close();
    database = opened(Database.open(file));

    assertEquals(1, notes());
  }

  @Test
  void theSettingsThatWereMeasuredAreOn() {
    assertEquals("wal", pragma("journal_mode"));
    assertEquals("2", pragma("synchronous"));
    assertEquals("1", pragma("foreign_keys"));
    assertEquals("1", pragma("secure_delete"));
  }

  private String pragma(String name) {
    return database
        .write(tx -> tx.handle().createQuery("PRAGMA " + name).mapTo(String.class).one())
        .join();
  }

  @Test
  void aJobThatFailsLeavesNothingAndTheNextOneRuns() {
    var job =
        database.run(
            tx -> {
              tx.handle().execute("INSERT INTO note (text) VALUES ('a')");
              throw new IllegalStateException("half way");
            });

    assertEquals(Fault.Code.PROGRAM, fault(job).code());
    assertEquals(0, notes());
    write("INSERT INTO note (text) VALUES ('b')");
    assertEquals(1, notes());
  }

  @Test
  void aJobThatDiesOfAnErrorLeavesNothingAndTheNextOneRuns() {
    var job =
        database.run(
            tx -> {
              tx.handle().execute("INSERT INTO note (text) VALUES ('a')");
              throw new StackOverflowError("planted");
            });

    assertThrows(CompletionException.class, job::join);
    write("INSERT INTO note (text) VALUES ('b')");
    assertEquals(1, notes());
  }

  @Test
  void aJobThatTakesItselfBackAnswersAndLeavesNothing() {
    var steps = new ArrayList<String>();
    var answer =
        database
            .write(
                tx -> {
                  tx.handle().execute("INSERT INTO note (text) VALUES ('a')");
                  tx.afterCommit(() -> steps.add("never"));
                  tx.rollback();
                  return "refused";
                })
            .join();

    assertEquals("refused", answer);
    assertEquals(0, notes());
    assertEquals(List.of(), steps);
  }

  @Test
  void jobsRunInTheOrderTheyWereGiven() {
    var jobs = new ArrayList<CompletableFuture<Void>>();
    for (var n = 0; n < 100; n++) {
      var text = String.valueOf(n);
      jobs.add(database.run(tx -> tx.handle().execute("INSERT INTO note (text) VALUES (?)", text)));
    }
    jobs.forEach(CompletableFuture::join);

    var texts =
        database
            .read(
                tx ->
                    tx.handle()
                        .createQuery("SELECT text FROM note ORDER BY n")
                        .mapTo(Integer.class)
                        .list())
            .join();
    assertEquals(100, texts.size());
    assertEquals(texts.stream().sorted().toList(), texts);
  }

  @Test
  void aReadDoesNotWaitForAWriteAndSeesWhatWasCommitted() throws InterruptedException {
    write("INSERT INTO note (text) VALUES ('a')");
    var inside = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    var job =
        database.run(
            tx -> {
              tx.handle().execute("INSERT INTO note (text) VALUES ('b')");
              inside.countDown();
              await(release);
            });
    assertTrue(inside.await(20, TimeUnit.SECONDS));

    assertEquals(1, notes());
    release.countDown();
    job.join();
    assertEquals(2, notes());
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(20, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theReadingConnectionCannotWrite() {
    var job = database.read(tx -> tx.handle().execute("INSERT INTO note (text) VALUES ('a')"));

    assertEquals(Fault.Code.DB_READ_ONLY, fault(job).code());
    assertEquals(0, notes());
  }

  @Test
  void stepsAfterTheCommitRunInOrderAndSeeItDone() {
    var steps = new ArrayList<String>();
    database
        .run(
            tx -> {
              tx.handle().execute("INSERT INTO note (text) VALUES ('a')");
              tx.afterCommit(() -> steps.add("first sees " + notes()));
              tx.afterCommit(() -> steps.add(Thread.currentThread().getName()));
              assertEquals(List.of(), steps);
            })
        .join();

    assertEquals(List.of("first sees 1", "db-write"), steps);
  }

  @Test
  void noStepRunsAfterARollBack() {
    var steps = new ArrayList<String>();
    var job =
        database.run(
            tx -> {
              tx.afterCommit(() -> steps.add("never"));
              throw new IllegalStateException("half way");
            });

    fault(job);
    assertEquals(List.of(), steps);
  }

  @Test
  void aStepThatFailsUndoesNothing() {
    var steps = new ArrayList<String>();
    database
        .run(
            tx -> {
              tx.handle().execute("INSERT INTO note (text) VALUES ('a')");
              tx.afterCommit(
                  () -> {
                    throw new IllegalStateException("planted");
                  });
              tx.afterCommit(() -> steps.add("second"));
            })
        .join();

    assertEquals(1, notes());
    assertEquals(List.of("second"), steps);
  }

  @Test
  void aLockOfAnotherProgramIsNamed() throws Exception {
    database.close();
    database = opened(Database.open(file, 50));
    try (var other = Connections.writing(file, 50);
        var statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");

      assertEquals(
          Fault.Code.DB_LOCKED,
          fault(database.run(tx -> tx.handle().execute("INSERT INTO note (text) VALUES ('a')")))
              .code());
      assertEquals(0, notes());
      statement.execute("ROLLBACK");
    }
    write("INSERT INTO note (text) VALUES ('b')");
    assertEquals(1, notes());
  }

  @Test
  void aFileThatAnotherProgramIsMakingIsRefusedAsLocked() throws Exception {
    var shared = folder.resolve("shared.db");
    try (var other = Connections.writing(shared, 50);
        var statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");

      var refused = assertInstanceOf(Opening.Refused.class, Database.open(shared, 50));

      assertEquals(Fault.Code.DB_LOCKED, refused.code());
      statement.execute("ROLLBACK");
    }
    opened(Database.open(shared, 50)).close();
  }

  @Test
  void aFullDiskIsNamedAndNothingOfTheJobIsKept() {
    var pages = Integer.parseInt(pragma("page_count"));
    write("PRAGMA max_page_count = " + (pages + 3));
    write("INSERT INTO note (text) VALUES ('before')");

    var job =
        database.run(
            tx -> {
              for (var n = 0; n < 100; n++) {
                tx.handle().execute("INSERT INTO note (text) VALUES (?)", "x".repeat(4000));
              }
            });

    assertEquals(Fault.Code.DB_FULL, fault(job).code());
    assertEquals(1, notes());
    write("PRAGMA max_page_count = " + (pages + 1000));
    write("INSERT INTO note (text) VALUES ('after')");
    assertEquals(2, notes());
  }

  @Test
  void aFolderThatIsNotThereIsRefused() {
    var refused =
        assertInstanceOf(
            Opening.Refused.class, Database.open(folder.resolve("missing").resolve("till.db")));

    assertEquals(Fault.Code.DB_READ_ONLY, refused.code());
  }

  @Test
  void aFolderThatCannotBeWrittenIsRefused() throws Exception {
    var locked = Files.createDirectory(folder.resolve("locked"));
    assumeTrue(locked.toFile().setWritable(false));
    assumeFalse(Files.isWritable(locked), "an administrator may write anywhere");

    var refused = assertInstanceOf(Opening.Refused.class, Database.open(locked.resolve("till.db")));

    assertEquals(Fault.Code.DB_READ_ONLY, refused.code());
    assertTrue(locked.toFile().setWritable(true));
  }

  @Test
  void aFileThatIsNoDatabaseIsDamagedAndLeftAsItIs() throws Exception {
    var other = folder.resolve("letter.db");
    var text = "Madame, Monsieur, ".repeat(500);
    Files.writeString(other, text);

    assertEquals(other, assertInstanceOf(Opening.Damaged.class, Database.open(other)).file());
    assertEquals(text, Files.readString(other));
  }

  @Test
  void damageInsideAFileThatWasChangedIsFoundWhenItIsOpened() throws Exception {
    spoilTheEnd();

    assertEquals(file, assertInstanceOf(Opening.Damaged.class, Database.open(file)).file());
  }

  private void spoilTheEnd() throws Exception {
    for (var n = 0; n < 50; n++) {
      write("INSERT INTO note (text) VALUES ('" + "x".repeat(2000) + "')");
    }
    database.close();
    var bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, bytes.length - 10 * 4096, bytes.length, (byte) 0xAA);
    Files.write(file, bytes);
  }

  @Test
  void damageThatLeftNoTraceIsNamedWhenItIsReadAndFoundAtTheNextOpening() throws Exception {
    spoilTheEnd();
    new CleanEnd(file).vouch();

    database = opened(Database.open(file));
    var job =
        database.read(
            tx ->
                tx.handle()
                    .createQuery("SELECT sum(length(text)) FROM note")
                    .mapTo(Long.class)
                    .one());

    assertEquals(Fault.Code.DB_CORRUPT, fault(job).code());
    database.close();
    assertInstanceOf(Opening.Damaged.class, Database.open(file));
  }

  @Test
  void aNewerFileIsNotTouched() throws Exception {
    write("PRAGMA user_version = 4711");
    database.close();
    var before = Files.readAllBytes(file);

    assertEquals(new Opening.TooNew(4711), Database.open(file));
    assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(file)));
    try (var files = Files.list(folder)) {
      assertEquals(List.of(file), files.filter(it -> !it.toString().contains("cache")).toList());
    }
  }

  @Test
  void closingLetsGivenJobsEndAndPutsAllIntoTheFile() throws Exception {
    var job = database.run(tx -> tx.handle().execute("INSERT INTO note (text) VALUES ('a')"));

    database.close();
    database.close();

    assertTrue(job.isDone());
    assertFalse(job.isCompletedExceptionally());
    assertFalse(Files.exists(folder.resolve("till.db-wal")));
  }
}
