package comptoir.reservation.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.device.Beeper;
import comptoir.reservation.Reservation;
import comptoir.reservation.Reservation.State;
import comptoir.settings.PickUpRules;
import comptoir.testing.Fx;
import comptoir.testing.Nodes;
import comptoir.testing.TestReservation;
import comptoir.text.Texts;
import comptoir.ui.FxThread;
import comptoir.ui.Shell;
import comptoir.ui.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The board on the screen, by keys alone.
@SuppressWarnings("NullAway.Init")
final class BoardViewTest {

  private static final TestReservation ORDER =
      TestReservation.paid("W-1").of("c-1").line("PLAID", "Plaid", 1, 2400);

  @TempDir Path folder;
  private TestBoard board;
  private Shell shell;

  @BeforeEach
  void fill() {
    Fx.run(() -> {});
    board = TestBoard.on(new FxThread(), folder, new PickUpRules(Optional.empty(), true));
  }

  @AfterEach
  void close() {
    Fx.run(shell::close);
    board.close();
  }

  private void open(TestReservation... all) {
    board.receive(all);
    var texts = new Texts(Locale.FRENCH);
    shell = Fx.get(() -> new Shell(texts, Beeper.silent(), System::nanoTime, 1024, 768));
    Fx.run(
        () -> {
          shell.dress(Theme.LIGHT, 100);
          var opened = new Stage();
          opened.setX(0);
          opened.setY(0);
          shell.openOn(opened, opened::close);
          board.model.open(Optional.of(TestBoard.zoe()), Optional.empty());
          shell.show(new BoardView(board.model, texts, new Label("En ligne")));
          opened.requestFocus();
        });
    settle();
  }

  private void press(KeyCode... keys) {
    for (var key : keys) {
      Fx.run(() -> new Robot().keyType(key));
      settle();
    }
  }

  private void type(String text) {
    Fx.run(() -> field().setText(text));
    press(KeyCode.ENTER);
  }

  private void settle() {
    for (var i = 0; i < 4; i++) {
      board.settled();
      Fx.run(() -> {});
    }
  }

  private Node node(String id) {
    return Nodes.find(shell.scene().getRoot(), id);
  }

  private TextField field() {
    return (TextField) node("reservations.field");
  }

  private String text(String id) {
    return Fx.get(() -> ((Labeled) node(id)).getText());
  }

  @Test
  void anOrderIsPreparedMadeReadyAndHandedOverWithoutAMouse() {
    open(ORDER.state(State.REQUESTED));
    assertEquals("Préparer", text("reservations.main"));
    press(KeyCode.ENTER);
    assertEquals("Prête", text("reservations.main"));
    type("PLAID");
    type("C7");
    assertEquals(State.READY, board.state(ORDER));

    press(KeyCode.RIGHT);
    assertEquals("Prêts 1", text("reservations.tab.ready"));
    press(KeyCode.ENTER);
    type("pw-1");
    press(KeyCode.F9);
    assertTrue(text("reservations.note").contains("pièce"), text("reservations.note"));
    assertEquals(List.of(), board.given);
    press(KeyCode.F8, KeyCode.F9);

    assertEquals(List.of("W-1"), board.given.stream().map(Reservation::number).toList());
  }

  @Test
  void escapeLeavesWhatIsUnderWayThenTheBoard() {
    open(ORDER.state(State.PREPARING));
    press(KeyCode.ENTER, KeyCode.ESCAPE);
    assertEquals(0, board.backs);
    press(KeyCode.ESCAPE);
    assertEquals(1, board.backs);
  }

  @Test
  void plusAndDeleteCountAndStrikeTheMarkedLine() {
    open(ORDER.state(State.PREPARING).line("LAMP", "Lampe", 2, 3900));
    press(KeyCode.ENTER);
    press(KeyCode.ADD, KeyCode.DOWN, KeyCode.DELETE, KeyCode.F9);

    assertEquals("Un article n’est ni vérifié ni noté introuvable.", text("reservations.note"));
    assertEquals(State.PREPARING, board.state(ORDER));
    press(KeyCode.UP, KeyCode.ADD, KeyCode.F9);
    assertEquals(State.READY, board.state(ORDER));
  }

  @Test
  void withNothingToDoItSaysSo() {
    open();
    assertEquals("Plus rien à préparer.", text("reservations.empty"));
    assertFalse(Fx.get(() -> node("reservations.side").isVisible()));
    assertTrue(Fx.get(() -> node("reservations.main").isDisabled()));
  }

  /// A counted bound, not a timed one: what is out of sight has no nodes.
  @Test
  void ofFiveHundredOnlyThoseInSightHaveRows() {
    var many =
        IntStream.range(0, 500)
            .mapToObj(n -> TestReservation.paid("W-" + (1000 + n)).line("PEN", "Plume", 1, 900))
            .toArray(TestReservation[]::new);
    open(many);
    press(KeyCode.RIGHT);
    assertEquals("Prêts 500", text("reservations.tab.ready"));

    for (var n = 0; n < 30; n++) {
      press(KeyCode.DOWN);
    }
    assertEquals("W-1030", board.model.state().reservation().orElseThrow().number());
    assertTrue(Fx.get(() -> node("reservations.row.r-W-1030").isVisible()));
    var cells =
        Fx.get(
            () ->
                shell.scene().getRoot().lookupAll(".board-cell").stream()
                    .filter(it -> it instanceof ListCell<?> cell && !cell.isEmpty())
                    .count());
    assertTrue(cells < 30, cells + " rows");
  }
}
