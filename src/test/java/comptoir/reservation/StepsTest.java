package comptoir.reservation;

import static comptoir.testing.TestTill.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import comptoir.db.Rescue;
import comptoir.reservation.Reservation.State;
import comptoir.testing.TestReservation;
import comptoir.testing.TestTill;
import comptoir.value.EnvelopeId;
import comptoir.value.Quantity;
import comptoir.value.ReservationId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// What is done here with a reservation, and pages that know nothing of it yet.
@SuppressWarnings("NullAway.Init")
final class StepsTest {

  private static final TestReservation MADE =
      TestReservation.paid("W-1").line("PLAID", "Plaid", 3, 2400).line("LAMP", "Lampe", 1, 3900);
  private static final ReservationId ID = MADE.id();

  @TempDir Path folder;
  private TestTill till;

  @BeforeEach
  void open() {
    till = TestTill.in(folder);
  }

  @AfterEach
  void close() {
    till.close();
  }

  private EnvelopeId take(Step step) {
    var envelope = till.ids.envelope();
    var order = new StepOrder(ID, step, envelope, till.clock.instant(), Optional.of("Casier 9"));
    await(till.database.write(tx -> till.reservations.take(tx, order)));
    return envelope;
  }

  private Reservation shown() {
    return await(till.reservations.byId(ID)).orElseThrow();
  }

  private long marks() {
    return till.rows("SELECT * FROM reservation_step_here").size();
  }

  private HandOver give(Reservation.Part... parts) {
    var handing = new Handing(ID, List.of(parts), TestTill.OPERATOR, till.clock.instant());
    return await(till.database.write(tx -> till.reservations.handOver(tx, handing)));
  }

  private static Reservation.Part part(int n, long units) {
    return new Reservation.Part(n, Quantity.of(units));
  }

  private List<String> left() {
    return shown().lines().stream()
        .map(line -> line.quantity().milli() / 1000 + " " + line.label())
        .toList();
  }

  @Test
  void aStepIsShownAtOnceWithItsTimeAndLocker() {
    till.receive(MADE.state(State.REQUESTED));
    take(Step.PREPARE);
    assertEquals(State.PREPARING, shown().state());

    take(Step.MAKE_READY);
    assertEquals(State.READY, shown().state());
    assertEquals(Optional.of("Casier 9"), shown().locker());
    assertEquals(List.of(ID), await(till.reservations.open()).stream().map(it -> it.id()).toList());
  }

  @Test
  void whatIsBarredChangesNothing() {
    till.receive(MADE);
    var order =
        new StepOrder(
            ID, Step.PREPARE, till.ids.envelope(), till.clock.instant(), Optional.empty());
    assertEquals(
        new Stepped.Barred(ID, StateMachine.Why.WRONG_STATE, State.READY),
        await(till.database.write(tx -> till.reservations.take(tx, order))));
    assertEquals(0, marks());
  }

  @Test
  void whatIsNotHereIsUnknown() {
    var order =
        new StepOrder(
            ID, Step.PREPARE, till.ids.envelope(), till.clock.instant(), Optional.empty());
    assertEquals(
        new Stepped.Unknown(ID),
        await(till.database.write(tx -> till.reservations.take(tx, order))));
  }

  @ParameterizedTest
  @CsvSource({
    "REQUESTED, READY",
    "PREPARING, READY",
    "READY, READY",
    "EXPIRED, EXPIRED",
    "HANDED_OVER, HANDED_OVER",
    "RELEASED, RELEASED",
    "CANCELLED, CANCELLED",
    "OTHER, OTHER",
  })
  void anOlderPageDoesNotUndoAStepAndANewerOneHolds(State page, State expected) {
    till.receive(MADE.state(State.PREPARING));
    take(Step.MAKE_READY);

    till.receive(MADE.state(page));

    assertEquals(expected, shown().state());
  }

  @Test
  void anOlderPageAfterARestartDoesNotUndoAStep() {
    till.receive(MADE.state(State.REQUESTED));
    take(Step.PREPARE);
    till = till.restarted();

    till.receive(MADE.state(State.REQUESTED));

    assertEquals(State.PREPARING, shown().state());
  }

  @Test
  void whatTheFeedSaysByItselfIsForgottenHere() {
    till.receive(MADE.state(State.REQUESTED));
    take(Step.PREPARE);
    till.receive(MADE.state(State.REQUESTED));
    assertEquals(1, marks());

    till.receive(MADE.state(State.PREPARING));
    assertEquals(0, marks());
  }

  @Test
  void whatWentBackOnTheShelfIsNotListedAsOpen() {
    till.receive(MADE.dueHere());
    take(Step.RELEASE);

    assertEquals(State.CANCELLED, shown().state());
    assertEquals(List.of(), await(till.reservations.open()));
    assertEquals(1, await(till.reservations.all()).size());
  }

  @Test
  void aRefusedStepShowsWhatThePlatformSaid() {
    till.receive(MADE.state(State.REQUESTED));
    var envelope = take(Step.PREPARE);
    refuse(envelope, Optional.of(State.CANCELLED));

    assertEquals(State.CANCELLED, shown().state());
  }

