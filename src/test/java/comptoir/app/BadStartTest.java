package comptoir.app;

import static comptoir.testing.TestTill.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is in the way of a start is said in a sentence, and nothing is touched.
@SuppressWarnings("NullAway.Init")
final class BadStartTest {

  @TempDir Path folder;
  private Session.Place place;

  @BeforeEach
  void makeAShop() throws Exception {
    place = OpenTill.place(folder.resolve("data"), AppShop.write(folder.resolve("shop")));
  }

  @Test
  void aFileInPlaceOfTheFolderIsSaid() throws Exception {
    Files.writeString(place.folder(), "no folder");

    assertInstanceOf(Session.Problem.FolderUnusable.class, problem());
    assertSaid("The till’s folder cannot be used: " + place.folder());
  }

  @Test
  void aFolderBelowAFileIsSaid() throws Exception {
    Files.writeString(folder.resolve("file"), "no folder");
    place = OpenTill.place(folder.resolve("file/data"), folder.resolve("shop"));

    assertInstanceOf(Session.Problem.FolderUnusable.class, problem());
  }

  @Test
  void aFolderInPlaceOfTheDatabaseIsSaid() throws Exception {
    KeyFile.make(Files.createDirectories(place.folder()).resolve("seal.key"));
    Files.createDirectory(place.folder().resolve("till.db"));

    assertInstanceOf(Session.Problem.DatabaseRefused.class, problem());
    assertSaid("The till’s folder is read-only");
  }

  @Test
  void dataOfANewerProgramAreLeftAlone() throws Exception {
    OpenTill.open(place).close();
    var file = place.folder().resolve("till.db");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = 99");
    }
    var before = Files.readAllBytes(file);

    assertEquals(new Session.Problem.TooNew(99), problem());
    assertSaid("These data come from a newer version of Comptoir (format 99)");
    assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(file)));
  }

  @Test
  void aCutKeyIsSaidAndTheDataCanBeBuiltAnewUnderAnother() throws Exception {
    sellOne();
    Files.write(place.folder().resolve("seal.key"), new byte[7]);

    assertInstanceOf(Session.Problem.KeyLost.class, problem());
    assertSaid("The key of the customers’ data is missing or damaged");
    assertBuiltAnew();
    try (var files = Files.list(place.folder())) {
      assertEquals(
          1,
          files.filter(it -> it.getFileName().toString().startsWith("seal.key.damaged-")).count());
    }
  }

  @Test
  void noNewKeyIsMadeForDataThatItWouldNotOpen() throws Exception {
    sellOne();
    Files.delete(place.folder().resolve("seal.key"));

    assertInstanceOf(Session.Problem.KeyLost.class, problem());
    assertTrue(Files.notExists(place.folder().resolve("seal.key")));
    assertBuiltAnew();
  }

  @Test
  void aShopFolderThatIsNoneIsSaidAndTheFolderIsLetGo() throws Exception {
    var empty = OpenTill.place(place.folder(), Files.createDirectory(folder.resolve("empty")));

    var refused = assertInstanceOf(Session.Start.Refused.class, Session.open(empty));

    assertInstanceOf(Session.Problem.ShopUnusable.class, refused.problem());
    OpenTill.open(place).close();
  }

  @Test
  void aDamagedFileOfThePlatformInsideIsSaidAndTheFolderIsLetGo() throws Exception {
    OpenTill.open(place).close();
    Files.writeString(place.folder().resolve("standin.db"), "this is no database ".repeat(500));

    assertInstanceOf(Session.Problem.InsideUnusable.class, problem());
    assertSaid("The platform inside the program does not open: ");
  }

  private void sellOne() {
    try (var till = OpenTill.open(place)) {
      till.cutTheLine();
      till.sell(1);
    }
  }

  private void assertBuiltAnew() {
    var done = assertInstanceOf(Rebuild.Outcome.Done.class, Rebuild.putAside(place));
    assertEquals(1, done.report().amended().saved());
    try (var till = OpenTill.open(place)) {
      till.drain();
      assertEquals(1, till.session.standIn().orElseThrow().report().tickets());
      assertEquals(1, await(till.rooms.journal().latest(9)).size());
    }
  }

  private Session.Problem problem() {
    return assertInstanceOf(Session.Start.Refused.class, Session.open(place)).problem();
  }

  private void assertSaid(String english) {
    var problem = problem();
    var words = ProblemWords.of(problem, new Texts(Locale.ENGLISH));
    assertTrue(words.startsWith(english), words);
    assertTrue(!ProblemWords.of(problem, new Texts(Locale.FRENCH)).isBlank());
  }
}
