package comptoir.promotion;

import comptoir.promotion.Rule.Part;
import comptoir.value.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// As many sets of a bundle as articles make and as take something off. The part with the fewest
/// articles to choose from chooses first, and each chooses the dearest.
final class Sets {

  private final List<Chooser> choosers;
  private final List<Pile> piles;
  private final long[] left;
  private long off;

  /// @param at which of the piles it may choose from, the dearest first
  /// @param choice how many articles they are
  private record Chooser(Part part, List<Integer> at, long choice) {}

  Sets(Rule.Bundle bundle, List<Pile> piles) {
    this.piles = Pile.dearestFirst(piles);
    left = this.piles.stream().mapToLong(Pile::count).toArray();
    choosers =
        bundle.parts().stream()
            .map(this::chooser)
            .sorted(Comparator.comparingLong(Chooser::choice))
            .toList();
    var price = bundle.price().minor();
    var set = new Choice();
    while (set.isWhole() && set.cost() > price) {
      off += (set.cost() - price) * take(set);
      set = new Choice();
    }
  }

  private Chooser chooser(Part part) {
    var at = new ArrayList<Integer>();
    var choice = 0L;
    for (var i = 0; i < left.length; i++) {
      if (piles.get(i).isIn(part.scope())) {
        at.add(i);
        choice += left[i];
      }
    }
    return new Chooser(part, at, choice);
  }

  /// Takes the same set again and again, while its piles last; returns how often.
  private long take(Choice set) {
    var times = set.times();
    set.chosen.forEach((at, count) -> left[at] -= count * times);
    return times;
  }

  /// What all sets together take off, in minor units; zero where there is none.
  long off() {
    return off;
  }

  /// The articles of all sets.
  List<Pile> articles() {
    var taken = new ArrayList<Pile>();
    for (var i = 0; i < left.length; i++) {
      var pile = piles.get(i);
      if (left[i] < pile.count()) {
        taken.add(pile.head(pile.count() - left[i]));
      }
    }
    return taken;
  }

  /// What the next set wants beside the articles that are left; nothing where none of these is.
  List<Missing> missing() {
    var next = new Choice();
    return next.chosen.isEmpty() ? List.of() : List.copyOf(next.missing);
  }

  /// The articles of one set: how many of which pile.
  private final class Choice {

    private final Map<Integer, Long> chosen = new LinkedHashMap<>();
    private final List<Missing> missing = new ArrayList<>();

    Choice() {
      choosers.forEach(this::choose);
    }

    private void choose(Chooser chooser) {
      long wanted = chooser.part().count();
      for (int at : chooser.at()) {
        var some = Math.min(wanted, left[at] - chosen.getOrDefault(at, 0L));
        if (some > 0) {
          chosen.merge(at, some, Long::sum);
          wanted -= some;
        }
      }
      if (wanted > 0) {
        missing.add(new Missing.Articles(Quantity.of(wanted), chooser.part().scope()));
      }
    }

    boolean isWhole() {
      return missing.isEmpty();
    }

    long cost() {
      var cost = 0L;
      for (var some : chosen.entrySet()) {
        cost += piles.get(some.getKey()).cost() * some.getValue();
      }
      return cost;
    }

    /// How often there are such articles.
    long times() {
      var times = Long.MAX_VALUE;
      for (var some : chosen.entrySet()) {
        times = Math.min(times, left[some.getKey()] / some.getValue());
      }
      return times;
    }
  }
}
