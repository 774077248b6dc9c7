package comptoir.reservation.view;

import static comptoir.testing.TestTill.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.reservation.Handing;
import comptoir.reservation.Reservation;
import comptoir.reservation.Reservation.State;
import comptoir.settings.PickUpRules;
import comptoir.testing.TestReservation;
import comptoir.testing.TestTill;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
final class BoardViewModelTest {

  private static final Instant NOON = Instant.parse(TestTill.NOON);
  private static final TestReservation ORDER =
      TestReservation.paid("W-1")
          .of("c-1")
          .line("PLAID", "Plaid", 2, 2400)
          .line("LAMP", "Lampe", 1, 3900);
  private static final TestReservation HELD =
      TestReservation.paid("W-2")
          .heldUntil(NOON.plus(Duration.ofDays(1)))
          .line("PLAID", "Plaid", 1, 2400)
          .line("LAMP", "Lampe", 1, 3900);

  @TempDir Path folder;
  private TestBoard board;

  private TestBoard board(TestReservation... all) {
    board = TestBoard.in(folder).receive(all).opened();
    return board;
  }

  @AfterEach
  void close() {
    board.close();
  }

  private List<String> marks() {
    return switch (board.model.state().work()) {
      case BoardWork.Picking it ->
          board.model.state().lines().stream()
              .map(line -> line.sku() + " " + it.of(line).found().milli() / 1000)
              .toList();
      case BoardWork.Handing it ->
          board.model.state().lines().stream()
              .map(line -> line.sku() + " " + it.of(line).milli() / 1000)
              .toList();
      case BoardWork.Looking _, BoardWork.Releasing _ -> List.of();
    };
  }

  private Optional<BoardNote> note() {
    return board.model.state().note();
  }

  private BoardWork work() {
    return board.model.state().work();
  }

  private List<String> told() {
    return board.till.rows("SELECT detail FROM outbox ORDER BY position").stream()
        .map(
            row ->
                String.join(
                    " to ",
                    row.getFirst().toString().split("\u001f", 3)[0],
                    row.getFirst().toString().split("\u001f", 3)[1]))
        .toList();
  }

  private List<List<Object>> proofs() {
    return board.till.rows("SELECT known_by, paper, operator FROM reservation_proof_here");
  }

  @Test
  void eachTabHasItsOwnAndWhatIsLateIsInTwo() {
    var late = TestReservation.paid("W-3").until(NOON.minusSeconds(1)).line("PEN", "Plume", 1, 900);
    board(
        ORDER.state(State.REQUESTED),
        TestReservation.paid("W-4").state(State.PREPARING).line("PEN", "Plume", 1, 900),
        HELD,
        late,
        TestReservation.paid("W-5").state(State.CANCELLED).line("PEN", "Plume", 1, 900));

    var perTab =
        Stream.of(BoardTab.values())
            .map(
                tab ->
                    board.model.state().of(tab).stream()
                        .map(it -> it.reservation().number())
                        .sorted()
                        .toList())
            .toList();
    assertEquals(
        List.of(
            List.of("W-1", "W-4"),
            List.of("W-2", "W-3"),
            List.of("W-3"),
            List.of(),
            List.of("W-1", "W-2", "W-3", "W-4", "W-5")),
        perTab);
  }

  @Test
  void whatWaitsLongerThanTheShopAllowsIsLate() {
    var rules = new PickUpRules(Optional.of(Duration.ofHours(2)), false);
    board = TestBoard.in(folder, rules).receive(ORDER.state(State.PREPARING)).opened();
    assertEquals(1, board.model.state().of(BoardTab.LATE).size());
  }

  @Test
  void whatIsHandedOverHereIsAmongThoseOfToday() {
    board(ORDER);
    var handing = new Handing(ORDER.id(), List.of(), TestTill.OPERATOR, NOON);
    await(board.till.database.write(tx -> board.till.reservations.handOver(tx, handing)));
    board.model.tick();
    board.settled();

    assertEquals(1, board.model.state().of(BoardTab.HANDED_OVER).size());
    board.till.clock.advance(Duration.ofDays(1));
    board.model.tick();
    board.settled();
    assertEquals(0, board.model.state().of(BoardTab.HANDED_OVER).size());
  }

