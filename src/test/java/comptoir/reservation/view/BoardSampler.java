package comptoir.reservation.view;

import comptoir.reservation.Handing;
import comptoir.reservation.Proof;
import comptoir.reservation.Reservation.State;
import comptoir.sampler.Picture;
import comptoir.settings.PickUpRules;
import comptoir.testing.TestReservation;
import comptoir.testing.TestTill;
import comptoir.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Label;

/// The board in every state.
public final class BoardSampler {

  private static final Instant NOON = Instant.parse(TestTill.NOON);

  private BoardSampler() {}

  public static void take(Picture picture, Texts texts, String suffix, Path folder) {
    var shots = new Shots(picture, texts, suffix, folder);
    shots.shoot("to-prepare", board -> {});
    shots.shoot("ready", board -> board.model.turn(1));
    shots.shoot("late", board -> board.model.show(BoardTab.LATE));
    shots.shoot("handed-over", board -> board.model.show(BoardTab.HANDED_OVER));
    shots.shoot("all", board -> board.model.show(BoardTab.ALL));
    shots.shoot("picking", board -> board.enter("").scan("LAMP").scan("PEN").scan("BRUSH"));
    shots.shoot("picked", board -> picked(board));
    shots.shoot("handing", board -> board.scan("PW-10482"));
    shots.shoot("held", board -> board.scan("W-10490").strike());
    shots.shoot("who", board -> board.enter("W-10482").enter("0000"));
    shots.shoot("releasing", board -> board.enter("W-10471").release());
    shots.empty();
  }

  private record Shots(Picture picture, Texts texts, String suffix, Path folder) {

    void shoot(String what, Consumer<TestBoard> deeds) {
      try (var board = TestBoard.in(made(what), new PickUpRules(Optional.of(DAY), true))) {
        fill(board);
        board.opened();
        deeds.accept(board);
        picture.take("board-" + what + suffix, () -> screen(board.settled()));
      }
    }

    void empty() {
      try (var board = TestBoard.in(made("empty"))) {
        picture.take("board-empty" + suffix, () -> screen(board.opened()));
      }
    }

    private Path made(String what) {
      try {
        return Files.createDirectories(folder.resolve(what));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private Parent screen(TestBoard board) {
      var view = new BoardView(board.model, texts, new Label("●"));
      view.show(board.model.state());
      return view.root();
    }
  }

  private static final Duration DAY = Duration.ofDays(1);

  private static void fill(TestBoard board) {
    var lines =
        TestReservation.paid("W-10502")
            .of("c-2")
            .line("PLAID", "Plaid en laine des Pyrénées, motif chevrons", 2, 2400)
            .line("LAMP", "Lampe articulée", 1, 3900)
            .line("PEN", "Stylo plume", 3, 4200);
    board.receive(
        lines.state(State.REQUESTED),
        TestReservation.paid("W-10503").state(State.PREPARING).line("PEN", "Stylo plume", 1, 4200),
        lines("W-10482").of("c-1"),
        lines("W-10490").of("c-3").heldUntil(NOON.plus(DAY)),
        lines("W-10471").of("c-3").heldUntil(NOON.minus(Duration.ofHours(3))),
        lines("W-10470").state(State.EXPIRED),
        lines("W-10460").state(State.CANCELLED),
        lines("W-10495").of("c-2"));
    var proof =
        new Proof(
            Proof.KnownBy.CODE,
            Optional.of(Proof.Paper.IDENTITY_CARD),
            TestTill.OPERATOR,
            NOON.minusSeconds(960));
    TestTill.await(board.till.reservations.prove(lines("W-10495").id(), proof));
    var given =
        new Handing(lines("W-10495").id(), List.of(), TestTill.OPERATOR, NOON.minusSeconds(900));
    TestTill.await(board.till.database.write(tx -> board.till.reservations.handOver(tx, given)));
  }

  private static void picked(TestBoard board) {
    board.enter("").scan("LAMP").scan("PLAID").missing(1);
    board.missing(2);
  }

  private static TestReservation lines(String number) {
    return TestReservation.paid(number)
        .line("PLAID", "Plaid en laine", 2, 2400)
        .line("LAMP", "Lampe articulée", 1, 3900);
  }
}
