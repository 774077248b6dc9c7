package comptoir.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.db.Database;
import comptoir.db.Opening;
import comptoir.reservation.Reservation;
import comptoir.value.EnvelopeId;
import comptoir.value.Ids;
import comptoir.value.OperatorId;
import comptoir.value.ReservationId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the platform answers, and whenever the program is killed: nothing is lost, nothing the
/// platform took in comes out of order, and nothing goes before what it awaits.
@SuppressWarnings("NullAway.Init")
final class OutboxPropertyTest {

  private static final int ENVELOPES = 60;
  private static final int MOST_ROUNDS = 2_000;

  @TempDir Path folder;
  private Instant now = Instant.parse("2026-03-01T09:20:00Z");
  private Database database;
  private Outbox outbox;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void orderIsKeptAndNothingIsLost(long seed) {
    var random = new SplittableRandom(seed);
    open();
    var put = new ArrayList<Envelope>();
    var platform = new RandomPlatform(random);
    for (var round = 0; round < MOST_ROUNDS && !isDone(put, platform); round++) {
      if (put.size() < ENVELOPES && random.nextInt(3) > 0) {
        put.add(putOne(random, put));
      }
      var batch = claim(1 + random.nextInt(7));
      platform.take(batch).forEach(this::settle);
      if (random.nextInt(20) == 0) {
        database.close();
        open();
      }
      now = now.plus(Duration.ofSeconds(random.nextInt(40)));
    }
    check(put, platform);
    database.close();
  }

  private void open() {
    database = ((Opening.Opened) Database.open(folder.resolve("till.db"))).database();
    outbox = new Outbox(database, () -> now);
  }

  private Envelope putOne(SplittableRandom random, List<Envelope> before) {
    var ids = new Ids(() -> now, random);
    Envelope envelope =
        before.isEmpty() || random.nextBoolean()
            ? new Envelope.Sale(ids.envelope(), ids.transaction(), now)
            : step(ids, before.get(random.nextInt(before.size())).id());
    database.run(tx -> outbox.put(tx, envelope)).join();
    return envelope;
  }

  private Envelope step(Ids ids, EnvelopeId awaited) {
    return new Envelope.ReservationStep(
        ids.envelope(),
        new ReservationId("R1"),
        Reservation.State.READY,
        Reservation.State.HANDED_OVER,
        new OperatorId("OP1"),
        Optional.empty(),
        now,
        Optional.of(awaited));
  }

  private List<Envelope> claim(int limit) {
    return database.write(tx -> outbox.claim(tx, limit)).join();
  }

  private void settle(Outcome outcome) {
    database.run(tx -> outbox.settle(tx, outcome)).join();
  }

  private boolean isDone(List<Envelope> put, RandomPlatform platform) {
    var isStill = database.read(outbox::nextDue).join().isEmpty();
    return put.size() == ENVELOPES && isStill && !platform.taken.isEmpty();
  }

  private void check(List<Envelope> put, RandomPlatform platform) {
    var heldBack = new HashSet<EnvelopeId>();
    for (var envelope : put) {
      var awaited = envelope.awaits();
      if (awaited
          .filter(id -> platform.refused.contains(id) || heldBack.contains(id))
          .isPresent()) {
        heldBack.add(envelope.id());
      }
      var places =
          (platform.taken.contains(envelope.id()) ? 1 : 0)
              + (platform.refused.contains(envelope.id()) ? 1 : 0)
              + (heldBack.contains(envelope.id()) ? 1 : 0);
      assertEquals(1, places, "envelope " + envelope);
    }
    var inOrder = put.stream().map(Envelope::id).filter(platform.taken::contains).toList();
    assertEquals(inOrder, List.copyOf(platform.taken));
    var state = outbox.state().toCompletableFuture().join();
    assertEquals(heldBack.size(), state.waiting());
    assertEquals(platform.refused.size(), state.parked());
    assertTrue(platform.taken.size() + platform.refused.size() > 1);
  }

  /// Keeps order as the contract has it: behind a retry everything is a retry. Its answers are lost
  /// now and then.
  private static final class RandomPlatform {

    private final SplittableRandom random;
    private final Set<EnvelopeId> taken = new LinkedHashSet<>();
    private final Set<EnvelopeId> refused = new HashSet<>();
    private final Map<EnvelopeId, Boolean> isPoison = new HashMap<>();

    RandomPlatform(SplittableRandom random) {
      this.random = random;
    }

    List<Outcome> take(List<Envelope> batch) {
      var outcomes = new ArrayList<Outcome>();
      var stopped = false;
      for (var envelope : batch) {
        envelope.awaits().ifPresent(id -> assertTrue(taken.contains(id), "went before " + id));
        stopped |= random.nextInt(6) == 0;
        outcomes.add(stopped ? new Outcome.Retry(envelope.id(), "busy") : judge(envelope.id()));
      }
      return random.nextInt(5) == 0 ? List.of() : outcomes;
    }

    private Outcome judge(EnvelopeId id) {
      if (isPoison.computeIfAbsent(id, any -> random.nextInt(8) == 0)) {
        refused.add(id);
        return new Outcome.Rejected(id, "poison", "", Optional.empty());
      }
      taken.add(id);
      return new Outcome.Acknowledged(id, Optional.empty());
    }
  }
}
