package comptoir.drill;

import comptoir.reservation.Reservation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/// Faults between tills, and of a till's clock.
final class TillScenes {

  /// Just before something happens to the hour or the day.
  private static final List<Instant> TURNS =
      List.of(
          Instant.parse("2026-03-29T00:59:30Z"),
          Instant.parse("2026-10-25T00:59:30Z"),
          Instant.parse("2026-10-25T01:59:30Z"),
          Instant.parse("2026-12-31T22:59:30Z"),
          Instant.parse("2028-02-28T22:59:30Z"),
          Instant.parse("2028-02-29T22:59:30Z"),
          Instant.parse("2026-06-30T21:59:30Z"));

  private TillScenes() {}

  /// Two tills off line hand over the same reservation: goods left twice.
  static boolean twoHands(Round round) {
    var first = round.post();
    if (round.world().posts().size() < 2) {
      return false;
    }
    var second = round.other();
    first.till().down();
    second.till().down();
    var wanted =
        first.clerk().ready().stream()
            .filter(it -> first.share().isKept(it.id().value()))
            .filter(it -> second.clerk().ready().stream().anyMatch(that -> that.id().equals(it.id())))
            .findFirst();
    if (wanted.isEmpty()) {
      return false;
    }
    var isTwice = handsOver(first, wanted) && handsOver(second, wanted);
    if (isTwice) {
      round.world().books().handedOverTwice(wanted.get().id().value());
    }
    first.turns(2);
    second.turns(2);
    return isTwice;
  }

  /// Two tills off line redeem the same coupon for one use: one of them must tell a person.
  static boolean twoCoupons(Round round) {
    var first = round.post();
    if (round.world().posts().size() < 2) {
      return false;
    }
    var second = round.other();
    first.till().down();
    second.till().down();
    var code = first.clerk().keptCoupon().filter(it -> second.clerk().canRedeem(it));
    if (code.isEmpty()) {
      return false;
    }
    var isTwice = redeems(first, code.get()) && redeems(second, code.get());
    if (isTwice) {
      round.world().books().redeemedTwice(code.get());
    }
    first.turns(2);
    second.turns(2);
    return isTwice;
  }

  private static boolean redeems(Post post, String coupon) {
    try {
      return post.clerk().redeem(coupon);
    } catch (CompletionException e) {
      return false;
    }
  }

  private static boolean handsOver(Post post, Optional<Reservation> reservation) {
    var clerk = post.clerk();
    try {
      Till.join(post.till().rooms().basket().cancel());
      clerk.pickUp(reservation.orElseThrow());
      return clerk.settle().isPresent();
    } catch (CompletionException e) {
      return false;
    }
  }

  /// The clock is set somewhere else, and runs over a turn of the day or hour.
  static boolean clock(Round round) {
    var post = round.post();
    var before = post.clock().instant();
    post.serve(1);
    post.clock().set(set(round, before));
    for (var i = 0; i < 3; i++) {
      post.serve(1);
      post.clock().advance(Duration.ofSeconds(20));
    }
    post.turns(2);
    post.clock().set(before.plus(Duration.ofMinutes(10)));
    post.serve(1);
    post.turns(2);
    return true;
  }

  private static Instant set(Round round, Instant now) {
    return switch (round.random().nextInt(4)) {
      case 0 -> now.minus(Duration.ofMinutes(round.upTo(180)));
      case 1 -> now.plus(Duration.ofDays(round.upTo(400)));
      default -> TURNS.get(round.random().nextInt(TURNS.size()));
    };
  }
}
