package comptoir.bench;

import comptoir.app.Arguments;
import comptoir.app.Session;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/// What is measured by itself: between a till and a platform in another process, and promotions.
final class Parts {

  private static final Set<String> NAMES =
      Set.of("arrivals", "bounds", "drain", "exchange", "promotions");

  private final InstantSource clock;
  private final PrintStream out;

  Parts(InstantSource clock, PrintStream out) {
    this.clock = clock;
    this.out = out;
  }

  static boolean isAsked(Arguments arguments) {
    return NAMES.stream().anyMatch(name -> arguments.value(name).isPresent());
  }

  /// Returns the exit status.
  int run(Arguments arguments) throws IOException {
    var bounds = arguments.value("bounds");
    if (bounds.isPresent()) {
      return bounds(Integer.parseInt(bounds.get()));
    }
    out.println(Machine.here().line());
    var drain = arguments.value("drain");
    if (drain.isPresent()) {
      return drain(Integer.parseInt(drain.get()));
    }
    var arrivals = arguments.value("arrivals");
    if (arrivals.isPresent()) {
      return arrivals(Integer.parseInt(arrivals.get()), arguments);
    }
    var promotions = arguments.value("promotions");
    if (promotions.isPresent()) {
      var runs = Integer.parseInt(arguments.value("runs").orElse(BenchCommand.RUNS));
      Promoting.measure(Integer.parseInt(promotions.get()), runs, System::nanoTime, out);
      return 0;
    }
    var items = Integer.parseInt(arguments.value("exchange").orElseThrow());
    return arguments.value("screen").filter("no"::equals).isPresent()
        ? exchange(items, new Exchange.Tools(clock, Optional.empty(), System::nanoTime, out))
        : exchangeOnScreen(items);
  }

  private int bounds(int items) throws IOException {
    try {
      return Bounds.measure(items, out);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The measuring was broken off");
    }
  }

  private int drain(int tickets) throws IOException {
    var data = Files.createTempDirectory("comptoir-bench-");
    try {
      return Drain.measure(data, tickets, new Drain.Tools(clock, System::nanoTime, out));
    } finally {
      BenchCommand.delete(data);
    }
  }

  private int arrivals(int count, Arguments arguments) throws IOException {
    var platform =
        arguments
            .value("platform")
            .map(it -> new Session.Remote(URI.create(it), arguments.value("token").orElse("")));
    var data = Files.createTempDirectory("comptoir-bench-");
    try (var toolkit = Toolkit.start()) {
      var tools = new Arrivals.Tools(clock, toolkit.fx(), System::nanoTime, out);
      return platform.isPresent()
          ? Arrivals.of(platform.get(), data, count, tools)
          : Arrivals.ofStandIn(data, count, tools);
    } finally {
      BenchCommand.delete(data);
    }
  }

  private int exchangeOnScreen(int items) throws IOException {
    try (var toolkit = Toolkit.start()) {
      var fx = Optional.of(toolkit.fx());
      return exchange(items, new Exchange.Tools(clock, fx, System::nanoTime, out));
    }
  }

  private static int exchange(int items, Exchange.Tools tools) throws IOException {
    var data = Files.createTempDirectory("comptoir-bench-");
    try {
      return Exchange.measure(data, items, tools);
    } finally {
      BenchCommand.delete(data);
    }
  }
}
