package comptoir.drill;

import comptoir.drill.Mishap.Kind;
import comptoir.drill.Mishap.Where;
import comptoir.value.CustomerId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A customer asks to be forgotten while the till still works for them.
final class ErasureScenes {

  /// About so many rows and commits lie between the request and the till's word on it.
  private static final int STEPS = 10;

  private ErasureScenes() {}

  /// Sales for them wait, sometimes one of them without the platform's word; sometimes they are on
  /// the open basket. Then the request comes down, or breaks off on its way in one of some ways.
  static boolean forgotten(Round round) {
    var books = round.world().books();
    var controls = round.world().far().controls();
    var customer =
        DrillShop.leaving().stream().filter(it -> !books.forgotten().containsKey(it)).findFirst();
    if (controls.isEmpty() || customer.isEmpty()) {
      return false;
    }
    var post = round.post();
    post.till().down();
    sellTo(round, customer.get());
    var erasure = "request-%02d".formatted(books.forgotten().size());
    if (!controls.get().erase(customer.get(), erasure)) {
      return false;
    }
    books.forgotten(customer.get(), erasure);
    breaksOff(round);
    post.serve(1);
    for (var it : round.world().posts()) {
      it.takesPages();
      it.turns(2);
    }
    return true;
  }

  private static void sellTo(Round round, String customer) {
    var post = round.post();
    for (var i = round.upTo(2); i > 0; i--) {
      ring(post, customer);
      post.clerk().settle();
    }
    if (round.random().nextBoolean()) {
      post.line().meets(Mishap.of(Kind.ANSWER_LOST, Where.ENVELOPES).times(1));
      post.till().up();
      post.line().heal();
    }
    if (round.random().nextBoolean()) {
      ring(post, customer);
    }
  }

  private static void ring(Post post, String customer) {
    post.clerk().ring();
    var id = Optional.of(new CustomerId(customer));
    Till.join(post.till().rooms().basket().setCustomer(id));
  }

  /// Between the request and the word that it was done.
  private static void breaksOff(Round round) {
    var post = round.post();
    switch (round.random().nextInt(5)) {
      case 0 -> {
        post.takesPages();
        post.turns(2);
      }
      case 1 -> struck(post, Mishap.of(Kind.ANSWER_CUT, Where.FEEDS).at(round.permille()));
      case 2 -> {
        post.till().down();
        struck(post, Mishap.of(Kind.ANSWER_LOST, Where.ENVELOPES).times(1));
      }
      case 3 -> killed(round, Gate.Phase.DOWN);
      default -> killed(round, Gate.Phase.UP);
    }
  }

  private static void struck(Post post, Mishap mishap) {
    post.line().meets(mishap);
    post.takesPages();
    post.till().up();
    post.line().heal();
    post.turns(2);
  }

  private static void killed(Round round, Gate.Phase phase) {
    var post = round.post();
    post.stop();
    var errand = new Errand(post.place(false), post.share(), 0, phase, round.upTo(STEPS));
    round.world().muster().play(Muster.Party.at(List.of(errand), post::shownBy));
    post.clock().advance(Duration.ofMinutes(5));
    post.open(false);
    post.takesPages();
    post.turns(2);
  }
}
