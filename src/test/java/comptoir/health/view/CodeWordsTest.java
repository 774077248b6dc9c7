package comptoir.health.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every code that the contract names or the stand-in gives has words in both languages.
final class CodeWordsTest {

  private static final Path SOURCES = Path.of("src/main");
  private static final Pattern GIVEN =
      Pattern.compile(
          "(?:Rejected|Retry|Remark|refuse|problem)\\(\\s*(?:\\w+\\(?\\)?(?:\\.\\w+\\(\\))?,\\s*)?"
              + "\"([a-z]+(?:-[a-z]+)+|malformed|unauthorized)\"");
  private static final Pattern CONTRACT = Pattern.compile("[Cc]ode `([a-z-]+)`");

  /// The description of `code` in an envelope's result lists them.
  private static final Pattern LISTED = Pattern.compile("Why it was not taken: ([^.]*?)An open");

  private final Texts french = new Texts(Locale.FRENCH);
  private final Texts english = new Texts(Locale.ENGLISH);

  @Test
  void everyCodeOfContractAndStandInSaysWhatHappenedAndWhatToDo() {
    var codes = codes();
    assertTrue(codes.size() > 20, () -> "Only " + codes);
    var wordless = new TreeSet<String>();
    for (var code : codes) {
      for (var part : List.of("", ".what", ".todo")) {
        var key = "health.code." + code + part;
        if (!french.has(key) || !english.has(key)) {
          wordless.add(key);
        }
      }
    }
    assertEquals(Set.of(), wordless);
  }

  private static Set<String> codes() {
    var codes = new TreeSet<String>();
    var contract = read(SOURCES.resolve("api/till-v1.yaml"));
    CONTRACT.matcher(contract).results().forEach(it -> codes.add(it.group(1)));
    LISTED
        .matcher(contract.replace("`,", "` ").replace("`;", "` ").replace(".\n", " "))
        .results()
        .flatMap(it -> Pattern.compile("`([a-z-]+)`").matcher(it.group(1)).results())
        .forEach(it -> codes.add(it.group(1)));
    for (var room : List.of("standin", "platform", "sync")) {
      GIVEN
          .matcher(all(SOURCES.resolve("java/comptoir/" + room)))
          .results()
          .forEach(it -> codes.add(it.group(1)));
    }
    return codes;
  }

  private static String all(Path folder) {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(CodeWordsTest::read)
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theSearchForCodesFindsEachWayTheyAreWritten() {
    assertTrue(
        codes()
            .containsAll(
                List.of(
                    "wrong-state",
                    "seq-used",
                    "malformed",
                    "behind-retry",
                    "unauthorized",
                    "token-expired",
                    "not-in-journal",
                    "snapshot-required",
                    "protocol-too-old")),
        () -> codes().toString());
  }

  @Test
  void aCodeNobodyHereKnowsIsShownWithWhatCanBeDone() {
    var words = new CodeWords(english);

    assertEquals("Refused (sunday-rest)", words.brief("sunday-rest"));
    assertEquals(
        "The platform gives a reason that this version does not know: sunday-rest.",
        words.what("sunday-rest", Optional.empty()));
    assertTrue(words.todo("sunday-rest").contains("Export it for support"));
  }

  @Test
  void aFailureOfThePlatformIsOneWhateverItsStatus() {
    var words = new CodeWords(english);

    assertEquals(
        words.what("platform-fault", Optional.empty()), words.what("http-503", Optional.empty()));
  }

  @Test
  void aWrongStateNamesTheStateThere() {
    assertEquals(
        "À la plateforme, ce retrait est déjà «\u00a0Remis\u00a0»\u00a0: une autre caisse ou le"
            + " site était avant.",
        new CodeWords(french).what("wrong-state", Optional.of("handed-over")));
  }

  @Test
  void aStateNobodyHereKnowsIsShownAsThePlatformCallsIt() {
    assertTrue(
        new CodeWords(english).what("wrong-state", Optional.of("in-orbit")).contains("in-orbit"));
  }
}
