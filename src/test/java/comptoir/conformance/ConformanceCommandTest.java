package comptoir.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceCommandTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private int run(String... words) {
    var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    var clock = InstantSource.fixed(TrialPlatform.NOW);
    return ConformanceCommand.run(
        List.of(words), new ConformanceCommand.World(clock, Locale.FRENCH, out, out));
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aSetUpFileThatCannotBeUsedIsToldInASentence() throws IOException {
    Path file = folder.resolve("set-up.json");
    for (String text : List.of("{", "[]", "{\"itme\":\"I1\"}")) {
      Files.writeString(file, text);
      assertEquals(2, run("http://127.0.0.1:9/", "--token", "t", "--setup", file.toString()));
    }
    assertEquals(2, run("http://127.0.0.1:9/", "--token", "t", "--setup", file + ".not-there"));
    assertTrue(text().contains("It is not JSON"), text());
    assertTrue(text().contains("It is no JSON object."), text());
    assertTrue(text().contains("It names [itme], which is not known."), text());
    assertTrue(text().contains("cannot be read."), text());
    assertFalse(text().contains("Exception"), text());
  }

  @Test
  void aPlatformThatDoesNotAnswerIsToldAndNoTableIsPrinted() {
    assertEquals(1, run("http://127.0.0.1:9/", "--token", "t"));
    assertTrue(text().startsWith("comptoir conformance: GET till/v1/feeds/settings"), text());
  }

  @Test
  void aTokenThatIsNotTakenIsTold() throws IOException {
    try (var platform = new TrialPlatform(folder)) {
      assertEquals(1, run(platform.uri().toString(), "--token", "another"));
    }
    assertTrue(text().contains("the feed settings is answered 401 unauthorized"), text());
  }

  @Test
  void withoutASetUpFileNothingOfThePlatformIsUsed() throws IOException {
    try (var platform = new TrialPlatform(folder)) {
      assertEquals(
          0,
          run(
              platform.uri().toString(),
              "--token",
              platform.standIn().token(),
              "--only",
              "feeds,effects,coupons,reservations,erasures,cleaning"));
      assertEquals(0, platform.standIn().report().handedOver().size());
      assertEquals(List.of(), platform.standIn().report().perItem());
      assertTrue(platform.standIn().report().tickets() > 0);
    }
    assertTrue(text().contains("Le fichier --setup ne nomme pas"), text());
  }

  @Test
  void theReportHoldsNeitherTokensNorPersons() throws IOException {
    try (var platform = new TrialPlatform(folder)) {
      platform.prove(platform.uri(), "--only", "feeds,tokens,effects.history");
      String token = platform.standIn().token();
      for (String file : List.of("conformance.json", "conformance.md", "exchanges.txt")) {
        String text = Files.readString(folder.resolve("report").resolve(file));
        assertTrue(text.contains("feeds.last-line"), file);
        for (String secret : List.of(token, "Chloé", "chloe@example.com", "Nadia", "pbkdf2")) {
          assertFalse(text.contains(secret), file + " holds " + secret);
        }
      }
    }
  }

  @Test
  void whatStaysOnThePlatformIsToldAndBearsTheMark() throws IOException {
    try (var platform = new TrialPlatform(folder)) {
      TrialPlatform.Trial trial = platform.prove(platform.uri(), "--only", "envelopes.duplicate");

      assertTrue(
          trial.printed().contains("What stays on the platform:\n  2 sales, T01-CONFORMANCE-"),
          trial::printed);
      assertEquals(2, platform.standIn().report().tickets());
    }
  }
}
