package comptoir.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.db.Database;
import comptoir.db.Opening;
import comptoir.reservation.Reservation;
import comptoir.value.EnvelopeId;
import comptoir.value.Ids;
import comptoir.value.OperatorId;
import comptoir.value.Quantity;
import comptoir.value.ReservationId;
import comptoir.value.TillId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// States of envelopes, over a real file.
@SuppressWarnings("NullAway.Init")
final class OutboxTest {

  @TempDir Path folder;
  private Instant now = Instant.parse("2026-03-01T09:20:00Z");
  private final Ids ids = new Ids(() -> now, new SplittableRandom(7));
  private Database database;
  private Outbox outbox;

  @BeforeEach
  void open() {
    database = ((Opening.Opened) Database.open(folder.resolve("till.db"))).database();
    outbox = new Outbox(database, () -> now);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Envelope.Sale sale() {
    var sale = new Envelope.Sale(ids.envelope(), ids.transaction(), now);
    put(sale);
    return sale;
  }

  private Envelope.ReservationStep stepAwaiting(EnvelopeId awaited) {
    var step =
        new Envelope.ReservationStep(
            ids.envelope(),
            new ReservationId("R|1"),
            Reservation.State.READY,
            Reservation.State.HANDED_OVER,
            new OperatorId("OP1"),
            Optional.of(ids.transaction()),
            now,
            Optional.of(awaited),
            Optional.of(new TillId("T|2")),
            List.of(
                new Reservation.Part(2, new Quantity(1500)), new Reservation.Part(1, Quantity.ONE)),
            Optional.of("Casier: 4"));
    put(step);
    return step;
  }

  private void put(Envelope envelope) {
    database.run(tx -> outbox.put(tx, envelope)).join();
  }

  private List<Envelope> claim(int limit) {
    return database.write(tx -> outbox.claim(tx, limit)).join();
  }

  private void settle(Outcome outcome) {
    database.run(tx -> outbox.settle(tx, outcome)).join();
  }

  private void acknowledge(Envelope envelope) {
    settle(new Outcome.Acknowledged(envelope.id(), Optional.of("ref")));
  }

  private void reject(Envelope envelope) {
    settle(new Outcome.Rejected(envelope.id(), "no", "It is not so.", Optional.of("expired")));
  }

  private OutboxState state() {
    return outbox.state().toCompletableFuture().join();
  }

  @Test
  void theOldestGoFirstAndComeBackAsTheyWerePut() {
    var first = sale();
    acknowledge(first);
    var second = sale();
    var third = sale();
    var fourth = stepAwaiting(first.id());

    assertEquals(List.of(second, third), claim(2));
    assertEquals(List.of(second, third, fourth), claim(100));
  }

  @Test
  void whatWasClaimedIsClaimedAgainAfterAKill() {
    var first = sale();
    assertEquals(List.of(first), claim(10));
    database.close();

    open();

    assertEquals(List.of(first), claim(10));
    assertEquals(1, state().waiting());
  }

  @Test
  void anEnvelopeThatMustWaitHoldsUpThoseBehindItUntilItIsDue() {
    var first = sale();
    var second = sale();
    settle(new Outcome.Retry(first.id(), "busy"));
    assertEquals(List.of(), claim(10));

    now = now.plus(Duration.ofSeconds(2));

    assertEquals(List.of(first, second), claim(10));
  }

  @Test
  void aClockThatIsSetBackHoldsUpNothing() {
    var first = sale();
    now = now.minus(Duration.ofHours(3));

    assertEquals(Optional.of(now), database.read(outbox::nextDue).join());
    assertEquals(List.of(first), claim(10));
  }

  @Test
  void hurryMakesAllDueNow() {
    var first = sale();
    for (var i = 0; i < 9; i++) {
      settle(new Outcome.Retry(first.id(), "busy"));
    }
    assertEquals(List.of(), claim(10));

    database.run(outbox::hurry).join();

    assertEquals(List.of(first), claim(10));
  }

  @Test
  void whatAwaitsAnotherGoesOnlyAfterTheWordOnThatOne() {
    var sale = sale();
    var step = stepAwaiting(sale.id());
    var later = sale();

    assertEquals(List.of(sale), claim(10));
    acknowledge(sale);

    assertEquals(List.of(step, later), claim(10));
  }

  @Test
  void aRefusedEnvelopeHoldsUpOnlyWhatAwaitsIt() {
    var refused = sale();
    var step = stepAwaiting(refused.id());
    var stepOfStep = stepAwaiting(step.id());
    var later = sale();
    claim(10);
    reject(refused);

    assertEquals(List.of(later), claim(10));
    acknowledge(later);

    assertEquals(List.of(), claim(10));
    assertEquals(Optional.empty(), database.read(outbox::nextDue).join());
    assertEquals(2, state().waiting());
    assertEquals(1, state().parked());
    assertEquals(
        List.of(new Parked(refused, "no", "It is not so.", Optional.of("expired"))),
        outbox.parked().toCompletableFuture().join());
    assertEquals(stepOfStep.awaits(), Optional.of(step.id()));
  }

  @Test
  void aParkedEnvelopeGoesAgainWhenAPersonAsksAndThenWhatAwaitsIt() {
    var sale = sale();
    var step = stepAwaiting(sale.id());
    claim(10);
    reject(sale);
    assertEquals(List.of(), claim(10));

    outbox.sendAgain(sale.id()).toCompletableFuture().join();
    assertEquals(List.of(sale), claim(10));
    acknowledge(sale);

    assertEquals(List.of(step), claim(10));
    assertEquals(0, state().parked());
  }

  @Test
  void aRefusedStepIsPutAsideForGoodWithWhoWhenAndWhy() {
    var sale = sale();
    var step = stepAwaiting(sale.id());
    claim(10);
    acknowledge(sale);
    claim(10);
    reject(step);

    assertTrue(putAside(step, Aside.Why.CHECKED));

    assertEquals(0, state().parked());
    assertEquals(List.of(), claim(10));
    var kept = outbox.putAside().toCompletableFuture().join().getFirst();
    assertEquals(step, kept.parked().envelope());
    assertEquals(new Aside(new OperatorId("OP1"), now, Aside.Why.CHECKED), kept.aside());
    assertFalse(putAside(step, Aside.Why.CHECKED));
  }

  @Test
  void aSaleThatThePlatformDoesNotHaveIsNeverPutAside() {
    var sale = sale();
    claim(10);
    reject(sale);

    assertFalse(putAside(sale, Aside.Why.HANDED_TO_SUPPORT));

    assertEquals(1, state().parked());
    assertEquals(List.of(), outbox.putAside().toCompletableFuture().join());
  }

  @Test
  void aSaleThatThePlatformHasFromElsewhereIsPutAsideAndWhatAwaitsItGoes() {
    var sale = sale();
    var step = stepAwaiting(sale.id());
    claim(10);
    var word = new Outcome.Rejected(sale.id(), "transaction-used", "", Optional.empty());
    database.run(tx -> outbox.settle(tx, word)).join();
    assertEquals(List.of(), claim(10));

    assertTrue(putAside(sale, Aside.Why.PUT_RIGHT));

    assertEquals(List.of(step), claim(10));
  }

  @Test
  void whatThePlatformHasIsNotRefusedAfterwards() {
    var sale = sale();
    claim(10);
    settle(new Outcome.Acknowledged(sale.id(), Optional.empty()));

    settle(new Outcome.Rejected(sale.id(), "platform-fault", "", Optional.empty()));

    assertEquals(0, state().parked());
  }

  private boolean putAside(Envelope envelope, Aside.Why why) {
    return outbox.putAside(envelope.id(), new OperatorId("OP1"), why).toCompletableFuture().join();
  }

  @Test
  void whatTheStateTellsIsTheNumberAndTheAgeOfWhatWaits() {
    assertEquals(new OutboxState(0, Optional.empty(), 0), state());
    var madeAt = now;
    var first = sale();
    now = now.plusSeconds(60);
    sale();

    assertEquals(new OutboxState(2, Optional.of(madeAt), 0), state());
    acknowledge(first);

    assertEquals(new OutboxState(1, Optional.of(now), 0), state());
  }

  @Test
  void anIdIsPutOnlyOnce() {
    var first = sale();

    assertThrows(CompletionException.class, () -> put(first));
    assertEquals(1, state().waiting());
  }
}
