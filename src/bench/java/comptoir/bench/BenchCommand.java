package comptoir.bench;

import comptoir.app.Arguments;
import comptoir.app.Session;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;

/// `comptoir bench`: fills a till of its own, measures it, prints.
public final class BenchCommand {

  private static final Set<String> OPTIONS =
      Set.of(
          "shop",
          "items",
          "runs",
          "exchange",
          "screen",
          "drain",
          "promotions",
          "bounds",
          "arrivals",
          "platform",
          "token");
  private static final List<String> NUMBERS =
      List.of("items", "runs", "exchange", "drain", "promotions", "bounds", "arrivals");
  private static final String ITEMS = "100000";
  static final String RUNS = "2000";
  private static final long SEED = 20_261_012;
  private static final int WRONG_USE = 2;

  private BenchCommand() {}

  /// Measures the shop folder, or the invented catalogue, or both where both are named. Returns the
  /// exit status: 0, 1 when the till does not open, 2 for a wrong command line.
  public static int run(List<String> words, InstantSource clock, PrintStream out)
      throws IOException {
    return switch (Arguments.read(words, OPTIONS)) {
      case Arguments.Reading.Wrong wrong -> wrong(wrong.sentence(), out);
      case Arguments.Reading.Read read -> run(read.arguments(), clock, out);
    };
  }

  private static int wrong(String sentence, PrintStream out) {
    out.println("comptoir bench: " + sentence + " See comptoir --help");
    return WRONG_USE;
  }

  private static int run(Arguments arguments, InstantSource clock, PrintStream out)
      throws IOException {
    for (var name : NUMBERS) {
      if (arguments.value(name).filter(text -> !isNumber(text)).isPresent()) {
        return wrong("--" + name, out);
      }
    }
    return Parts.isAsked(arguments)
        ? new Parts(clock, out).run(arguments)
        : selling(arguments, clock, out);
  }

  /// What a till does by itself.
  private static int selling(Arguments arguments, InstantSource clock, PrintStream out)
      throws IOException {
    var shop = arguments.value("shop").map(Path::of);
    var items = Integer.parseInt(arguments.value("items").orElse(ITEMS));
    var runs = Integer.parseInt(arguments.value("runs").orElse(RUNS));
    out.println(Machine.here().line());
    var fillings = new ArrayList<Filling>();
    shop.ifPresent(folder -> fillings.add(new FolderFilling(folder, System::nanoTime)));
    if (shop.isEmpty() || arguments.value("items").isPresent()) {
      fillings.add(new SyntheticFilling(items, System::nanoTime));
    }
    try (var toolkit = Toolkit.start()) {
      var bench = new Bench(runs, clock, toolkit.fx(), out);
      var status = 0;
      for (var filling : fillings) {
        status = Math.max(status, measure(filling, bench));
      }
      return status;
    }
  }

  /// A whole number from 10 to 9,999,999.
  private static boolean isNumber(String text) {
    return text.matches("[1-9][0-9]{1,6}");
  }

  private record Bench(int runs, InstantSource clock, Executor fx, PrintStream out) {}

  private static int measure(Filling filling, Bench bench) throws IOException {
    var data = Files.createTempDirectory("comptoir-bench-");
    try {
      return switch (Session.open(filling.place(data, bench.clock()))) {
        case Session.Start.Refused refused -> {
          bench.out().println("comptoir bench: the till does not open: " + refused.problem());
          yield 1;
        }
        case Session.Start.Open(var session) -> {
          try (session) {
            measure(filling.fill(session), bench);
          }
          yield 0;
        }
      };
    } finally {
      delete(data);
    }
  }

  private static void measure(Subject subject, Bench bench) {
    bench.out().println();
    bench.out().println(subject.title());
    var measuring =
        new Measuring(subject, bench.clock(), System::nanoTime, new SplittableRandom(SEED));
    play(measuring, subject, Math.max(1, bench.runs() / 10));
    measuring.figures().clear();
    play(measuring, subject, bench.runs());
    var missed =
        scan(subject, bench, measuring.figures().of("scan: last key to the line laid out"));
    measuring.figures().print(bench.out());
    missed.forEach(scan -> bench.out().println("  A scan brought no line: " + scan));
  }

  /// So many sales, as many searches, and a quarter as many panels and texts of each kind.
  private static void play(Measuring measuring, Subject subject, int runs) {
    for (var run = 0; run < runs; run++) {
      measuring.sale();
    }
    for (var run = 0; run < runs; run++) {
      measuring.search();
    }
    for (var run = 0; run < Math.ceilDiv(runs, 4); run++) {
      measuring.classify();
      subject.fullest().ifPresent(measuring::panel);
    }
  }

  private static List<String> scan(Subject subject, Bench bench, Samples samples) {
    var screen = SellingScreen.open(subject, bench.clock(), bench.fx(), System::nanoTime);
    var scans = Math.ceilDiv(bench.runs(), 4);
    screen.scan(Math.ceilDiv(scans, 5), new Samples(), new SplittableRandom(SEED));
    var missed = screen.scan(scans, samples, new SplittableRandom(SEED));
    screen.close();
    return missed;
  }

  static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
