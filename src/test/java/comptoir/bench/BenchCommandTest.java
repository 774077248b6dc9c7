package comptoir.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BenchCommandTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--speed 9",
        "--items",
        "--items many",
        "--runs 0",
        "--items 12345678",
        "--bounds no",
        "--drain 0",
        "--promotions all"
      })
  void aWrongWordIsNamedAndNothingIsMeasured(String words) throws IOException {
    var printed = new ByteArrayOutputStream();
    var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    assertEquals(2, BenchCommand.run(List.of(words.split(" ")), InstantSource.system(), out));
    var wrong = words.split(" ")[0];
    assertTrue(printed.toString(StandardCharsets.UTF_8).contains(wrong));
  }

  @Test
  void promotionsAreAppliedAndTheirTimesPrinted() throws IOException {
    var printed = new ByteArrayOutputStream();
    var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    var words = List.of("--promotions", "60", "--runs", "10");
    assertEquals(0, BenchCommand.run(words, InstantSource.system(), out));
    var text = printed.toString(StandardCharsets.UTF_8);
    for (var about : List.of("some", "all")) {
      var what = "60 promotions, about %s articles".formatted(about);
      assertTrue(text.matches("(?s).*%s: [1-9]\\d* apply.*".formatted(what)), text);
      assertTrue(text.contains(what + ", on a core"), text);
    }
  }
}
