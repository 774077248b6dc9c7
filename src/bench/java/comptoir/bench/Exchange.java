package comptoir.bench;

import static comptoir.bench.Subject.join;

import comptoir.app.Session;
import comptoir.value.ItemId;
import comptoir.value.OperatorId;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/// Brings an invented shop down from a platform in another process while somebody scans, then
/// changes of it, and prints how long that took, how much memory it needed, and how long a scan and
/// the JavaFX thread were held up by it.
final class Exchange {

  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(30);
  private static final int SCANNED = 1_000;
  private static final int STEP = 10;
  private static final List<Integer> CHANGES = List.of(10_000, 50_000);
  private static final long SEED = 11;
  private static final double NANOS_OF_A_SECOND = 1e9;
  private static final Path MEMORY = Path.of("/proc/self/status");

  private final Session session;
  private final PagesProcess.Running platform;
  private final Tools tools;
  private final Figures figures = new Figures();

  /// @param nanos a monotonic clock, as [System#nanoTime]
  record Tools(InstantSource clock, Optional<Executor> fx, LongSupplier nanos, PrintStream out) {}

  private Exchange(Session session, PagesProcess.Running platform, Tools tools) {
    this.session = session;
    this.platform = platform;
    this.tools = tools;
  }

  /// Measures in a folder that is empty. Returns the exit status.
  static int measure(Path data, int items, Tools tools) throws IOException {
    try (var platform = PagesProcess.start(items)) {
      var remote = new Session.Remote(platform.address(), "bench");
      var place = new Session.Place(data, Optional.empty(), Optional.of(remote), tools.clock());
      return switch (Session.open(place)) {
        case Session.Start.Refused refused -> {
          tools.out().println("comptoir bench: the till does not open: " + refused.problem());
          yield 1;
        }
        case Session.Start.Open(var open) -> {
          try (open) {
            new Exchange(open, platform, tools).measure();
          }
          yield 0;
        }
      };
    }
  }

  private void measure() throws IOException {
    tools.out().println();
    tools.out().printf(Locale.ROOT, "Exchange: %,d articles, two prices each%n", platform.items());
    var sync = session.rooms().sync();
    var start = tools.nanos().getAsLong();
    sync.start();
    until(() -> sync.state().feed("prices").entries() >= SCANNED);
    line("until the first articles can be sold", seconds(start), "s");
    scanUntil("scan beside the first download", () -> sync.state().isFilled());
    line("first download of all", seconds(start), "s");
    line("most memory so far (VmHWM)", memory(), "MiB");
    var changed = 0;
    for (var changes : CHANGES) {
      changed += changes / 2;
      apply(changes, changed);
    }
    line("most memory in all (VmHWM)", memory(), "MiB");
    figures.print(tools.out());
  }

  /// Half of them articles, half of them prices.
  private void apply(int changes, long changed) throws IOException {
    platform.change(changes / 2);
    var start = tools.nanos().getAsLong();
    session.rooms().sync().lookAgain();
    scanUntil(
        String.format(Locale.ROOT, "scan beside %,d changes", changes), () -> isHere(changed));
    line(String.format(Locale.ROOT, "%,d changes applied", changes), seconds(start), "s");
  }

  /// By the last article and the last price that changed.
  private boolean isHere(long changed) {
    var item = new ItemId("I" + PagesProcess.item(changed - 1, platform.items()));
    var price = PagesProcess.item(changed - 1, 2 * platform.items());
    var priced = new ItemId("I" + price / 2);
    return join(session.rooms().catalog().offer(item)).orElseThrow().item().name().endsWith(" bis")
        && join(session.rooms().catalog().offer(priced)).stream()
            .flatMap(offer -> (price % 2 == 0 ? offer.shop() : offer.web()).stream())
            .anyMatch(it -> it.unit().milli() == PagesProcess.milli(price / 2, true));
  }

  /// Scans in the selling screen until it is so.
  private void scanUntil(String what, BooleanSupplier isSo) {
    if (tools.fx().isEmpty()) {
      until(isSo);
      return;
    }
    var fx = tools.fx().get();
    var rooms = session.rooms();
    var settings = join(rooms.settings().current()).orElseThrow();
    var codes = LongStream.range(0, SCANNED).mapToObj(n -> PagesProcess.code(n, 0)).toList();
    var subject =
        new Subject(
            session, settings, new OperatorId("OP1"), codes, List.of(), Optional.empty(), "");
    var beat = new Beat(fx, tools.nanos(), figures.of("JavaFX thread, " + what));
    var screen = SellingScreen.open(subject, tools.clock(), fx, tools.nanos());
    try (beat) {
      var random = new SplittableRandom(SEED);
      beat.start();
      do {
        screen.scan(STEP, figures.of(what), random);
      } while (!isSo.getAsBoolean());
    } finally {
      screen.close();
    }
  }

  private void until(BooleanSupplier isSo) {
    var end = tools.nanos().getAsLong() + PATIENCE_NANOS;
    while (!isSo.getAsBoolean()) {
      if (tools.nanos().getAsLong() > end) {
        throw new IllegalStateException("Still " + session.rooms().sync().state());
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
  }

  private static double memory() throws IOException {
    if (!Files.isReadable(MEMORY)) {
      return 0;
    }
    return Files.readAllLines(MEMORY).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
            .findFirst()
            .orElse(0)
        / 1024.0;
  }

  private double seconds(long start) {
    return (tools.nanos().getAsLong() - start) / NANOS_OF_A_SECOND;
  }

  private void line(String what, double value, String unit) {
    tools.out().printf(Locale.ROOT, "  %-48s %10.2f %s%n", what, value, unit);
  }
}
