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

  private static final Set<String> OPTIONS =
      Set.of(
          "runs", "seed", "report", "at-once", "month", "tills", "tickets", "world", "faults",
          "trial");
  private static final int WRONG_USE = 2;
  private static final int RUNS = 1_000;

  /// Worlds at a time where there is room for them: enough that kills find company.
  private static final int AT_ONCE = 24;

  private static final int AT_ONCE_LEAST = 4;
  private static final long BYTES_A_WORLD = 40L << 20;

  /// With so many faults each kind must have been injected.
  private static final int ENOUGH = 500;

  private static final int MONTH = 20_000;
  private static final int TOGETHER = 1_000;

  private final Arguments arguments;
  private final PrintStream out;

  private DrillCommand(Arguments arguments, PrintStream out) {
    this.arguments = arguments;
    this.out = out;
  }

  /// Plays it. Returns the exit status: 0, 1 where something was lost, doubled or differs, 2 for a
  /// wrong command line.
  public static int run(List<String> words, PrintStream out)
      throws IOException, InterruptedException {
    return switch (Arguments.read(words, OPTIONS)) {
      case Arguments.Reading.Wrong wrong -> wrong(wrong.sentence(), out);
      case Arguments.Reading.Read read -> new DrillCommand(read.arguments(), out).run();
    };
  }

  private static int wrong(String sentence, PrintStream out) {
    out.println("comptoir drill: " + sentence + " See comptoir --help");
    return WRONG_USE;
  }

  private int run() throws IOException, InterruptedException {
    for (var name : List.of("runs", "seed", "at-once", "tills", "tickets", "world")) {
      if (!arguments.value(name).orElse("1").matches("[0-9]{1,8}")) {
        return wrong("--" + name + " is a whole number.", out);
      }
    }
    if (arguments.value("faults").filter(it -> Fault.named(it).isEmpty()).isPresent()) {
      return wrong("--faults names kinds of faults, with commas between.", out);
    }
    var folder = Files.createTempDirectory("comptoir-drill-");
    try {
      if (arguments.value("month").isPresent() || arguments.value("tills").isPresent()) {
        return endures(folder) ? 0 : 1;
      }
      return drill(folder);
    } finally {
      Folders.delete(folder);
    }
  }

  private int number(String name, int usual) {
    return arguments.value(name).map(Integer::parseInt).orElse(usual);
  }

  /// A platform outside this program has its own limits.
  private int atOnce() {
    var most = arguments.value("trial").isPresent() ? AT_ONCE_LEAST : AT_ONCE;
    var room = Runtime.getRuntime().maxMemory() / BYTES_A_WORLD;
    return Math.toIntExact(Math.clamp(room, AT_ONCE_LEAST, most));
  }

  private boolean endures(Path folder) throws IOException, InterruptedException {
    var endurance = new Endurance(folder, number("seed", 1), out);
    return arguments.value("month").isPresent()
        ? endurance.month(number("tickets", MONTH))
        : endurance.tills(number("tills", 1), number("tickets", TOGETHER));
  }

  private int drill(Path folder) throws IOException, InterruptedException {
    var maker = maker(folder);
    var plan =
        new Drill.Plan(
            number("runs", RUNS),
            number("seed", 1),
            number("at-once", atOnce()),
            arguments.value("world").map(Integer::parseInt),
            arguments.value("faults").map(Fault::named).orElse(List.of(Fault.values())),
            maker);
    var start = System.nanoTime();
    var outcome = new Drill(folder, plan, out).play();
    outcome.tally().print(out);
    var seconds = (System.nanoTime() - start) / 1_000_000_000L;
    out.println("seed %d, %d faults, %d s".formatted(plan.seed(), plan.runs(), seconds));
    out.println("digest " + outcome.digest());
    if (arguments.value("report").isPresent()) {
      report(Path.of(arguments.value("report").get()), outcome);
    }
    var missing = outcome.tally().neverInjected(plan.kinds());
    if (!missing.isEmpty()) {
      out.println("never injected: " + missing);
    }
    var isShort = plan.runs() < ENOUGH && arguments.value("faults").isEmpty();
    var isShown = missing.isEmpty() || isShort;
    return isShown && outcome.tally().all().isClean() ? 0 : 1;
  }

  /// The stand-in, or worlds beside the trial in the folder named.
  private FarEnd.Maker maker(Path folder) {
    var trial = arguments.value("trial").map(Path::of);
    if (trial.isEmpty()) {
      return (number, spot) -> StandInEnd.at(spot);
    }
    MedusaEnd.prepare(trial.get(), new DrillShop(folder.resolve("template")).write().folder());
    return (number, spot) -> MedusaEnd.at(new MedusaEnd.Spot(trial.get(), number, spot));
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
