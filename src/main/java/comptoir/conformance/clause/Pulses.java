package comptoir.conformance.clause;

import com.fasterxml.jackson.databind.node.ObjectNode;
import comptoir.conformance.wire.Page;
import comptoir.conformance.wire.Pulse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The stream that wakes a till.
final class Pulses {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int BEATS = 3;

  private final Scene scene;

  Pulses(Scene scene) {
    this.scene = scene;
  }

  List<Clause> clauses() {
    return List.of(
        new Clause("pulse.token", this::token),
        new Clause("pulse.hello", () -> listening(this::hello)),
        new Clause("pulse.beat", () -> listening(this::beat)),
        new Clause("pulse.feed-moved", () -> listening(this::feedMoved)));
  }

  private interface Listening {
    Finding prove(Pulse pulse) throws IOException;
  }

  private Pulse open(Map<String, String> headers) {
    return Pulse.open(scene.wire(), Pulse.call(headers), scene.nanos());
  }

  private Finding token() {
    try (Pulse pulse = open(Map.of())) {
      int status = pulse.status(PATIENCE);
      return new Proof().same(401, status, "without a token").finding();
    }
  }

  private Finding listening(Listening listening) throws IOException {
    try (Pulse pulse = open(Map.of("Authorization", "Bearer " + scene.wire().token()))) {
      int status = pulse.status(PATIENCE);
      if (status == 404) {
        return Finding.absent("404");
      }
      return status == 200
          ? listening.prove(pulse)
          : new Proof().same(200, status, "the stream").finding();
    }
  }

  private Finding hello(Pulse pulse) {
    Optional<Pulse.Event> first = pulse.await(event -> !event.name().equals(":"), PATIENCE);
    var proof = new Proof().that(first.isPresent(), "nothing comes");
    first.ifPresent(
        event -> {
          int beat = event.data().path("beatMillis").asInt();
          proof
              .same("hello", event.name(), "the first event")
              .that(beat >= 100 && beat <= 60_000, "beatMillis is " + beat)
              .note("beats every " + beat + " ms");
        });
    return proof.finding();
  }

  /// Silence longer than two beats means that the line is lost.
  private Finding beat(Pulse pulse) {
    Optional<Pulse.Event> hello = pulse.await(event -> event.name().equals("hello"), PATIENCE);
    if (hello.isEmpty()) {
      return new Proof().that(false, "no hello comes").finding();
    }
    Duration beat = Duration.ofMillis(hello.get().data().path("beatMillis").asLong());
    var proof = new Proof();
    long before = hello.get().atNanos();
    long longest = 0;
    for (int i = 0; i < BEATS && proof.holds(); i++) {
      Optional<Pulse.Event> next =
          pulse.await(event -> event.name().equals(":"), beat.multipliedBy(2));
      proof.that(next.isPresent(), "no beat within twice " + beat.toMillis() + " ms");
      long at = next.map(Pulse.Event::atNanos).orElse(before);
      longest = Math.max(longest, at - before);
      before = at;
    }
    return proof.note("longest silence " + longest / 1_000_000 + " ms").finding();
  }

  private Finding feedMoved(Pulse pulse) throws IOException {
    pulse.await(event -> event.name().equals("hello"), PATIENCE);
    Mirror orders = scene.mirror("orders");
    orders.advance();
    String before = orders.cursor();
    ObjectNode sale = scene.make().sale();
    long start = scene.nanos().getAsLong();
    var proof = new Proof().same("accepted", scene.post(sale).outcome(0), "the sale");
    Optional<Pulse.Event> moved =
        pulse.await(
            event ->
                event.name().equals("feed")
                    && event.data().path("feed").asText().equals("orders")
                    && !event.data().path("cursor").asText().equals(before),
            scene.setup().settling());
    proof.that(moved.isPresent(), "no event says that the feed orders moved");
    List<Page> pages = scene.feeds().all("orders", before, 100);
    proof.that(
        pages.stream()
            .flatMap(page -> page.changes().stream())
            .anyMatch(line -> FeedChanges.is(line, sale)),
        "the sale is not behind the cursor from before");
    moved.ifPresent(event -> proof.note("after " + (event.atNanos() - start) / 1_000_000 + " ms"));
    return proof.finding();
  }
}
