package comptoir.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.customer.CustomerChange;
import comptoir.customer.CustomerChange.Part;
import comptoir.customer.CustomerDesk;
import comptoir.customer.CustomerMatch;
import comptoir.db.Tx;
import comptoir.platform.Feed;
import comptoir.testing.TestShop;
import comptoir.value.CustomerId;
import comptoir.value.Ids;
import comptoir.value.OperatorId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Customers who were made here and are nowhere else yet, when all that came down comes anew.
@SuppressWarnings("NullAway.Init")
final class FreshCacheCustomersTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-01T09:20:00Z"));
  private static final OperatorId NOLWENN = new OperatorId("OP1");

  @TempDir Path folder;
  private FeedWorld world;
  private TestTill till;

  @BeforeEach
  void open() {
    world = new FeedWorld();
    world.put(Feed.SETTINGS, "shop", TestShop.french());
    till = TestTill.open(folder.resolve("till.db"), world, CLOCK);
  }

  @AfterEach
  void close() {
    till.close();
  }

  private void catchUp() {
    for (var turn = 0; turn < 40; turn++) {
      if (till.sync.crank().down().isPositive() && till.sync.state().isFilled()) {
        return;
      }
    }
    throw new AssertionError("Still " + till.sync.state());
  }

  private List<CustomerId> find(String typed) throws Exception {
    return TestTill.get(till.rooms.customers().search(typed, 5)).stream()
        .map(CustomerMatch::id)
        .toList();
  }

  @Test
  void whoWasMadeHereIsFoundOverANewCacheToo() throws Exception {
    catchUp();
    var rooms =
        new CustomerDesk.Rooms(till.rooms.database(), till.rooms.customers(), till.rooms.outbox());
    var desk = new CustomerDesk(rooms, new Ids(CLOCK, new SplittableRandom(1)), CLOCK);
    var zelie =
        TestTill.get(
            desk.create(
                new CustomerChange(
                    Map.of(Part.GIVEN_NAME, "Zélie", Part.PHONE, "0698765432"), List.of()),
                NOLWENN));
    var before = till.rooms.database().read(FreshCacheCustomersTest::liveCache).join();

    world.restored();
    catchUp();
    TestTill.get(till.rooms.customers().loadNames());

    assertTrue(till.rooms.database().read(FreshCacheCustomersTest::liveCache).join() > before);
    assertEquals(List.of(zelie), find("zelie"));
    assertEquals(List.of(zelie), find("06 98 76 54 32"));
    assertEquals(
        "Zélie",
        TestTill.get(till.rooms.customers().view(zelie)).orElseThrow().customer().givenName());
  }

  private static int liveCache(Tx tx) {
    return tx.handle().createQuery("SELECT live FROM cache_file").mapTo(Integer.class).one();
  }
}
