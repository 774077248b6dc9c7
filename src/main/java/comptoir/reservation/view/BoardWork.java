package comptoir.reservation.view;

import comptoir.reservation.Pick;
import comptoir.reservation.Proof.KnownBy;
import comptoir.reservation.Proof.Paper;
import comptoir.reservation.Reservation;
import comptoir.value.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What is being done with the marked reservation.
sealed interface BoardWork {

  /// Nothing: the list is looked through.
  record Looking() implements BoardWork {}

  /// Its articles are fetched and checked.
  ///
  /// @param picks by the numbers of the lines
  /// @param line which of its lines is marked, from 0
  record Picking(Map<Integer, Pick> picks, int line) implements BoardWork {

    public Picking {
      picks = Map.copyOf(picks);
    }

    Pick of(Reservation.Line line) {
      return picks.getOrDefault(line.n(), new Pick(line.n(), Quantity.ZERO, false));
    }

    boolean isDone(Reservation.Line line) {
      var pick = of(line);
      return pick.missing() || pick.found().compareTo(line.quantity()) >= 0;
    }

    /// How many lines are neither checked nor said to be missing.
    int open(List<Reservation.Line> lines) {
      return (int) lines.stream().filter(line -> !isDone(line)).count();
    }

    Picking with(Pick pick) {
      var changed = new TreeMap<>(picks);
      changed.put(pick.n(), pick);
      return new Picking(changed, line);
    }

    Picking at(int other) {
      return new Picking(picks, other);
    }
  }

  /// It is about to be handed over.
  ///
  /// @param given how much of each line, by its number
  /// @param line which of its lines is marked, from 0
  /// @param shown what the person showed; empty where that was nothing yet
  /// @param paper the kind of paper that was looked at
  record Handing(
      Map<Integer, Quantity> given, int line, Optional<KnownBy> shown, Optional<Paper> paper)
      implements BoardWork {

    private static final List<Paper> PAPERS = List.of(Paper.values());

    public Handing {
      given = Map.copyOf(given);
    }

    /// By what the person is known; empty where it is not known who they are.
    Optional<KnownBy> knownBy() {
      return shown.or(() -> paper.map(it -> KnownBy.PAPER));
    }

    Quantity of(Reservation.Line line) {
      return given.getOrDefault(line.n(), Quantity.ZERO);
    }

    Handing giving(Reservation.Line line, Quantity quantity) {
      var changed = new TreeMap<>(given);
      changed.put(line.n(), quantity);
      return new Handing(changed, this.line, shown, paper);
    }

    Handing at(int other) {
      return new Handing(given, other, shown, paper);
    }

    Handing showing(KnownBy by) {
      return new Handing(given, line, Optional.of(by), paper);
    }

    /// The next kind of paper; after the last, none.
    Handing nextPaper() {
      var next = PAPERS.stream().skip(paper.map(PAPERS::indexOf).orElse(-1) + 1L).findFirst();
      return new Handing(given, line, shown, next);
    }
  }

  /// By whole pieces, no less than nothing and no more than there is.
  static Quantity stepped(Quantity from, int step, Quantity most) {
    return new Quantity(Math.clamp(from.plus(Quantity.of(step)).milli(), 0, most.milli()));
  }

  /// Asks whether its goods go back on the shelf.
  record Releasing() implements BoardWork {}
}
