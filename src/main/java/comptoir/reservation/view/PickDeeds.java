package comptoir.reservation.view;

import comptoir.reservation.Pick;
import comptoir.reservation.Reservation;
import comptoir.reservation.Step;
import comptoir.value.ItemId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Fetching the articles of a reservation: each is checked by its code, counted, or said not to be
/// there. How far it has come is kept, so that somebody else can go on.
final class PickDeeds {

  private final BoardViewModel board;
  private final BoardViewModel.Rooms rooms;

  PickDeeds(BoardViewModel board, BoardViewModel.Rooms rooms) {
    this.board = board;
    this.rooms = rooms;
  }

  /// Takes up what was checked before, and asks where the articles lie.
  void begin(Reservation it) {
    var items = it.lines().stream().map(Reservation.Line::item).toList();
    board.then(
        rooms.reservations().picks(it.id()).thenCombine(rooms.far().places(items), Begun::new),
        begun -> board.set(begun.on(board.state().marking(it.id()))));
  }

  private record Begun(List<Pick> picks, Map<ItemId, String> places) {

    BoardState on(BoardState before) {
      var byLine = picks.stream().collect(Collectors.toMap(Pick::n, Function.identity()));
      return before.withPlaces(places).with(new BoardWork.Picking(byLine, 0));
    }
  }

  /// Makes it ready where all is checked, in the locker that was typed; before that a text is the
  /// code of an article.
  void enter(BoardWork.Picking it, String text) {
    var lines = board.state().reservation().map(Reservation::lines).orElseThrow();
    var open = it.open(lines);
    if (open > 0 && !text.isEmpty()) {
      check(text);
    } else if (open > 0) {
      board.say(new BoardNote.NotChecked(open));
    } else if (lines.stream().noneMatch(line -> it.of(line).found().isPositive())) {
      board.say(new BoardNote.NothingFound());
    } else {
      var locker = Optional.of(text).filter(typed -> !typed.isEmpty());
      board.take(Step.MAKE_READY, locker, this::ready);
    }
  }

  private void ready(Reservation it) {
    board.set(board.state().with(board.state().tab()));
    board.say(new BoardNote.Ready(it.number()));
  }

  /// Checks an article by its code.
  void check(String code) {
    board.then(rooms.far().articles(code), items -> checked(code, items));
  }

  private void checked(String code, Set<ItemId> items) {
    if (!(board.state().work() instanceof BoardWork.Picking it)) {
      return;
    }
    var wanted =
        board.state().reservation().stream()
            .flatMap(reservation -> reservation.lines().stream())
            .filter(line -> items.contains(line.item()))
            .toList();
    var open =
        wanted.stream()
            .filter(line -> it.of(line).found().compareTo(line.quantity()) < 0)
            .findFirst();
    if (wanted.isEmpty()) {
      board.say(new BoardNote.WrongArticle(code));
    } else if (open.isEmpty()) {
      board.say(new BoardNote.Enough(wanted.getFirst().label()));
    } else {
      found(it, open.get());
    }
  }

  /// One more of it lies ready; what is weighed is there as a whole.
  private void found(BoardWork.Picking it, Reservation.Line line) {
    var at = board.state().lines().indexOf(line);
    var found =
        line.quantity().isWhole()
            ? BoardWork.stepped(it.of(line).found(), 1, line.quantity())
            : line.quantity();
    keep(it.at(at), new Pick(line.n(), found, false));
  }

  /// Counts the marked line by hand.
  void step(BoardWork.Picking it, int step) {
    board
        .state()
        .line(it.line())
        .ifPresent(
            line -> {
              var found = BoardWork.stepped(it.of(line).found(), step, line.quantity());
              keep(it, new Pick(line.n(), found, false));
            });
  }

  /// What is left of the marked line is not there; once more, and it is still looked for.
  void strike(BoardWork.Picking it) {
    board
        .state()
        .line(it.line())
        .filter(line -> it.of(line).found().compareTo(line.quantity()) < 0)
        .ifPresent(
            line -> keep(it, new Pick(line.n(), it.of(line).found(), !it.of(line).missing())));
  }

  private void keep(BoardWork.Picking it, Pick pick) {
    board.set(board.state().with(it.with(pick)));
    board
        .state()
        .marked()
        .ifPresent(id -> board.then(rooms.reservations().pick(id, pick), done -> {}));
  }
}