  @Test
  void enterBeginsToPrepareAndTheArticlesStandInTheOrderOfTheirPlaces() {
    board(ORDER.state(State.REQUESTED)).enter("");

    assertEquals(State.PREPARING, board.state(ORDER));
    assertEquals(List.of("LAMP 0", "PLAID 0"), marks());
    assertEquals(List.of("REQUESTED to PREPARING"), told());
  }

  @Test
  void eachArticleIsCheckedByItsCodeAndThenItIsReady() {
    board(ORDER.state(State.REQUESTED)).enter("").scan("PLAID").scan("LAMP");
    board.enter("");
    assertEquals(Optional.of(new BoardNote.NotChecked(1)), note());
    assertEquals(List.of("LAMP 1", "PLAID 1"), marks());

    board.enter("PLAID").enter("C7");

    assertEquals(State.READY, board.state(ORDER));
    assertEquals(Optional.of(new BoardNote.Ready("W-1")), note());
    assertEquals(
        Optional.of("C7"), await(board.till.reservations.byId(ORDER.id())).orElseThrow().locker());
    assertEquals(List.of("REQUESTED to PREPARING", "PREPARING to READY"), told());
    assertEquals(List.of(), board.numbers());
  }

  @Test
  void aWrongArticleAndOneTooManySaySoWithASound() {
    board(ORDER.state(State.PREPARING)).enter("").scan("PEN");
    assertEquals(Optional.of(new BoardNote.WrongArticle("PEN")), note());
    board.scan("LAMP").scan("LAMP");
    assertEquals(Optional.of(new BoardNote.Enough("Lampe")), note());
    assertEquals(2, board.sounds);
    assertEquals(List.of("LAMP 1", "PLAID 0"), marks());
  }

  @Test
  void whatWasCheckedIsThereAgainForWhoeverGoesOn() {
    board(ORDER.state(State.PREPARING)).enter("").scan("PLAID");
    board.model.back();
    board.model.back();
    assertEquals(1, board.backs);

    board.opened().enter("");
    assertEquals(List.of("LAMP 0", "PLAID 1"), marks());
  }

  @Test
  void whatIsNotFoundIsLeftOutOfTheHandOver() {
    board(ORDER.state(State.PREPARING)).enter("").scan("LAMP").scan("PLAID");
    board.model.move(1);
    board.model.strike();
    board.settled().enter("");
    assertEquals(State.READY, board.state(ORDER));

    board.scan("PW-1");
    assertEquals(List.of("PLAID 1", "LAMP 1"), marks());
    board.enter("");
    var part = board.given.getFirst();
    assertEquals(2, part.lines().size());
    assertEquals(1000, part.lines().getFirst().quantity().milli());
  }

  @Test
  void ofNothingNothingIsMadeReady() {
    board(TestReservation.paid("W-9").state(State.PREPARING).line("PEN", "Plume", 1, 900));
    board.enter("");
    board.model.strike();
    board.settled().enter("");

    assertEquals(Optional.of(new BoardNote.NothingFound()), note());
    assertEquals(List.of(), told());
  }

  @Test
  void whoShowsTheCodeIsKnownAndWhatTheyShowedIsKept() {
    board(ORDER).scan("pw-1");
    board.enter("");

    assertEquals(List.of("W-1"), board.given.stream().map(Reservation::number).toList());
    assertEquals(List.of(List.of("CODE", "null", "OP7")), proofs());
  }

