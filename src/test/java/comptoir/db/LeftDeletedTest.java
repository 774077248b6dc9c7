package comptoir.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is deleted is overwritten, but for the transactions that say that it need not be.
@SuppressWarnings("NullAway.Init")
final class LeftDeletedTest {

  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open() {
    var opening = Database.open(folder.resolve("till.db"));
    database = ((Opening.Opened) opening).database();
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static boolean overwrites(Tx tx) {
    return tx.handle().createQuery("PRAGMA secure_delete").mapTo(Integer.class).one() == 1;
  }

  @Test
  void oneTransactionLeavesItAndTheNextOverwritesAgain() {
    var during =
        database
            .cache(
                tx -> {
                  tx.leaveDeleted();
                  return overwrites(tx);
                })
            .join();

    assertEquals(false, during);
    assertEquals(true, database.cache(LeftDeletedTest::overwrites).join());
  }

  @Test
  void afterOneThatFailsTheNextOverwritesAgain() {
    var failing =
        database.runInCache(
            tx -> {
              tx.leaveDeleted();
              throw new IllegalStateException("planted");
            });

    assertThrows(CompletionException.class, failing::join);
    assertEquals(true, database.cache(LeftDeletedTest::overwrites).join());
  }

  @Test
  void theOtherFileGoesOnOverwriting() {
    database.runInCache(Tx::leaveDeleted).join();

    assertEquals(true, database.write(LeftDeletedTest::overwrites).join());
  }
}
