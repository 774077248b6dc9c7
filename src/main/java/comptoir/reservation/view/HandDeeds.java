package comptoir.reservation.view;

import comptoir.operator.Operator;
import comptoir.reservation.Proof;
import comptoir.reservation.Reservation;
import comptoir.value.Folding;
import comptoir.value.Quantity;
import java.util.Optional;
import java.util.TreeMap;

/// Handing a reservation over: who it is, and what of it they take.
final class HandDeeds {

  private static final String HAND_OVER = "hand-over";

  private final BoardViewModel board;
  private final BoardViewModel.Rooms rooms;
  private final BoardViewModel.Exits exits;

  HandDeeds(BoardViewModel board, BoardViewModel.Rooms rooms, BoardViewModel.Exits exits) {
    this.board = board;
    this.rooms = rooms;
    this.exits = exits;
  }

  /// What was not found when it was prepared is not given.
  void begin(Reservation it, Optional<Proof.KnownBy> shown) {
    board.then(
        rooms.reservations().picks(it.id()),
        picks -> {
          var given = new TreeMap<Integer, Quantity>();
          it.lines().forEach(line -> given.put(line.n(), line.quantity()));
          picks.stream()
              .filter(pick -> pick.missing() && given.containsKey(pick.n()))
              .forEach(pick -> given.put(pick.n(), pick.found()));
          var work = new BoardWork.Handing(given, 0, shown, Optional.empty());
          board.set(board.state().marking(it.id()).with(work));
        });
  }

  /// What a code or number says of whose it is.
  static Optional<Proof.KnownBy> shownBy(Reservation it, String code) {
    var shown = Folding.code(code);
    if (shown.equals(Folding.code(it.code()))) {
      return Optional.of(Proof.KnownBy.CODE);
    }
    return shown.equals(Folding.code(it.number()))
        ? Optional.of(Proof.KnownBy.NUMBER)
        : Optional.empty();
  }

  void showCode(BoardWork.Handing handing, String code) {
    var by = board.state().reservation().flatMap(it -> shownBy(it, code));
    by.ifPresent(it -> board.set(board.state().with(handing.showing(it))));
    board.say(by.isPresent() ? new BoardNote.Known() : new BoardNote.WrongCode(code));
  }

  void step(BoardWork.Handing it, int step) {
    board
        .state()
        .line(it.line())
        .ifPresent(line -> give(it, line, BoardWork.stepped(it.of(line), step, line.quantity())));
  }

  /// The marked line is not taken; once more, and it is.
  void strike(BoardWork.Handing it) {
    board
        .state()
        .line(it.line())
        .ifPresent(
            line -> give(it, line, it.of(line).isPositive() ? Quantity.ZERO : line.quantity()));
  }

  private void give(BoardWork.Handing it, Reservation.Line line, Quantity quantity) {
    board.set(board.state().with(it.giving(line, quantity)));
  }

  /// Puts it on the basket, once it is known who takes it.
  void give(BoardWork.Handing it) {
    var refusal = refusal(it);
    if (refusal.isPresent()) {
      board.say(refusal.get());
      return;
    }
    var operator = board.state().operator().map(Operator::id).orElseThrow();
    var by = it.knownBy().orElseThrow();
    var proof = new Proof(by, it.paper(), operator, board.state().now());
    var given = board.state().reservation().orElseThrow().only(it.given());
    board.then(rooms.reservations().prove(given.id(), proof), done -> exits.give(given));
  }

  private Optional<BoardNote> refusal(BoardWork.Handing it) {
    if (board.state().operator().filter(who -> who.may(HAND_OVER)).isEmpty()) {
      return Optional.of(new BoardNote.NotAllowed());
    }
    if (it.knownBy().isEmpty()) {
      return Optional.of(new BoardNote.WhoIsIt());
    }
    if (board.state().rules().asksForPaper() && it.paper().isEmpty()) {
      return Optional.of(new BoardNote.PaperFirst());
    }
    return it.given().values().stream().anyMatch(Quantity::isPositive)
        ? Optional.empty()
        : Optional.of(new BoardNote.NothingGiven());
  }
}
