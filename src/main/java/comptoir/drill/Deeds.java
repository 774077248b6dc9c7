package comptoir.drill;

import comptoir.incident.Incident.DayDiffers;
import comptoir.incident.Noticed;
import comptoir.value.BusinessDate;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/// What people do about what a till tells them.
final class Deeds {

  private static final int PASSES_MOST = 6;

  private Deeds() {}

  /// Has the days compared, and each day sent again that the platform lacks something of.
  static void doneBy(Post post) {
    for (var pass = 0; pass < PASSES_MOST; pass++) {
      post.till().rooms().sync().compareDays();
      post.turns(2);
      var lacking = days(post).stream().filter(it -> !it.onlyHere().isEmpty()).toList();
      if (lacking.isEmpty()) {
        return;
      }
      for (var day : lacking) {
        Till.join(post.till().rooms().sync().sendDayAgain(day.day()));
      }
      post.clock().advance(Duration.ofMinutes(1));
      post.turns(2);
    }
  }

  /// Head office has said that the platform was restored: what was sold today goes again. The
  /// comparison of the days sees sales, and not a hand-over whose sale the backup already held.
  static void daySentAgain(Post post) {
    var rooms = post.till().rooms();
    for (var settings : Till.join(rooms.settings().current()).stream().toList()) {
      var today = LocalDate.ofInstant(post.clock().instant(), settings.zone());
      Till.join(rooms.sync().sendDayAgain(new BusinessDate(today)));
    }
    post.turns(2);
  }

  /// The days that are told to differ now.
  static List<DayDiffers> days(Post post) {
    return Till.join(post.till().rooms().incidents().open()).stream()
        .map(Noticed::incident)
        .flatMap(
            it ->
                it instanceof DayDiffers day
                    ? List.of(day).stream()
                    : List.<DayDiffers>of().stream())
        .toList();
  }
}
