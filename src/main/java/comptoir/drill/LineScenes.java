package comptoir.drill;

import comptoir.drill.Mishap.Kind;
import comptoir.drill.Mishap.Where;

/// Faults of the line between till and platform.
final class LineScenes {

  private LineScenes() {}

  /// While a queue is being sent.
  static Scene sending(Kind kind) {
    return round -> {
      var post = round.post();
      post.serve(round.upTo(3));
      post.till().down();
      return struck(round, Mishap.of(kind, Where.ENVELOPES).at(round.permille()));
    };
  }

  /// While pages come down.
  static Scene taking(Kind kind) {
    return round -> {
      round.world().movesOn();
      return struck(round, Mishap.of(kind, Where.FEEDS).at(round.permille()));
    };
  }

  /// Whatever goes over it.
  static Scene both(Kind kind) {
    return round -> {
      var post = round.post();
      post.serve(round.upTo(2));
      if (kind == Kind.HALF_REPLY) {
        post.open(true);
      }
      post.till().down();
      var where = round.random().nextBoolean() ? Where.ALL : Where.ENVELOPES;
      var isStruck = struck(round, Mishap.of(kind, where).at(round.permille()));
      if (kind == Kind.HALF_REPLY) {
        post.open(false);
      }
      return isStruck;
    };
  }

  /// It strikes for a while; selling goes on; then all is well again.
  private static boolean struck(Round round, Mishap mishap) {
    var post = round.post();
    post.line().meets(mishap);
    if (mishap.where() != Where.ENVELOPES) {
      post.takesPages();
    }
    post.till().up();
    post.serve(1);
    post.turns(round.upTo(2));
    var hits = post.line().heal();
    post.turns(round.upTo(2));
    return hits > 0;
  }
}
