package comptoir.drill;

import comptoir.drill.Mishap.Kind;
import comptoir.drill.Mishap.Where;
import java.time.Duration;

/// Faults of the platform itself.
final class PlatformScenes {

  private PlatformScenes() {}

  static boolean tokenExpired(Round round) {
    var post = round.post();
    post.serve(round.upTo(3));
    post.till().down();
    var controls = round.world().far().controls();
    if (controls.isPresent() && round.random().nextBoolean()) {
      return renewed(round, controls.get());
    }
    post.line().meets(Mishap.of(Kind.UNAUTHORIZED, Where.ALL));
    post.till().up();
    post.turns(round.upTo(3));
    post.serve(1);
    var hits = post.line().heal();
    post.turns(2);
    return hits > 0;
  }

  /// The token is dead; the queue waits until a person brings another.
  private static boolean renewed(Round round, FarEnd.Controls controls) {
    var post = round.post();
    var next = controls.renew(post.enrolled());
    post.till().up();
    post.turns(round.upTo(3));
    post.serve(1);
    var waits = Till.join(post.till().rooms().outbox().state()).waiting();
    post.renew(next);
    post.turns(2);
    return waits > 0;
  }

  /// The platform is of a later version for a while.
  static boolean drifts(Round round) {
    var controls = round.world().far().controls();
    var drifts = controls.map(it -> it.drift(true)).orElse(false);
    round.world().movesOn();
    for (var post : round.world().posts()) {
      post.serve(1);
      post.takesPages();
      post.turns(2);
    }
    controls.ifPresent(it -> it.drift(false));
    round.post().turns(2);
    return drifts;
  }

  static boolean away(Round round) {
    var controls = round.world().far().controls();
    controls.ifPresent(FarEnd.Controls::goAway);
    for (var post : round.world().posts()) {
      post.serve(round.random().nextInt(2));
      post.turns(round.upTo(2));
    }
    controls.ifPresent(FarEnd.Controls::comeBack);
    round.post().clock().advance(Duration.ofMinutes(2));
    round.post().turns(3);
    return controls.isPresent();
  }

  /// It is started again from an older copy of itself: what it had acknowledged since is gone.
  static boolean restored(Round round) {
    var controls = round.world().far().controls();
    if (controls.isEmpty()) {
      return false;
    }
    controls.get().backUp();
    for (var post : round.world().posts()) {
      post.serve(round.upTo(2));
      post.turns(2);
    }
    controls.get().restore();
    round.world().posts().forEach(post -> post.turns(2));
    round.world().posts().forEach(Deeds::daySentAgain);
    round.world().posts().forEach(Deeds::doneBy);
    round.post().serve(1);
    round.post().turns(2);
    return true;
  }

  /// In mid sale; by the platform itself or, as a till sees it alone, on the line.
  static boolean snapshot(Round round) {
    var post = round.post();
    post.clerk().ring();
    round.world().movesOn();
    var controls = round.world().far().controls();
    if (controls.isPresent() && round.random().nextBoolean()) {
      controls.get().forget();
      post.takesPages();
      post.turns(round.upTo(3));
      post.clerk().settle();
      post.turns(2);
      return true;
    }
    post.line().meets(Mishap.of(Kind.GONE, Where.FEEDS).times(8));
    post.takesPages();
    var hits = post.line().heal();
    post.clerk().settle();
    post.turns(round.upTo(3));
    return hits > 0;
  }
}
