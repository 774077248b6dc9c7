package comptoir.bench;

import static comptoir.bench.Subject.join;

import comptoir.app.Session;
import comptoir.value.ItemId;
import comptoir.value.OperatorId;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
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
  private static final double NANOS_OF_A_MILLI = 1e6;
  private static final String BESIDE_DOWNLOAD = "scan beside the first download";
  private static final String STILL = "scan while nothing comes";
  private static final String BEAT = "JavaFX thread, ";
  private static final int STILL_SCANS = 300;
  private static final int ITEMS_OF_BOUND = 1_000_000;
  private static final int DOWNLOAD = 60;
  private static final int MEMORY = 300;
  private static final int CHANGED = 2;
  private static final int SCAN = 50;
  private static final int CHANGES_OF_BOUND = 10_000;

  private final Session session;
  private final PagesProcess.Running platform;
  private final Tools tools;
  private final Figures figures = new Figures();
  private final Rows rows;

  /// @param nanos a monotonic clock, as [System#nanoTime]
  record Tools(InstantSource clock, Optional<Executor> fx, LongSupplier nanos, PrintStream out) {}

  private Exchange(Session session, PagesProcess.Running platform, Tools tools) {
    this.session = session;
    this.platform = platform;
    this.tools = tools;
    this.rows = new Rows(tools.out());
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
    var effort = Effort.of(platform.process().toHandle(), tools.nanos());
    sync.start();
    until(() -> sync.state().feed("prices").entries() >= SCANNED);
    rows.figure("until the first articles can be sold", effort.seconds(), "s");
    scanUntil(BESIDE_DOWNLOAD, () -> sync.state().isFilled());
    var seconds = effort.seconds();
    rows.figure("first download of all", seconds, "s", effort);
    var memory = Effort.mostMemory(ProcessHandle.current());
    rows.figure("most memory so far (VmHWM)", memory, "MiB");
    var changed = 0;
    for (var changes : CHANGES) {
      changed += changes / 2;
      apply(changes, changed);
    }
    rows.figure("most memory in all (VmHWM)", Effort.mostMemory(ProcessHandle.current()), "MiB");
    scanStill();
    figures.print(tools.out());
    if (platform.items() == ITEMS_OF_BOUND) {
      rows.bound("first download of all", seconds, "s", DOWNLOAD);
      rows.bound("most memory until then", memory, "MiB", MEMORY);
    }
    scanBounds();
    rows.printBounds();
  }

  /// Half of them articles, half of them prices.
  private void apply(int changes, long changed) throws IOException {
    platform.change(changes / 2);
    var effort = Effort.of(platform.process().toHandle(), tools.nanos());
    session.rooms().sync().lookAgain();
    scanUntil(beside(changes), () -> isHere(changed));
    var what = String.format(Locale.ROOT, "%,d changes applied", changes);
    var seconds = effort.seconds();
    rows.figure(what, seconds, "s", effort);
    if (changes == CHANGES_OF_BOUND) {
      rows.bound(what, seconds, "s", CHANGED);
    }
  }

  private static String beside(int changes) {
    return String.format(Locale.ROOT, "scan beside %,d changes", changes);
  }

  /// What a scan takes when nothing else goes on in the till, to set the others against.
  private void scanStill() {
    var end = figures.of(STILL).count() + STILL_SCANS;
    scanUntil(STILL, () -> figures.of(STILL).count() >= end);
  }

  private void scanBounds() {
    var names = new ArrayList<>(List.of(BESIDE_DOWNLOAD));
    CHANGES.forEach(changes -> names.add(beside(changes)));
    for (var name : names) {
      rows.bound(name + ", p99", millis(figures.of(name), 99), "ms", SCAN);
      if (tools.fx().isPresent()) {
        rows.bound("JavaFX busy, " + name, millis(figures.of(BEAT + name), 100), "ms", SCAN);
      }
    }
  }

  private static double millis(Samples samples, int percent) {
    return samples.percentile(percent) / NANOS_OF_A_MILLI;
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

  /// Scans until it is so: in the selling screen, or without one at the doors.
  private void scanUntil(String what, BooleanSupplier isSo) {
    var codes = LongStream.range(0, SCANNED).mapToObj(n -> PagesProcess.code(n, 0)).toList();
    if (tools.fx().isPresent()) {
      scanOnScreen(tools.fx().get(), what, codes, isSo);
      return;
    }
    var clerk = new Clerk(session, tools.nanos());
    var random = new SplittableRandom(SEED);
    do {
      clerk.scan(codes, figures.of(what), random);
    } while (!isSo.getAsBoolean());
  }

  private void scanOnScreen(Executor fx, String what, List<String> codes, BooleanSupplier isSo) {
    var settings = join(session.rooms().settings().current()).orElseThrow();
    var subject =
        new Subject(
            session, settings, new OperatorId("OP1"), codes, List.of(), Optional.empty(), "");
    var beat = new Beat(fx, tools.nanos(), figures.of(BEAT + what));
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
}
