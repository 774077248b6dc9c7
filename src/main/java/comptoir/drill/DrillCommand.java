package comptoir.drill;

import comptoir.app.Arguments;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// `comptoir drill`: breaks what can break, and shows that nothing is lost or doubled.
public final class DrillCommand {

  private static final Set<String> OPTIONS = Set.of("runs", "seed", "report", "at-once");
  private static final int WRONG_USE = 2;

  private DrillCommand() {}

  /// Plays it. Returns the exit status: 0, 1 where something was lost, doubled or differs, 2 for a
  /// wrong command line.
  public static int run(List<String> words, PrintStream out)
      throws IOException, InterruptedException {
    return switch (Arguments.read(words, OPTIONS)) {
      case Arguments.Reading.Wrong wrong -> {
        out.println("comptoir drill: " + wrong.sentence() + " See comptoir --help");
        yield WRONG_USE;
      }
      case Arguments.Reading.Read read -> run(read.arguments(), out);
    };
  }

  private static int run(Arguments arguments, PrintStream out)
      throws IOException, InterruptedException {
    var plan =
        new Drill.Plan(
            Integer.parseInt(arguments.value("runs").orElse("1000")),
            Long.parseLong(arguments.value("seed").orElse("1")),
            Integer.parseInt(arguments.value("at-once").orElse("2")));
    var folder = Files.createTempDirectory("comptoir-drill-");
    var start = System.nanoTime();
    try {
      var outcome = new Drill(folder, plan, out).play();
      outcome.tally().print(out);
      var seconds = (System.nanoTime() - start) / 1_000_000_000L;
      out.println("seed %d, %d faults, %d s".formatted(plan.seed(), plan.runs(), seconds));
      out.println("digest " + outcome.digest());
      if (arguments.value("report").isPresent()) {
        report(Path.of(arguments.value("report").get()), outcome);
      }
      return outcome.tally().all().isClean() ? 0 : 1;
    } finally {
      Folders.delete(folder);
    }
  }

  private static void report(Path folder, Drill.Outcome outcome) throws IOException {
    Files.createDirectories(folder);
    try (var file =
        new PrintStream(
            Files.newOutputStream(folder.resolve("drill.txt")), false, StandardCharsets.UTF_8)) {
      outcome.tally().print(file);
      file.println("digest " + outcome.digest());
    }
  }
}
