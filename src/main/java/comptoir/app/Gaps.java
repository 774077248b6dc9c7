package comptoir.app;

import comptoir.db.Rescue.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Gaps in a till's series.
final class Gaps {

  private Gaps() {}

  /// What is left of the gaps once these numbers are there again.
  static List<Gap> without(List<Gap> gaps, Set<Long> numbers) {
    var left = new ArrayList<Gap>();
    for (var gap : gaps) {
      var from = gap.from();
      for (var number = gap.from(); number <= gap.to(); number++) {
        if (numbers.contains(number)) {
          add(left, new Gap(gap.till(), from, number - 1));
          from = number + 1;
        }
      }
      add(left, new Gap(gap.till(), from, gap.to()));
    }
    return left;
  }

  private static void add(List<Gap> gaps, Gap gap) {
    if (gap.from() <= gap.to()) {
      gaps.add(gap);
    }
  }
}
