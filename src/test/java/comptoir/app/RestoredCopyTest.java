package comptoir.app;

import static comptoir.testing.TestTill.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import comptoir.customer.CustomerChange;
import comptoir.customer.CustomerChange.Part;
import comptoir.db.Rescue.Gap;
import comptoir.incident.Incident;
import comptoir.incident.Incident.Restored;
import comptoir.incident.Noticed;
import comptoir.value.CustomerId;
import comptoir.value.TillId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An older copy of the till's file, of after 3 sales, is brought back when 8 were made: the first
/// 5 are at the platform, the last 3 are not.
@SuppressWarnings("NullAway.Init")
final class RestoredCopyTest {

  private static final TillId TILL = new TillId("T01");
  private static final List<String> PARTS = List.of("", "-wal", "-shm", ".clean");

  @TempDir Path folder;
  private Session.Place place;
  private Path copy;

  @BeforeEach
  void sell() throws Exception {
    var inside = OpenTill.place(folder.resolve("data"), AppShop.write(folder.resolve("shop")));
    place =
        new Session.Place(
            inside.folder(),
            inside.shop(),
            inside.remote(),
            inside.clock(),
            Optional.of(folder.resolve("second")));
    copy = Files.createDirectory(folder.resolve("older"));
    try (var till = OpenTill.open(place)) {
      sell(till, 3);
    }
    copyAll(place.folder(), copy);
    try (var till = OpenTill.open(place)) {
      sell(till, 2);
      till.drain();
      till.cutTheLine();
      sell(till, 3);
    }
  }

  private static void sell(OpenTill till, int count) {
    for (var n = 1; n <= count; n++) {
      till.sell(n);
    }
  }

  /// All that belongs to the database, the cache in its own file too.
  private static void copyAll(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (var file : files.toList()) {
        if (file.getFileName().toString().startsWith("till.")) {
          Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private void bringBack() throws IOException {
    try (Stream<Path> files = Files.list(place.folder())) {
      for (var file : files.toList()) {
        if (file.getFileName().toString().startsWith("till.")) {
          Files.delete(file);
        }
      }
    }
    copyAll(copy, place.folder());
  }

  private void loseNames() throws IOException {
    Files.delete(place.folder().resolve("unsent.txt"));
  }

  private void loseSecondFolder() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("second"))) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  /// What the platform has and the till has lost is named too, by the comparison of days.
  private static List<Restored> restored(OpenTill till) {
    return await(till.rooms.incidents().open()).stream()
        .map(Noticed::incident)
        .filter(Restored.class::isInstance)
        .map(Restored.class::cast)
        .toList();
  }

  private static long atThePlatform(OpenTill till) {
    till.drain();
    return till.session.standIn().orElseThrow().report().tickets();
  }

  @Test
  void theSeriesGoesOnAndWhatHadNotLeftIsSentOnce() throws Exception {
    bringBack();

    try (var till = OpenTill.open(place)) {
      assertEquals(
          List.of(new Restored(TILL, 3, 8, Incident.Witness.UNSENT_NAMES, 3, List.of())),
          restored(till));
      assertEquals("T01-000009", till.sell(1));
      assertEquals(9, atThePlatform(till));
      assertEquals(0, await(till.rooms.outbox().state()).parked());
      assertEquals(7, await(till.rooms.journal().latest(99)).size());
    }
    try (var till = OpenTill.open(place)) {
      assertEquals(1, restored(till).size());
      assertEquals("T01-000010", till.sell(1));
    }
  }

  @Test
  void whoWasMadeHereComesBackWithTheirSaleAndGoesBeforeIt() throws Exception {
    var parts = Map.of(Part.FAMILY_NAME, "Quartermain", Part.PHONE, "0698765432");
    CustomerId zelie;
    try (var till = OpenTill.open(place)) {
      till.cutTheLine();
      var made = till.rooms.desk().create(new CustomerChange(parts, List.of()), OpenTill.CLERK);
      zelie = await(made);
      await(till.rooms.basket().setCustomer(Optional.of(zelie)));
      sell(till, 1);
    }
    bringBack();

    try (var till = OpenTill.open(place)) {
      assertEquals(1, await(till.rooms.customers().search("06 98 76 54 32", 5)).size());
      assertEquals(9, atThePlatform(till));
      assertEquals(0, await(till.rooms.outbox().state()).parked());
      var view = await(till.rooms.customers().view(zelie)).orElseThrow();
      assertEquals("Quartermain", view.customer().familyName());
      assertFalse(view.isUntold());
      var there = till.session.standIn().orElseThrow().ledger().sales().values();
      assertEquals(
          1, there.stream().filter(it -> it.customer().equals(Optional.of(zelie.value()))).count());
    }
  }

  @Test
  void withoutTheNamesTheSecondFolderKnows() throws Exception {
    bringBack();
    loseNames();

    try (var till = OpenTill.open(place)) {
      assertEquals(
          List.of(new Restored(TILL, 3, 8, Incident.Witness.SECOND_COPY, 3, List.of())),
          restored(till));
      assertEquals("T01-000009", till.sell(1));
      assertEquals(9, atThePlatform(till));
    }
  }

  @Test
  void withoutTheSecondFolderTheSalesThatAreLostAreNamed() throws Exception {
    bringBack();
    loseSecondFolder();

    try (var till = OpenTill.open(place)) {
      var restored = restored(till).getFirst();
      assertEquals(
          List.of("T01-000006", "T01-000007", "T01-000008"),
          restored.missing().stream().map(Incident.DayDiffers.Sale::number).toList());
      assertEquals("T01-000009", till.sell(1));
      assertEquals(6, atThePlatform(till));
    }
  }

  @Test
  void aSecondFolderThatComesBackLaterGivesBackWhatItHolds() throws Exception {
    bringBack();
    var second = folder.resolve("second");
    Files.move(second, folder.resolve("away"));
    try (var till = OpenTill.open(place)) {
      assertEquals("T01-000009", till.sell(1));
      assertEquals(6, atThePlatform(till));
    }
    copyFiles(folder.resolve("away"), second);

    try (var till = OpenTill.open(place)) {
      var restored = restored(till).getFirst();
      assertEquals(3, restored.sentAgain());
      assertEquals(List.of(), restored.missing());
      assertEquals(9, atThePlatform(till));
      assertEquals(1, restored(till).size());
    }
  }

  private static void copyFiles(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (var file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  @Test
  void aRebuildingPutsBackWhatTheSecondFolderHolds() throws Exception {
    for (var part : PARTS) {
      Files.deleteIfExists(place.folder().resolve("till.db" + part));
    }

    assertInstanceOf(Session.Start.Refused.class, Session.open(place));
    var rebuilt = assertInstanceOf(Rebuild.Outcome.Done.class, Rebuild.putAside(place));
    var report = rebuilt.report().amended();
    assertEquals(3, report.saved());
    assertEquals(3, report.waiting());
    assertEquals(List.of(new Gap("T01", 1, 5)), report.gaps());
    assertEquals(List.of(), report.lost());

    try (var till = OpenTill.open(place)) {
      assertEquals("T01-000009", till.sell(1));
      assertEquals(9, atThePlatform(till));
    }
  }
}