  @Test
  void withoutCodeOrPaperNothingIsGiven() {
    board(ORDER);
    board.model.turn(1);
    board.enter("").enter("").enter("0000");
    assertEquals(Optional.of(new BoardNote.WrongCode("0000")), note());
    board.enter("");
    assertEquals(Optional.of(new BoardNote.WhoIsIt()), note());
    assertEquals(List.of(), board.given);

    board.model.nextPaper();
    board.enter("");
    assertEquals(1, board.given.size());
    assertEquals(List.of(List.of("PAPER", "IDENTITY_CARD", "OP7")), proofs());
  }

  @Test
  void aShopThatAsksForAPaperGetsOneEachTime() {
    var rules = new PickUpRules(Optional.empty(), true);
    board = TestBoard.in(folder, rules).receive(ORDER).opened().scan("PW-1").enter("");
    assertEquals(Optional.of(new BoardNote.PaperFirst()), note());
    board.model.nextPaper();
    board.model.nextPaper();
    board.enter("");

    assertEquals(List.of(List.of("CODE", "PASSPORT", "OP7")), proofs());
  }

  @Test
  void whoMayNotHandOverDoesNot() {
    board = TestBoard.in(folder).receive(ORDER).opened(Optional.empty()).scan("PW-1").enter("");
    assertEquals(Optional.of(new BoardNote.NotAllowed()), note());
    assertEquals(List.of(), board.given);
  }

  @Test
  void ofWhatIsHeldOnlyWhatIsTakenGoesOnTheTicket() {
    board(HELD).scan("W-2");
    board.model.strike();
    assertEquals(List.of("PLAID 0", "LAMP 1"), marks());
    board.enter("");

    assertEquals(
        List.of("LAMP"),
        board.given.getFirst().lines().stream().map(Reservation.Line::sku).toList());
  }

  @Test
  void whereNothingIsTakenNothingGoesOnTheTicket() {
    board(HELD).scan("W-2");
    board.model.strike();
    board.model.move(1);
    board.model.strike();
    board.enter("");

    assertEquals(Optional.of(new BoardNote.NothingGiven()), note());
    assertEquals(List.of(), board.given);
  }

  @Test
  void whatWasTriedInVainGoesBackOnTheShelfAfterAsking() {
    board(HELD).scan("W-2");
    board.model.askRelease();
    assertInstanceOf(BoardWork.Releasing.class, work());
    assertEquals(List.of(), told());
    board.enter("");

    assertEquals(State.CANCELLED, board.state(HELD));
    assertEquals(Optional.of(new BoardNote.Released("W-2")), note());
    assertEquals(List.of("READY to CANCELLED"), told());
  }

  @Test
  void whatNobodyFetchedIsReleased() {
    var missed = ORDER.until(NOON.minusSeconds(1));
    board(missed).scan("W-1");
    board.model.askRelease();
    board.enter("");
    assertEquals(State.RELEASED, board.state(missed));
  }

  @Test
  void whatIsPaidAndStillKeptIsNotReleased() {
    board(ORDER).scan("W-1");
    board.model.askRelease();

    assertEquals(Optional.of(new BoardNote.Paid("W-1")), note());
    assertFalse(work() instanceof BoardWork.Releasing);
  }

  @Test
  void aCodeThatNobodyHasSaysSo() {
    board(ORDER).scan("9999");
    assertEquals(Optional.of(new BoardNote.NoSuchCode("9999")), note());
    assertEquals(1, board.sounds);
  }

  @Test
  void whatAnotherTillMadeReadyEndsThePreparingHere() {
    board(ORDER.state(State.PREPARING)).enter("");
    board.receive(ORDER.state(State.READY));
    board.model.tick();
    board.settled();

    assertInstanceOf(BoardWork.Looking.class, work());
    assertEquals(Optional.of(new BoardNote.WrongState("W-1", State.READY)), note());
  }

  @Test
  void twoPressesAreOneStep() {
    board(ORDER.state(State.REQUESTED));
    board.model.enter("");
    board.model.enter("");
    board.settled();

    assertEquals(1, told().size());
    assertTrue(note().isEmpty(), () -> note().toString());
  }
}
