package comptoir.app;

import comptoir.bench.BenchCommand;
import comptoir.bench.PagesProcess;
import comptoir.conformance.ConformanceCommand;
import comptoir.drill.ClerkProcess;
import comptoir.drill.DrillCommand;
import comptoir.standin.StandInCommand;
import comptoir.tour.TourCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The program's entry: picks the verb. Does not extend `Application`, so that it starts from the
/// class path.
public final class Main {

  private Main() {}

  public static void main(String[] args) throws InterruptedException, IOException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(List.of(args), out, err));
  }

  static int run(List<String> args, PrintStream out, PrintStream err)
      throws InterruptedException, IOException {
    var isVerbless = args.isEmpty() || isTillOption(args.getFirst());
    var verb = isVerbless ? "till" : args.getFirst();
    var rest = isVerbless ? args : args.subList(1, args.size());
    return switch (verb) {
      case "--help", "help" -> Usage.print(out);
      case "--version" -> {
        out.println(Version.NAME);
        yield 0;
      }
      case "till" -> rest.contains("--help") ? Usage.print(out) : till(rest, out, err);
      case "tour" -> rest.contains("--help") ? Usage.print(out) : tour(rest, out);
      case "bench" -> BenchCommand.run(rest, InstantSource.system(), out);
      case "drill" -> rest.contains("--help") ? Usage.print(out) : drill(rest, out);
      case ClerkProcess.VERB -> {
        withoutLog();
        yield ClerkProcess.run(errands(), out);
      }
      case PagesProcess.VERB -> PagesProcess.run(rest, errands(), out);
      case "rescue" ->
          rest.contains("--help")
              ? Usage.print(out)
              : RescueCommand.run(rest, InstantSource.system(), out, err);
      case "token" -> rest.contains("--help") ? Usage.print(out) : TokenCommand.run(rest, out, err);
      case "conformance" ->
          rest.contains("--help")
              ? Usage.print(out)
              : ConformanceCommand.run(
                  rest,
                  new ConformanceCommand.World(
                      InstantSource.system(), Locale.of(TillCommand.language()), out, err));
      case "standin" ->
          StandInCommand.run(rest.toArray(String[]::new), InstantSource.system(), out, err);
      default -> Usage.wrong("what is \"" + verb + "\"?", err);
    };
  }

  private static int drill(List<String> words, PrintStream out)
      throws IOException, InterruptedException {
    withoutLog();
    return DrillCommand.run(words, out);
  }

  /// The faults of a drill are wanted: what they make the log say would hide what it found.
  private static void withoutLog() {
    Logger.getLogger("").setLevel(Level.OFF);
  }

  /// A process that is to be killed is told its errands once it is up.
  private static BufferedReader errands() {
    return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  }

  private static boolean isTillOption(String word) {
    return word.startsWith("--") && !word.equals("--help") && !word.equals("--version");
  }

  private static int till(List<String> words, PrintStream out, PrintStream err)
      throws InterruptedException, IOException {
    return switch (Arguments.read(words, TillCommand.OPTIONS)) {
      case Arguments.Reading.Wrong wrong -> Usage.wrong(wrong.sentence(), err);
      case Arguments.Reading.Read read ->
          hasDisplay(System.getProperty("os.name"), System.getenv())
              ? TillCommand.run(read.arguments())
              : tourInstead(read.arguments(), out);
    };
  }

  private static int tourInstead(Arguments asked, PrintStream out) throws IOException {
    var folder = Files.createTempDirectory("comptoir-tour-");
    out.println("Pas d’écran ici : la visite guidée est jouée à la place (" + folder + ").");
    out.println("There is no display here: the tour is played instead (" + folder + ").");
    return tour(tourWords(asked, folder), out);
  }

  /// The tour has the looks and the shop that the till was asked for.
  static List<String> tourWords(Arguments asked, Path folder) {
    var words = new ArrayList<>(List.of("--out", folder.toString()));
    for (var name : List.of("lang", "theme", "size", "shop")) {
      asked.value(name).ifPresent(value -> words.addAll(List.of("--" + name, value)));
    }
    return List.copyOf(words);
  }

  private static int tour(List<String> words, PrintStream out) throws IOException {
    try (var worker =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().name("work").daemon().factory())) {
      return TourCommand.run(words, InstantSource.system(), worker, out);
    }
  }

  /// On Linux a window needs an X server or Wayland to be named.
  static boolean hasDisplay(String system, Map<String, String> environment) {
    return !system.toLowerCase(Locale.ROOT).contains("linux")
        || !environment.getOrDefault("DISPLAY", "").isBlank()
        || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
  }
}
