package comptoir.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("NullAway.Init")
final class CommandLineTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fly                      | what is "fly"?
          --colour blue            | what is "--colour"?
          --lang                   | --lang needs a value.
          --lang de                | --lang "de" is not fr or en.
          --theme pink             | --theme "pink" is not light or dark.
          --size big               | --size "big" is not a size such as 1366x768.
          --size 10x10             | --size "10x10" is not a size such as 1366x768.
          --text huge              | --text "huge" is not a percentage from 50 to 200.
          --text 900               | --text "900" is not a percentage from 50 to 200.
          --platform nowhere       | --platform "nowhere" is not an http or https address.
          --platform ftp://a/      | --platform "ftp://a/" is not an http or https address.
          till --lang de           | --lang "de" is not fr or en.
          till sell                | what is "sell"?
          tour --speed 2           | what is "--speed"?
          tour --out               | --out needs a value.
          tour --size 1366         | --size "1366" is not a size such as 1366x768.
          tour --theme pink        | --theme "pink" is not light or dark.
          tour --lang x            | --lang "x" is not fr or en.
          conformance              | which platform?
          conformance http://a/    | --token is missing.
          conformance nowhere      | "nowhere" is not an http or https address.
          conformance http://a/ b  | what is "b"?
          conformance --speed 2    | what is "--speed"?
          conformance --lang de    | --lang "de" is not fr or en.
          conformance --token      | --token needs a value.
          standin --port x         | --port x is not from 0 to 65535.
          standin --shop           | --shop needs a value.
          standin --speed 2        | --speed is not known.
          """)
  void aWrongCommandLineIsAnsweredWithASentence(String line, String sentence) throws Exception {
    assertEquals(2, run(line.split(" ")));

    var text = printed.toString(StandardCharsets.UTF_8);
    assertTrue(text.contains(sentence), text);
    assertFalse(text.contains("Exception"), text);
  }

  @Test
  void theTourSaysWhereItCannotLeaveItsPictures() throws Exception {
    var file = Files.writeString(folder.resolve("file"), "no folder");

    assertEquals(2, run("tour", "--out", file.resolve("below").toString()));
    assertTrue(printed.toString(StandardCharsets.UTF_8).contains("cannot be made or written"));
  }

  @Test
  void theTourSaysWhyItsTillDoesNotOpen() throws Exception {
    var out = folder.resolve("out").toString();
    var shop = Files.createDirectory(folder.resolve("empty")).toString();

    assertEquals(1, run("tour", "--out", out, "--shop", shop, "--lang", "en"));
    var text = printed.toString(StandardCharsets.UTF_8);
    assertTrue(text.contains("The shop folder cannot be read: "), text);
  }

  @Test
  void helpIsPrintedBehindAnyVerb() throws Exception {
    for (var line : List.of("--help", "help", "till --help", "tour --help", "standin --help")) {
      printed.reset();
      assertEquals(0, run(line.split(" ")), line);
      assertTrue(printed.toString(StandardCharsets.UTF_8).contains("comptoir standin"), line);
    }
  }

  @Test
  void aDisplayIsNeededOnLinuxAlone() {
    assertFalse(Main.hasDisplay("Linux", Map.of()));
    assertFalse(Main.hasDisplay("Linux", Map.of("DISPLAY", "")));
    assertTrue(Main.hasDisplay("Linux", Map.of("DISPLAY", ":0")));
    assertTrue(Main.hasDisplay("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")));
    assertTrue(Main.hasDisplay("Windows 11", Map.of()));
    assertTrue(Main.hasDisplay("Mac OS X", Map.of()));
  }

  @Test
  void theTourInPlaceOfTheTillTakesOverWhatItWasAskedFor() {
    var words = List.of("--lang", "en", "--data", "d", "--theme", "dark", "--shop", "s");
    var read =
        assertInstanceOf(Arguments.Reading.Read.class, Arguments.read(words, TillCommand.OPTIONS));

    assertEquals(
        List.of("--out", "o", "--lang", "en", "--theme", "dark", "--shop", "s"),
        Main.tourWords(read.arguments(), Path.of("o")));
  }

  private int run(String... args) throws Exception {
    var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return Main.run(List.of(args), out, out);
  }
}
