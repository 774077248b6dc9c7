package comptoir.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandInCommandTest {
  private static final InstantSource CLOCK = InstantSource.fixed(StandInCase.NOW);

  @TempDir Path folder;

  @Test
  void itServesAFolderUntilItIsInterruptedAndPrintsNoticesUriAndToken() throws Exception {
    TestShop.small().rows("stock.csv", "I9,S1,1000,2026-03-01T08:00:00Z").write(folder);
    var printed = new PipedInputStream();
    var err = new ByteArrayOutputStream();
    String[] args = {"--shop", folder.toString(), "--token", "a-token"};
    try (var out = new PrintStream(new PipedOutputStream(printed), true, StandardCharsets.UTF_8);
        var lines = new BufferedReader(new InputStreamReader(printed, StandardCharsets.UTF_8))) {
      Thread running =
          Thread.ofPlatform().start(() -> StandInCommand.run(args, CLOCK, out, print(err)));
      URI uri = URI.create(lines.readLine().substring("uri ".length()));
      assertEquals("token a-token", lines.readLine());
      try (TestTill till = new TestTill(uri, "a-token")) {
        assertEquals(3, till.page("items").changes().size());
      }
      running.interrupt();
      running.join();
    }
    assertTrue(text(err).startsWith("stock.csv:5: left out: I9 is not in items.csv"), text(err));
  }

  @Test
  void aWrongCommandLineIsAnsweredWithTheUsage() {
    for (String[] args :
        new String[][] {{"--port"}, {"--port", "no"}, {"--port", "70000"}, {"--speed", "9"}}) {
      var err = new ByteArrayOutputStream();
      assertEquals(
          2, StandInCommand.run(args, CLOCK, print(new ByteArrayOutputStream()), print(err)));
      assertTrue(text(err).contains("comptoir standin [--shop DIR]"), text(err));
    }
  }

  @Test
  void aFolderThatIsNoShopIsToldInASentence() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    var err = new ByteArrayOutputStream();
    String[] args = {"--shop", empty.toString()};
    assertEquals(
        1, StandInCommand.run(args, CLOCK, print(new ByteArrayOutputStream()), print(err)));
    assertEquals("The shop folder has no settings.csv.", text(err).strip());
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
