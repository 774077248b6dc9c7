package comptoir.app;

import static comptoir.testing.TestTill.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.catalog.CodeLookup;
import comptoir.db.CacheLoss;
import comptoir.sync.SyncState;
import comptoir.sync.SyncState.Download.Cause;
import comptoir.value.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A till with two sales that have not left and an item in the basket; then its cache is damaged.
/// That never stops it from opening, and costs nothing of its own.
@SuppressWarnings("NullAway.Init")
final class CacheDamageTest {

  @TempDir Path folder;
  private Session.Place place;
  private Path cache;
  private Pages pages;

  @BeforeEach
  void sellAndClose() throws Exception {
    place = OpenTill.place(folder.resolve("data"), AppShop.write(folder.resolve("shop")));
    cache = place.folder().resolve("till.cache-1.db");
    pages = new Pages(cache);
    try (var till = OpenTill.open(place)) {
      till.cutTheLine();
      till.sell(1);
      till.sell(2);
      till.ringUp(7);
    }
  }

  private static Session opened(Session.Place place) {
    return assertInstanceOf(Session.Start.Open.class, Session.open(place)).session();
  }

  private void assertIsDownloadedAgain(CacheLoss loss) throws Exception {
    try (var session = opened(place)) {
      assertEquals(Optional.of(loss), session.rooms().database().cacheLoss());
      assertEquals(1, await(session.rooms().basket().current()).live().size());
      assertEquals(2, await(session.rooms().outbox().state()).waiting());
    }
    assertTrue(Files.exists(cache.resolveSibling("till.cache-1.db.aside")));
    try (var till = OpenTill.open(place)) {
      assertFalse(Files.exists(cache.resolveSibling("till.cache-1.db.aside")));
      assertInstanceOf(CodeLookup.One.class, await(till.rooms.catalog().byCode("SKU-7")));
      till.settle().toCompletableFuture().join();
      assertEquals("T01-000004", till.sell(3));
      till.drain();
      assertEquals(4, till.session.standIn().orElseThrow().report().tickets());
    }
  }

  @Test
  void aSpoiltPageIsFoundAtTheStart() throws Exception {
    pages.spoil(pages.rootOf("item_sku"));
    pages.spoil(pages.rootOf("price"));

    assertIsDownloadedAgain(CacheLoss.DAMAGED);
  }

  @Test
  void aSpoiltHeaderIsFoundAtTheStart() throws Exception {
    pages.spoil(0, 100);

    assertIsDownloadedAgain(CacheLoss.DAMAGED);
  }

  @Test
  void aFileThatIsNoneIsFoundAtTheStart() throws Exception {
    Files.writeString(cache, "This is no database, however long it may be: ".repeat(200));

    assertIsDownloadedAgain(CacheLoss.DAMAGED);
  }

  @Test
  void aCutFileIsFoundAtTheStart() throws Exception {
    pages.cutTo(Files.size(cache) / 2);

    assertIsDownloadedAgain(CacheLoss.DAMAGED);
  }

  @Test
  void aFileOfANewerProgramIsNotRead() throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + cache);
        var statement = connection.createStatement()) {
      statement.executeUpdate("PRAGMA user_version = 4711");
    }

    assertIsDownloadedAgain(CacheLoss.NEWER);
  }

  @Test
  void aFileThatIsGoneIsDownloadedAgain() throws Exception {
    Files.delete(cache);

    try (var till = OpenTill.open(place)) {
      assertEquals(Optional.empty(), till.rooms.database().cacheLoss());
      assertInstanceOf(CodeLookup.One.class, await(till.rooms.catalog().byCode("SKU-7")));
      till.drain();
    }
  }

  @Test
  void theReasonIsToldWhileItIsDownloadedAgain() throws Exception {
    pages.spoil(0, 100);

    try (var session = opened(place)) {
      var sync = session.rooms().sync();
      sync.crank().down();
      assertTrue(sync.state().isFilled());
    }
    pages.spoil(0, 100);
    try (var session = opened(place)) {
      session.standIn().orElseThrow().goAway();
      session.rooms().sync().crank().down();
      assertEquals(
          Optional.of(Cause.DAMAGED),
          session.rooms().sync().state().download().map(SyncState.Download::cause));
    }
  }

  /// What rots without a trace is not looked for at each start, which would take seconds.
  @Test
  void damageThatIsMetWhileSellingIsMadeGoodBesideIt() throws Exception {
    var root = pages.rootOf("item_code_key");
    OpenTill.open(place).close();
    var changed = Files.getLastModifiedTime(cache);
    pages.spoil(root);
    Files.setLastModifiedTime(cache, changed);

    try (var session = opened(place)) {
      var failed = assertThrows(RuntimeException.class, () -> lookUp(session));
      assertEquals(Fault.Code.DB_CORRUPT, assertInstanceOf(Fault.class, failed.getCause()).code());
      await(session.rooms().database().cache(tx -> "the file was looked through"));

      session.rooms().sync().crank().down();

      assertInstanceOf(CodeLookup.One.class, lookUp(session));
      assertFalse(Files.exists(cache));
      assertFalse(session.rooms().database().isCacheDamaged());
    }
    try (var till = OpenTill.open(place)) {
      till.drain();
      assertEquals("T01-000003", till.sell(1));
    }
  }

  private static CodeLookup lookUp(Session session) {
    return await(session.rooms().catalog().byCode("SKU-1"));
  }

  @Test
  void aMainFileThatIsRebuiltFindsItsCacheAgain() throws Exception {
    var other = place.folder().resolve("till.cache-3.db");
    Files.move(cache, other, StandardCopyOption.ATOMIC_MOVE);
    new Pages(place.folder().resolve("till.db")).spoil(0, 100);

    assertInstanceOf(Rebuild.Outcome.Done.class, Rebuild.putAside(place));

    try (var session = opened(place)) {
      assertInstanceOf(CodeLookup.One.class, lookUp(session));
      assertTrue(Files.exists(other));
    }
  }

  @Test
  void whereTheKeyIsLostTheSealedCacheGoesToo() throws Exception {
    Files.delete(place.folder().resolve("seal.key"));
    assertInstanceOf(Rebuild.Outcome.Done.class, Rebuild.putAside(place));

    try (var session = opened(place)) {
      assertEquals(List.of(), await(session.rooms().operators().all()));
    }
    try (var till = OpenTill.open(place)) {
      assertEquals("T01-000003", till.sell(1));
    }
  }
}
