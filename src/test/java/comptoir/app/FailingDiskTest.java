package comptoir.app;

import static comptoir.testing.TestTill.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import comptoir.sale.Settlement;
import comptoir.value.Fault;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The disk fails while a basket is settled.
@SuppressWarnings("NullAway.Init")
final class FailingDiskTest {

  private static final int LINES = 50;
  private static final long NO_BOUND = 1L << 30;

  @TempDir Path folder;
  private Session.Place place;
  private OpenTill till;

  @BeforeEach
  void ringUp() throws Exception {
    place = OpenTill.place(folder.resolve("data"), AppShop.write(folder.resolve("shop")));
    till = OpenTill.open(place);
    till.cutTheLine();
    for (var item = 0; item < LINES; item++) {
      till.ringUp(item);
    }
  }

  @AfterEach
  void close() {
    till.close();
  }

  @Test
  void onAFullDiskNothingIsSoldAndTheBasketStandsUntilThereIsRoom() {
    var shown = till.basket();
    pragma("max_page_count", pragma("page_count", 0));

    assertEquals(Fault.Code.DB_FULL, failureOfSettling());
    assertNothingIsSold();
    assertEquals(shown, till.basket());

    pragma("max_page_count", NO_BOUND);
    assertSoldOnce();
  }

  @Test
  void whileAnotherProgramHoldsTheDatabaseNothingIsSoldAndTheBasketStands() throws Exception {
    var shown = till.basket();
    pragma("busy_timeout", 200);
    try (var other =
            DriverManager.getConnection("jdbc:sqlite:" + place.folder().resolve("till.db"));
        var statement = other.createStatement()) {
      statement.execute("BEGIN EXCLUSIVE");

      assertEquals(Fault.Code.DB_LOCKED, failureOfSettling());
      assertNothingIsSold();
      assertEquals(shown, till.basket());
      statement.execute("ROLLBACK");
    }
    assertSoldOnce();
  }

  private Fault.Code failureOfSettling() {
    var failed = assertThrows(CompletionException.class, () -> await(till.settle()));
    return assertInstanceOf(Fault.class, failed.getCause()).code();
  }

  private void assertNothingIsSold() {
    assertEquals(0, await(till.rooms.journal().latest(9)).size());
    assertEquals(0, await(till.rooms.outbox().state()).waiting());
  }

  private void assertSoldOnce() {
    assertInstanceOf(Settlement.Settled.class, await(till.settle()));
    var sold = await(till.rooms.journal().latest(9));
    assertEquals(1, sold.size());
    assertEquals("T01-000001", sold.getFirst().transaction().number());
    assertEquals(LINES, sold.getFirst().transaction().lines().size());
    assertEquals(1, await(till.rooms.outbox().state()).waiting());
    assertEquals(0, till.basket().live().size());
  }

  /// Of the writing connection; set where the value is above zero.
  private long pragma(String name, long value) {
    var assignment = value > 0 ? " = " + value : "";
    return await(
        till.rooms
            .database()
            .write(
                tx ->
                    tx.handle()
                        .createQuery("PRAGMA " + name + assignment)
                        .mapTo(Long.class)
                        .one()));
  }
}
