package comptoir.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whether the drill would notice: three promises are broken, one a time, in a copy of the source
/// that keeps them. The program as it is must pass a run, the mutant must fail the same run by what
/// it breaks. Plays some minutes; see `src/docs/drill.md`.
@Tag("mutants")
class MutantsTest {

  private static final Path SOURCES = Path.of("src", "main", "java", "comptoir");
  private static final int PATIENCE_MINUTES = 20;

  @TempDir Path folder;

  /// What is changed in a source.
  private record Mutation(String file, String from, String to) {}

  /// A run of the drill.
  private record Run(String faults, int runs) {}

  @Test
  void anIdMintedAnewAtEachTryIsNoticed() throws IOException, InterruptedException {
    var mutation =
        new Mutation(
            "outbox/Outbox.java",
            "    var now = clock.instant();\n    var due = new ArrayList<Envelope>();\n",
            """
                var fresh = "substr(id, 1, 24) || printf('%012x', position * 65536 + tries + 1)";
                var tried = "state IN ('claimed', 'waiting') AND (state = 'claimed' OR tries > 0)";
                tx.handle()
                    .execute(
                        "UPDATE outbox SET awaits = (SELECT " + fresh.replace("id,", "p.id,")
                            .replace("position", "p.position").replace("tries", "p.tries")
                            + " FROM outbox p WHERE p.id = outbox.awaits)"
                            + " WHERE awaits IN (SELECT id FROM outbox WHERE " + tried + ")");
                tx.handle().execute("UPDATE outbox SET id = " + fresh + " WHERE " + tried);
                var now = clock.instant();
                var due = new ArrayList<Envelope>();
            """);
    assertNoticed(mutation, new Run("answer-lost,kill-sending", 12), "parked without cause");
  }

  @Test
  void aCursorKeptApartFromItsPageIsNoticed() throws IOException, InterruptedException {
    var mutation =
        new Mutation(
            "sync/FeedPump.java",
            "      take(keeping.keep(tx -> keeper.keep(tx, row, page, now)));\n",
            """
                  if (!page.changes().isEmpty()) {
                    keeping.keep(
                        tx -> {
                          FeedTable.save(tx, row.after(page, 0, now));
                          return 0;
                        });
                  }
                  take(keeping.keep(tx -> keeper.keep(tx, row, page, now)));
            """);
    assertNoticed(mutation, new Run("kill-page", 16), "DIFFERING");
  }

  @Test
  void aQueueInACommitOfItsOwnIsNoticed() throws IOException, InterruptedException {
    var mutation =
        new Mutation(
            "sale/Checkout.java",
            "    rooms.outbox().put(tx, sale, clock.instant());\n",
            """
                tx.afterCommit(
                    () -> database.run(own -> rooms.outbox().put(own, sale, clock.instant())));
            """);
    assertNoticed(mutation, new Run("kill-settling", 6), "LOST");
  }

  /// The program passes the run; the mutant plays the same one, and fails by what it breaks.
  private void assertNoticed(Mutation mutation, Run run, String word)
      throws IOException, InterruptedException {
    var mutant = compiled(mutation);
    assertEquals(0, play(run, List.of()), said());
    assertEquals(1, play(run, List.of(mutant)), said());
    assertTrue(said().lines().anyMatch(line -> line.contains(word)), said());
  }

  /// Compiles one file otherwise than it is; answers with the folder of its classes.
  private Path compiled(Mutation mutation) throws IOException {
    var source = Files.readString(SOURCES.resolve(mutation.file()));
    var parts = source.split(Pattern.quote(mutation.from()), -1).length - 1;
    assertEquals(1, parts, mutation.file() + " no longer holds once what the mutant changes");
    var changed = folder.resolve(Path.of(mutation.file()).getFileName().toString());
    Files.writeString(changed, source.replace(mutation.from(), mutation.to()));
    var classes = Files.createDirectories(folder.resolve("classes"));
    var path = System.getProperty("java.class.path");
    var arguments =
        List.of("-proc:none", "-nowarn", "-cp", path, "-d", classes.toString(), changed.toString());
    var outcome =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertEquals(0, outcome, "the mutant of " + mutation.file() + " does not compile");
    return classes;
  }

  private int play(Run run, List<Path> before) throws IOException, InterruptedException {
    var path = new ArrayList<String>();
    before.forEach(it -> path.add(it.toString()));
    path.add(System.getProperty("java.class.path"));
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                String.join(File.pathSeparator, path),
                "comptoir.app.Main",
                "drill",
                "--faults",
                run.faults(),
                "--runs",
                Integer.toString(run.runs()),
                "--seed",
                "7")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said.txt").toFile())
            .start();
    assertTrue(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES), "the drill does not end");
    return process.exitValue();
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("said.txt"));
  }
}
