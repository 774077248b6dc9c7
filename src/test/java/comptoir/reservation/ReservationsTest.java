package comptoir.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import comptoir.reservation.Reservation.State;
import comptoir.testing.TestShop;
import comptoir.testing.TestTill;
import comptoir.value.Change;
import comptoir.value.CustomerId;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.OrderId;
import comptoir.value.Quantity;
import comptoir.value.ReservationId;
import comptoir.value.UnitPrice;
import comptoir.value.VatRate;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class ReservationsTest {

  private static final ReservationId R1 = new ReservationId("r1");

  private static final Handing ALL =
      new Handing(R1, List.of(), TestTill.OPERATOR, Instant.parse("2026-10-12T08:15:00Z"));

  @TempDir Path folder;

  private TestTill till;

  @BeforeEach
  void openTill() {
    till = TestTill.in(folder);
  }

  @AfterEach
  void closeTill() {
    till.close();
  }

  private static Reservation reservation(String id, State state, String requestedAt) {
    return new Reservation(
        new ReservationId(id),
        new OrderId("o-" + id),
        "W-2026 " + id,
        Optional.of(new CustomerId("c1")),
        Reservation.Kind.CLICK_AND_COLLECT,
        state,
        true,
        "Kz7 " + id,
        Optional.of("Casier 4"),
        Instant.parse(requestedAt),
        Optional.of(Instant.parse("2026-10-12T07:00:00Z")),
        Optional.empty(),
        List.of(
            new Reservation.Line(
                3,
                new ItemId("i-1"),
                "SKU1",
                "Crème",
                Quantity.of(2),
                new UnitPrice(199_333, TestShop.EUR),
                new Money(399, TestShop.EUR),
                new VatRate(550))));
  }

  private static Reservation reservation(State state) {
    return reservation("r1", state, "2026-10-11T10:00:00Z");
  }

  private void put(Reservation... put) {
    var changes = new ArrayList<Change<Reservation>>();
    for (var reservation : put) {
      changes.add(new Change.Put<>(reservation.id().value(), reservation));
    }
    TestTill.await(till.database.runInCache(tx -> till.reservations.apply(tx, changes)));
  }

  private void drop(String id) {
    List<Change<Reservation>> changes = List.of(new Change.Drop<>(id));
    TestTill.await(till.database.runInCache(tx -> till.reservations.apply(tx, changes)));
  }

  private HandOver handOver() {
    return TestTill.await(till.database.write(tx -> till.reservations.handOver(tx, ALL)));
  }

  private State state() {
    return TestTill.await(till.reservations.byId(R1)).orElseThrow().state();
  }

  private static List<String> ids(List<Reservation> reservations) {
    return reservations.stream().map(reservation -> reservation.id().value()).toList();
  }

  @Test
  void aReservationComesOutAsItWentIn() {
    var reservation = reservation(State.READY);
    put(reservation);

    assertEquals(Optional.of(reservation), TestTill.await(till.reservations.byId(R1)));
  }

  @Test
  void whatIsReadyComesFirstThenTheOldest() {
    put(
        reservation("r1", State.REQUESTED, "2026-10-11T09:00:00Z"),
        reservation("r2", State.READY, "2026-10-11T11:00:00Z"),
        reservation("r3", State.READY, "2026-10-11T10:00:00Z"),
        reservation("r4", State.EXPIRED, "2026-10-11T08:00:00Z"),
        reservation("r5", State.PREPARING, "2026-10-11T10:30:00Z"),
        reservation("r6", State.HANDED_OVER, "2026-10-11T07:00:00Z"),
        reservation("r7", State.CANCELLED, "2026-10-11T07:00:00Z"),
        reservation("r8", State.RELEASED, "2026-10-11T07:00:00Z"),
        reservation("r9", State.OTHER, "2026-10-11T07:00:00Z"));

    var expected = List.of("r3", "r2", "r4", "r1", "r5");
    assertEquals(expected, ids(TestTill.await(till.reservations.open())));
    assertEquals(expected, ids(TestTill.await(till.reservations.openOf(new CustomerId("c1")))));
    assertEquals(List.of(), ids(TestTill.await(till.reservations.openOf(new CustomerId("c2")))));
  }

  @Test
  void amongAllWhatIsOpenComesFirstThenWhatEndedLast() {
    put(
        reservation("r1", State.HANDED_OVER, "2026-10-11T09:00:00Z"),
        reservation("r2", State.REQUESTED, "2026-10-11T11:00:00Z"),
        reservation("r3", State.READY, "2026-10-11T12:00:00Z"),
        reservation("r4", State.CANCELLED, "2026-10-11T10:00:00Z"),
        reservation("r5", State.REQUESTED, "2026-10-11T08:00:00Z"));

    assertEquals(
        List.of("r3", "r5", "r2", "r4", "r1"), ids(TestTill.await(till.reservations.all())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kz7 r1", "KZ7R1", " kz7\u00a0r1 ", "w-2026r1", "W-2026 R1"})
  void aCodeOrNumberIsFoundWhateverItsCaseAndBlanks(String code) {
    put(reservation(State.READY), reservation("r2", State.READY, "2026-10-11T11:00:00Z"));

    assertEquals(List.of("r1"), ids(TestTill.await(till.reservations.byCode(code))));
  }

  @Test
  void aReadyOneIsHandedOverOnce() {
    put(reservation(State.READY));

    assertEquals(new HandOver.Done(R1, State.READY, List.of()), handOver());
    assertEquals(new HandOver.WrongState(R1, State.HANDED_OVER), handOver());
    assertEquals(State.HANDED_OVER, state());
  }

  @ParameterizedTest
  @EnumSource(value = State.class, mode = Mode.EXCLUDE, names = "READY")
  void onlyAReadyOneIsHandedOver(State state) {
    put(reservation(state));

    assertEquals(new HandOver.WrongState(R1, state), handOver());
    assertEquals(state, state());
  }

  @Test
  void whatIsNotHereIsUnknown() {
    assertEquals(new HandOver.Unknown(R1), handOver());
  }

  @Test
  void aHandOverThatIsRolledBackDidNotHappen() {
    put(reservation(State.READY));
    assertThrows(
        CompletionException.class,
        () ->
            till.database
                .run(
                    tx -> {
                      till.reservations.handOver(tx, ALL);
                      throw new IllegalStateException("the sale failed");
                    })
                .join());

    assertEquals(State.READY, state());
    put(reservation(State.READY));
    assertEquals(new HandOver.Done(R1, State.READY, List.of()), handOver());
  }

  @ParameterizedTest
  @EnumSource(
      value = State.class,
      names = {"REQUESTED", "PREPARING", "READY", "EXPIRED", "OTHER"})
  void anOlderPageDoesNotUndoAHandOver(State stale) {
    put(reservation(State.READY));
    handOver();

    put(reservation(stale));

    assertEquals(State.HANDED_OVER, state());
    assertEquals(List.of(), ids(TestTill.await(till.reservations.open())));
    assertEquals(new HandOver.WrongState(R1, State.HANDED_OVER), handOver());
  }

  @Test
  void anOlderPageAfterARestartDoesNotUndoAHandOver() {
    put(reservation(State.READY));
    handOver();
    till = till.restarted();

    put(reservation(State.READY));

    assertEquals(State.HANDED_OVER, state());
  }

  @Test
  void aSnapshotThatDropsAndPutsDoesNotUndoAHandOver() {
    put(reservation(State.READY));
    handOver();

    drop("r1");
    assertEquals(Optional.empty(), TestTill.await(till.reservations.byId(R1)));
    put(reservation(State.READY));

    assertEquals(State.HANDED_OVER, state());
  }

  @ParameterizedTest
  @EnumSource(
      value = State.class,
      names = {"RELEASED", "CANCELLED"})
  void thatItWasNeverHandedOverHolds(State last) {
    put(reservation(State.READY));
    handOver();

    put(reservation(last));

    assertEquals(last, state());
    put(reservation(State.READY));
    assertEquals(State.READY, state(), "what the platform says after the end is news, not stale");
  }

  @Test
  void aPlatformRestoredFromABackupDoesNotOfferTheGoodsAgain() {
    put(reservation(State.READY));
    handOver();
    put(reservation(State.HANDED_OVER));
    till = till.restarted();

    put(reservation(State.READY));

    assertEquals(new HandOver.WrongState(R1, State.HANDED_OVER), handOver());
    assertEquals(List.of(), ids(TestTill.await(till.reservations.open())));
  }

  @Test
  void aReservationThatChangesReplacesItsLines() {
    put(reservation(State.PREPARING));
    put(reservation(State.READY));

    assertEquals(1, TestTill.await(till.reservations.byId(R1)).orElseThrow().lines().size());
  }

  @Test
  void whatAnotherVersionWroteIsReadAsOtherAndNeverHandedOver() {
    put(reservation(State.READY));
    TestTill.await(
        till.database.runInCache(
            tx ->
                tx.handle()
                    .execute("UPDATE reservation SET state = 'IN_ORBIT', kind = 'BY_DRONE'")));

    var read = TestTill.await(till.reservations.byId(R1)).orElseThrow();
    assertEquals(State.OTHER, read.state());
    assertEquals(Reservation.Kind.OTHER, read.kind());
    assertFalse(read.isOpen());
    assertEquals(new HandOver.WrongState(R1, State.OTHER), handOver());
  }
}
