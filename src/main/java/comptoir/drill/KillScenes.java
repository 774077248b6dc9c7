package comptoir.drill;

import comptoir.drill.Mishap.Kind;
import comptoir.drill.Mishap.Where;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Real processes that are killed with `kill -9`: each with some tills of the shop, each of which
/// stands at a place of its own then.
final class KillScenes {

  private KillScenes() {}

  /// A till that is killed, and where.
  record Death(Round round, Fault fault) {

    private Gate.Phase phase() {
      return fault.phase().orElseThrow();
    }

    private boolean isOnTheLine() {
      return fault == Fault.KILL_SENDING;
    }

    private boolean wantsPages() {
      return phase() == Gate.Phase.DOWN || phase() == Gate.Phase.START;
    }
  }

  /// Kills all of them at once. At most one dies by what goes over its line: the last. Returns
  /// whether each was really where it should be.
  static List<Boolean> together(World world, List<Death> deaths) {
    if (deaths.stream().anyMatch(Death::wantsPages)) {
      world.movesOn();
    }
    var errands = new ArrayList<Errand>();
    for (var death : deaths) {
      death.round().post().stop();
      errands.add(errand(death));
    }
    var gates =
        world
            .muster()
            .play(
                new Muster.Party(
                    errands,
                    child -> meets(deaths.getLast(), child),
                    sale -> deaths.get(sale.number()).round().post().shownBy(sale)));
    var outcome = new ArrayList<Boolean>();
    for (var i = 0; i < deaths.size(); i++) {
      var death = deaths.get(i);
      var hits = death.round().post().line().heal();
      outcome.add(death.isOnTheLine() ? hits > 0 : gates.contains(i));
      wakeUp(death.round());
    }
    return outcome;
  }

  private static Errand errand(Death death) {
    var round = death.round();
    var customers = death.phase() == Gate.Phase.START ? 0 : round.random().nextInt(3);
    return new Errand(
        round.post().place(false),
        round.post().share(),
        customers,
        death.phase(),
        death.isOnTheLine() ? Errand.ON_THE_LINE : round.upTo(death.phase().steps()));
  }

  /// While envelopes are on the way: before the platform has them, or after.
  private static void meets(Death death, Child child) {
    if (!death.isOnTheLine()) {
      return;
    }
    var round = death.round();
    var kind = round.random().nextBoolean() ? Kind.TILL_DIES_ASKING : Kind.TILL_DIES_ANSWERED;
    var mishap = Mishap.of(kind, Where.ENVELOPES).at(round.permille()).times(1);
    round.post().line().meets(mishap, child::struck);
  }

  private static void wakeUp(Round round) {
    round.post().clock().advance(Duration.ofMinutes(5));
    round.post().open(false);
    round.post().turns(round.upTo(2));
    round.post().serve(round.random().nextInt(2));
  }
}
