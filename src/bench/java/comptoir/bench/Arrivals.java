package comptoir.bench;

import static comptoir.bench.Subject.join;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import comptoir.app.Session;
import comptoir.reservation.Reservation;
import comptoir.value.ReservationId;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/// Waits at the board of reservations for pick-ups that somebody orders on the web meanwhile, and
/// prints how long after its order each was on the screen: from `requestedAt` by the platform's
/// clock, which must be this machine's, to the end of the pulse that lays out one more to prepare.
final class Arrivals {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int MOST_PAUSE_MILLIS = 1_500;
  private static final int BOUND_MILLIS = 2_000;
  private static final double NANOS_OF_A_MILLI = 1e6;
  private static final long SEED = 11;
  private static final String WHAT = "web pick-up: from its order to the till's board";
  private static final String NAME = "Zoé";
  private static final String PIN = "1234";
  private static final String LETTER = "a";
  private static final int SOUGHT = 50;

  private final Tools tools;
  private final Session session;
  private final Path data;

  /// @param nanos a monotonic clock, as [System#nanoTime]
  record Tools(InstantSource clock, Executor fx, LongSupplier nanos, PrintStream out) {}

  private Arrivals(Session session, Path data, Tools tools) {
    this.session = session;
    this.data = data;
    this.tools = tools;
  }

  /// Measures so many that this program orders at a stand-in in another process; in an empty
  /// folder.
  static int ofStandIn(Path data, int count, Tools tools) throws IOException {
    try (var platform = StandInProcess.start();
        var web = HttpClient.newHttpClient()) {
      var random = new SplittableRandom(SEED);
      return measure(
          data,
          count,
          new Session.Remote(platform.address(), platform.token()),
          tools,
          item -> {
            pause(random.nextInt(MOST_PAUSE_MILLIS));
            order(web, platform, item);
          });
    }
  }

  /// Measures the next so many of a platform where somebody else orders; in an empty folder.
  static int of(Session.Remote platform, Path data, int count, Tools tools) throws IOException {
    return measure(data, count, platform, tools, item -> {});
  }

  /// What brings the next pick-up about.
  private interface Ordering {
    void order(String item) throws IOException;
  }

  private static int measure(
      Path data, int count, Session.Remote platform, Tools tools, Ordering ordering)
      throws IOException {
    var place = new Session.Place(data, Optional.empty(), Optional.of(platform), tools.clock());
    return switch (Session.open(place)) {
      case Session.Start.Refused refused -> {
        tools.out().println("comptoir bench: the till does not open: " + refused.problem());
        yield 1;
      }
      case Session.Start.Open(var open) -> {
        try (open) {
          yield new Arrivals(open, data, tools).measure(count, ordering);
        }
      }
    };
  }

  private int measure(int count, Ordering ordering) throws IOException {
    var rooms = session.rooms();
    join(rooms.customers().loadNames());
    rooms.sync().start();
    var end = tools.nanos().getAsLong() + PATIENCE.toNanos();
    while (!rooms.sync().state().isFilled() && tools.nanos().getAsLong() < end) {
      pause(1);
    }
    tools.out().println();
    tools.out().printf("Pick-ups ordered on the web: the next %d%n", count);
    var figures = new Figures();
    var screen = new BoardOnScreen.Tools(tools.clock(), tools.fx(), tools.nanos());
    try (var board = BoardOnScreen.open(session, data, screen, NAME, PIN)) {
      arrive(count, board, ordering, figures.of(WHAT));
    }
    figures.print(tools.out());
    var rows = new Rows(tools.out());
    rows.bound(WHAT, figures.of(WHAT).percentile(99) / NANOS_OF_A_MILLI, "ms", BOUND_MILLIS);
    rows.printBounds();
    return figures.of(WHAT).count() == count ? 0 : 1;
  }

  private void arrive(int count, BoardOnScreen board, Ordering ordering, Samples samples)
      throws IOException {
    var known = new HashSet<ReservationId>();
    open().forEach(it -> known.add(it.id()));
    var item = soldOnTheWeb();
    while (samples.count() < count) {
      var coming = board.nextChange(PATIENCE);
      ordering.order(item);
      var at = coming.join();
      if (at.isEmpty()) {
        tools.out().println("  None came in " + PATIENCE);
        return;
      }
      for (var one : open()) {
        if (known.add(one.id())) {
          samples.add(Duration.between(one.requestedAt(), at.get()).toNanos());
        }
      }
    }
  }

  private String soldOnTheWeb() {
    return join(session.rooms().catalog().search(LETTER, SOUGHT)).stream()
        .filter(offer -> offer.web().isPresent())
        .findFirst()
        .orElseThrow()
        .item()
        .id()
        .value();
  }

  private List<Reservation> open() {
    return join(session.rooms().reservations().open());
  }

  private static void order(HttpClient web, StandInProcess platform, String item)
      throws IOException {
    var body =
        JsonNodeFactory.instance
            .objectNode()
            .put("item", item)
            .put("qtyMilli", 1_000)
            .put("paid", true);
    var request =
        HttpRequest.newBuilder(platform.address().resolve("standin/v1/web-order"))
            .header("Authorization", "Bearer " + platform.token())
            .POST(BodyPublishers.ofString(body.toString()))
            .build();
    try {
      var answer = web.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException("The web did not take the order: " + answer.body());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  private static void pause(int millis) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }
}
