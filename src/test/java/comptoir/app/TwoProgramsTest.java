package comptoir.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.text.Texts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
final class TwoProgramsTest {

  @TempDir Path folder;

  @Test
  void theSecondProgramIsRefusedWithASentenceUntilTheFirstIsGone() throws Exception {
    var place = OpenTill.place(folder.resolve("data"), AppShop.write(folder.resolve("shop")));
    var other = start(place);
    try (var said =
        new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
      assertEquals("open", said.readLine(), () -> log());

      var refused = assertInstanceOf(Session.Start.Refused.class, Session.open(place));
      assertEquals(new Session.Problem.InUse(place.folder()), refused.problem());
      assertEquals(
          "Comptoir is already open on this folder: "
              + place.folder()
              + ". Go back to its window, or close it.",
          ProblemWords.of(refused.problem(), new Texts(Locale.ENGLISH)));
      assertTrue(
          ProblemWords.of(refused.problem(), new Texts(Locale.FRENCH))
              .startsWith("Comptoir est déjà ouvert sur ce dossier\u00a0: " + place.folder()));
      var rebuild = Rebuild.putAside(place);
      assertEquals(
          new Session.Problem.InUse(place.folder()),
          assertInstanceOf(Rebuild.Outcome.Refused.class, rebuild).problem());
    } finally {
      other.destroyForcibly();
      assertTrue(other.waitFor(30, TimeUnit.SECONDS));
    }
    OpenTill.open(place).close();
  }

  @Test
  void aSecondSessionInTheSameProgramIsRefusedToo() throws IOException {
    var place = OpenTill.place(folder.resolve("data"), AppShop.write(folder.resolve("shop")));
    try (var first = OpenTill.open(place)) {
      var refused = assertInstanceOf(Session.Start.Refused.class, Session.open(place));
      assertInstanceOf(Session.Problem.InUse.class, refused.problem());
      assertEquals("T01-000001", first.sell(1));
    }
  }

  private Process start(Session.Place place) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        List.of(
            java,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            HoldingProcess.class.getName(),
            place.folder().toString(),
            place.shop().orElseThrow().toString());
    return new ProcessBuilder(command).redirectError(folder.resolve("other.log").toFile()).start();
  }

  private String log() {
    try {
      return Files.readString(folder.resolve("other.log"));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
