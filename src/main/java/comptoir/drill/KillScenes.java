package comptoir.drill;

import comptoir.drill.Mishap.Kind;
import comptoir.drill.Mishap.Where;
import java.time.Duration;

/// Real processes that are killed with `kill -9`.
final class KillScenes {

  private static final int STEPS_MOST = 24;

  private KillScenes() {}

  /// At some row or commit of a phase.
  static Scene at(Gate.Phase phase) {
    return round -> {
      if (phase == Gate.Phase.DOWN || phase == Gate.Phase.START) {
        round.world().movesOn();
      }
      var child = round.world().child();
      var gate = go(round, child, phase);
      round.post().open(false);
      round.post().turns(round.upTo(2));
      round.post().serve(round.random().nextInt(2));
      return gate;
    };
  }

  /// While envelopes are on the way: before the platform has them, or after.
  static boolean sending(Round round) {
    var child = round.world().child();
    var kind = round.random().nextBoolean() ? Kind.TILL_DIES_ASKING : Kind.TILL_DIES_ANSWERED;
    var mishap = Mishap.of(kind, Where.ENVELOPES).at(round.permille()).times(1);
    round.post().line().meets(mishap, child::kill);
    go(round, child, Gate.Phase.UP);
    var hits = round.post().line().heal();
    round.post().open(false);
    round.post().turns(round.upTo(2));
    return hits > 0;
  }

  private static boolean go(Round round, Child child, Gate.Phase phase) {
    var post = round.post();
    post.stop();
    var customers = phase == Gate.Phase.START ? 0 : round.random().nextInt(3);
    var errand =
        new Errand(
            post.place(false), post.share(), customers, phase, round.upTo(STEPS_MOST));
    var gate = child.go(errand, post::shownBy);
    post.clock().advance(Duration.ofMinutes(5));
    return gate.isPresent();
  }
}
