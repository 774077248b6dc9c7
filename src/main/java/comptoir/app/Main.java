package comptoir.app;

import comptoir.bench.BenchCommand;
import comptoir.standin.StandInCommand;
import comptoir.tour.TourCommand;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;

/// The program's entry: picks the verb. Does not extend `Application`, so that it starts from the
/// class path.
public final class Main {

  private Main() {}

  public static void main(String[] args) throws InterruptedException, IOException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(List.of(args), out, err));
  }

  private static int run(List<String> args, PrintStream out, PrintStream err)
      throws InterruptedException, IOException {
    var verb = args.isEmpty() || isTillOption(args.getFirst()) ? "till" : args.getFirst();
    var rest = verb.equals("till") ? args : args.subList(1, args.size());
    return switch (verb) {
      case "--help", "help" -> Usage.print(out);
      case "--version" -> {
        out.println(Version.NAME);
        yield 0;
      }
      case "till" -> till(rest, out, err);
      case "tour" -> tour(rest, out);
      case "bench" -> BenchCommand.run(rest, InstantSource.system(), out);
      case "standin" ->
          StandInCommand.run(
              rest.toArray(String[]::new), InstantSource.system(), out, err);
      default -> Usage.wrong(verb, err);
    };
  }

  private static boolean isTillOption(String word) {
    return word.startsWith("--") && !word.equals("--help") && !word.equals("--version");
  }

  private static int till(List<String> words, PrintStream out, PrintStream err)
      throws InterruptedException, IOException {
    if (hasDisplay()) {
      return TillCommand.run(words, err);
    }
    var folder = Files.createTempDirectory("comptoir-tour-");
    out.println("Pas d'écran ici : la visite guidée est jouée à la place (" + folder + ").");
    out.println("There is no display here: the tour is played instead (" + folder + ").");
    return tour(List.of("--out", folder.toString()), out);
  }

  private static int tour(List<String> words, PrintStream out) throws IOException {
    try (var worker =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().name("work").daemon().factory())) {
      return TourCommand.run(words, InstantSource.system(), worker, out);
    }
  }

  /// On Linux a window needs an X server or Wayland to be named.
  private static boolean hasDisplay() {
    var isLinux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    return !isLinux
        || System.getenv("DISPLAY") != null
        || System.getenv("WAYLAND_DISPLAY") != null;
  }
}
