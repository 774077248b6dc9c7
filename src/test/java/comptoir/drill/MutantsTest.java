package comptoir.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whether the drill would notice: three promises are broken, one a time, in a copy of the source
/// that keeps them, and the drill must fail over each. Plays minutes; see `src/docs/drill.md`.
@Tag("mutants")
class MutantsTest {

  private static final Path SOURCES = Path.of("src", "main", "java", "comptoir");
  private static final int RUNS = 240;

  @TempDir Path folder;

  @Test
  void theProgramItselfPasses() throws IOException, InterruptedException {
    assertEquals(0, drill(List.of()), said());
  }

  @Test
  void anIdMintedAnewAtEachTryIsNoticed() throws IOException, InterruptedException {
    var mutant =
        mutant(
            "outbox/Outbox.java",
            "    var now = clock.instant();\n    var due = new ArrayList<Envelope>();",
            """
                tx.handle()
                    .execute(
                        "UPDATE outbox SET id = substr(id, 1, 24)"
                            + " || printf('%012x', abs(random() % 281474976710656))"
                            + " WHERE state = 'claimed'");
                var now = clock.instant();
                var due = new ArrayList<Envelope>();
            """);
    assertFails(mutant, "parked without cause");
  }

  @Test
  void aCursorKeptApartFromItsPageIsNoticed() throws IOException, InterruptedException {
    var mutant =
        mutant(
            "sync/FeedPump.java",
            "      take(keeping.keep(tx -> keeper.keep(tx, row, page, now)));",
            """
                  take(keeping.keep(tx -> keeper.move(tx, row.after(page, 0, now))));
                  take(keeping.keep(tx -> keeper.keep(tx, row, page, now)));
            """);
    assertFails(mutant, "DIFFERING");
  }

  @Test
  void aQueueInACommitOfItsOwnIsNoticed() throws IOException, InterruptedException {
    var mutant =
        mutant(
            "sale/Checkout.java",
            "    rooms.outbox().put(tx, sale, clock.instant());",
            """
                tx.afterCommit(
                    () -> database.run(own -> rooms.outbox().put(own, sale, clock.instant())));
            """);
    assertFails(mutant, "LOST");
  }

  private void assertFails(Path mutant, String word) throws IOException, InterruptedException {
    assertEquals(1, drill(List.of(mutant)), said());
    assertTrue(said().contains(word), said());
  }

  /// Compiles one file otherwise than it is; answers with the folder of its classes.
  private Path mutant(String file, String from, String to) throws IOException {
    var source = Files.readString(SOURCES.resolve(file));
    assertTrue(source.contains(from), file + " no longer holds what the mutant changes");
    var changed = folder.resolve("source").resolve(Path.of(file).getFileName().toString());
    Files.createDirectories(changed.getParent());
    Files.writeString(changed, source.replace(from, to));
    var classes = Files.createDirectories(folder.resolve("classes"));
    var outcome =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-nowarn",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                classes.toString(),
                changed.toString());
    assertEquals(0, outcome, "the mutant of " + file + " does not compile");
    return classes;
  }

  private int drill(List<Path> before) throws IOException, InterruptedException {
    var path = new StringBuilder();
    before.forEach(it -> path.append(it).append(File.pathSeparator));
    path.append(System.getProperty("java.class.path"));
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            path.toString(),
            "comptoir.app.Main",
            "drill",
            "--runs",
            Integer.toString(RUNS),
            "--seed",
            "7")
        .redirectErrorStream(false)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .redirectOutput(folder.resolve("said.txt").toFile())
        .start()
        .waitFor();
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("said.txt"));
  }
}
