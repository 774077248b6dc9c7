package comptoir.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.standin.StandIn;
import comptoir.standin.seed.ShopFolder;
import comptoir.sync.SyncState.Line;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The token a till shows its platform, and what becomes of the queue when it is refused.
@SuppressWarnings("NullAway.Init")
final class TokenTest {

  private static final String NEW = "another-token";

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("token");
  }

  private TokenFile given(String token) {
    return TokenFile.at(file(), token);
  }

  @Test
  void theTokenGivenAtTheStartHoldsUntilAnotherIsPutInItsPlace() {
    var token = given("first");
    assertEquals("first", token.get());
    token.replace(" second\n");
    assertEquals("second", token.get());
    token.replace("third");
    assertEquals("third", token.get());
  }

  @Test
  void aReplacedTokenHoldsAfterTheNextStartWithTheOldOne() {
    given("first").replace("second");
    assertEquals("second", given("first").get());
    assertEquals("second", given("").get());
  }

  @Test
  void anotherTokenGivenAtALaterStartCountsAgain() {
    given("first").replace("second");
    assertEquals("third", given("third").get());
  }

  @Test
  void aFileThatHoldsNoTokenIsPassedOver() throws Exception {
    Files.writeString(file(), "two words\n");
    assertEquals("first", given("first").get());
  }

  @Test
  void onlyItsOwnerReadsTheFile() throws Exception {
    given("first").replace("second");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "two words", "é", "line\nbreak"})
  void whatCannotStandInAHeaderIsNoToken(String text) {
    assertFalse(TokenFile.isToken(text));
    assertThrows(IllegalArgumentException.class, () -> given("first").replace(text));
    assertEquals("first", given("first").get());
  }

  @Test
  void whatWaitsOutlivesARefusedTokenAndDrainsOnceThereIsANewOne() throws Exception {
    var shop = ShopFolder.at(AppShop.write(folder.resolve("shop")));
    try (var platform = platform(shop, "old");
        var till = OpenTill.open(place(platform, "old"))) {
      till.sell(1);
      till.drain();
      platform.expire("old");
      till.sell(2);
      till.sell(3);
      till.rooms.sync().wake();
      till.until(state -> state.line() instanceof Line.Refused && state.outbox().waiting() == 2);

      till.session.token().replace(platform.enrol("T01", "Till 1"));
      till.rooms.sync().lookAgain();
      till.drain();

      assertEquals(3, platform.report().tickets());
      assertEquals(0, till.rooms.sync().state().outbox().parked());
    }
  }

  @Test
  void theVerbGivesARunningTillItsToken() throws Exception {
    var token = given("first");
    assertEquals("first", token.get());
    var printed = new ByteArrayOutputStream();
    var out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    assertEquals(
        0, Main.run(java.util.List.of("token", NEW, "--data", folder.toString()), out, out));

    assertEquals(NEW, token.get());
    assertEquals(NEW, given("first").get());
    assertFalse(printed.toString(StandardCharsets.UTF_8).contains(NEW), "a secret is not printed");
    assertTrue(printed.toString(StandardCharsets.UTF_8).contains(folder.toString()));
  }

  private StandIn platform(ShopFolder shop, String token) {
    return StandIn.open(
        new StandIn.Options(folder.resolve("platform.db"), shop, 0, token, InstantSource.system()));
  }

  private Session.Place place(StandIn platform, String token) {
    return new Session.Place(
        folder.resolve("data"),
        Optional.empty(),
        Optional.of(new Session.Remote(platform.uri(), token)),
        InstantSource.system());
  }
}
