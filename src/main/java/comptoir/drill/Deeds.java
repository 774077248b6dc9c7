package comptoir.drill;

import comptoir.incident.Incident.DayDiffers;
import comptoir.incident.Noticed;
import java.time.Duration;
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