  @Test
  void aRefusedStepWithoutAWordOnTheStateIsNone() {
    till.receive(MADE.state(State.REQUESTED));
    refuse(take(Step.PREPARE), Optional.empty());

    assertEquals(State.REQUESTED, shown().state());
  }

  @Test
  void theRefusalOfAnEarlierStepLeavesTheLaterOne() {
    till.receive(MADE.state(State.REQUESTED));
    var first = take(Step.PREPARE);
    take(Step.MAKE_READY);
    refuse(first, Optional.of(State.PREPARING));

    assertEquals(State.READY, shown().state());
  }

  private void refuse(EnvelopeId envelope, Optional<State> told) {
    var refusal = new Reservations.Refusal(envelope, ID, List.of(), told);
    await(till.database.run(tx -> till.reservations.refused(tx, refusal)));
  }

  @ParameterizedTest
  @EnumSource(value = State.class, mode = Mode.EXCLUDE, names = "READY")
  void onlyOfAReadyOneAPartIsGiven(State state) {
    till.receive(MADE.state(state));
    assertEquals(new HandOver.WrongState(ID, state), give(part(1, 1)));
  }

  @Test
  void theRestOfAPartStaysReadyUntilItIsGivenToo() {
    till.receive(MADE);
    assertEquals(
        new HandOver.Done(ID, State.READY, List.of(part(1, 2), part(2, 1))),
        give(part(1, 2), part(2, 1)));

    assertEquals(List.of("1 Plaid"), left());
    assertEquals(2400, shown().lines().getFirst().total().minor());
    assertEquals(State.READY, shown().state());

    assertEquals(new HandOver.Done(ID, State.READY, List.of()), give(part(1, 1)));
    assertEquals(State.HANDED_OVER, shown().state());
  }

  @Test
  void moreThanThereIsIsNotGiven() {
    till.receive(MADE);
    give(part(1, 2));

    assertEquals(new HandOver.WrongLines(ID), give(part(1, 2)));
    assertEquals(new HandOver.WrongLines(ID), give(part(7, 1)));
    assertEquals(List.of("1 Plaid", "1 Lampe"), left());
  }

  @Test
  void anOlderPageDoesNotUndoAPartAndANewerOneHolds() {
    till.receive(MADE);
    give(part(1, 2));
    till.receive(MADE);
    assertEquals(List.of("1 Plaid", "1 Lampe"), left());

    till.receive(TestReservation.paid("W-1").line("PLAID", "Plaid", 1, 2400));
    assertEquals(List.of("1 Plaid"), left());
    assertEquals(0, till.rows("SELECT * FROM reservation_left_here").size());
  }

  @Test
  void aPartThatThePlatformRefusesLeavesWhatItSays() {
    till.receive(MADE);
    give(part(1, 2));
    var refusal =
        new Reservations.Refusal(
            till.ids.envelope(), ID, List.of(part(1, 2)), Optional.of(State.READY));
    await(till.database.run(tx -> till.reservations.refused(tx, refusal)));

    assertEquals(List.of("3 Plaid", "1 Lampe"), left());
  }

  @Test
  void whatWasHandedOverHereTodayIsKnownWithTimeAndOperator() {
    till.receive(MADE);
    give();
    var at = till.clock.instant();
    till.clock.advance(Duration.ofMinutes(3));

    assertEquals(
        List.of(new HandedOver(ID, at, TestTill.OPERATOR, Optional.empty())),
        await(till.reservations.handedOverSince(at)));
    assertEquals(List.of(), await(till.reservations.handedOverSince(till.clock.instant())));
  }

  @Test
  void whatWasDoneHereIsSavedFromADamagedFile(@TempDir Path other) {
    till.receive(MADE.state(State.PREPARING));
    await(till.reservations.pick(ID, new Pick(1, Quantity.of(2), false)));
    take(Step.MAKE_READY);
    give(part(1, 2));
    till.close();
    Rescue.into(other.resolve("till.db"), folder.resolve("till.db"));
    till = TestTill.in(other);
    till.receive(MADE.state(State.PREPARING));

    assertEquals(State.READY, shown().state());
    assertEquals(Optional.of("Casier 9"), shown().locker());
    assertEquals(List.of("1 Plaid", "1 Lampe"), left());
    assertEquals(1, await(till.reservations.picks(ID)).size());
  }

  @Test
  void picksAndProofOutliveTheProgram() {
    till.receive(MADE.state(State.PREPARING));
    var proof =
        new Proof(
            Proof.KnownBy.CODE,
            Optional.of(Proof.Paper.PASSPORT),
            TestTill.OPERATOR,
            till.clock.instant());
    await(till.reservations.pick(ID, new Pick(1, Quantity.of(2), false)));
    await(till.reservations.pick(ID, new Pick(1, Quantity.of(2), true)));
    await(till.reservations.prove(ID, proof));
    till = till.restarted();

    assertEquals(List.of(new Pick(1, Quantity.of(2), true)), await(till.reservations.picks(ID)));
    till.receive(MADE);
    give();
    var given = await(till.reservations.handedOverSince(till.clock.instant())).getFirst();
    assertEquals(Optional.of(proof), given.proof());
  }
}
