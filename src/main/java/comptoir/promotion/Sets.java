package comptoir.promotion;

import comptoir.promotion.Rule.Part;
import comptoir.value.Quantity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// As many sets of a bundle as articles make and as take something off. The part with the fewest
/// articles to choose from chooses first, and each chooses the dearest.
final class Sets {

  private final List<Part> parts;
  private final long price;
  private final List<Pile> rest;
  private final List<Pile> taken = new ArrayList<>();
  private long off;

  /// @param piles by place
  Sets(Rule.Bundle bundle, List<Pile> piles) {
    price = bundle.price().minor();
    rest = Pile.dearestFirst(piles);
    parts =
        bundle.parts().stream()
            .map(part -> new Chooser(part, count(part, piles)))
            .sorted(Comparator.comparingLong(Chooser::choice))
            .map(Chooser::part)
            .toList();
    var set = new Choice();
    while (set.isWhole() && set.cost() > price) {
      take(set);
      set = new Choice();
    }
  }

  /// @param choice how many articles it may choose from
  private record Chooser(Part part, long choice) {}

  private static long count(Part part, List<Pile> piles) {
    var count = 0L;
    for (var pile : piles) {
      count += pile.isIn(part.scope()) ? pile.count() : 0;
    }
    return count;
  }

  /// What all sets together take off, in minor units; zero where there is none.
  long off() {
    return off;
  }

  List<Pile> articles() {
    return List.copyOf(taken);
  }

  /// What the next set wants beside the articles that are left; nothing where none of these is.
  List<Missing> missing() {
    var next = new Choice();
    return next.isEmpty() ? List.of() : List.copyOf(next.missing);
  }

  /// The same choice again and again, while its piles last.
  private void take(Choice set) {
    var times = set.times();
    off += (set.cost() - price) * times;
    set.chosen
        .descendingMap()
        .forEach(
            (at, count) -> {
              var pile = rest.remove((int) at);
              taken.add(pile.head(count * times));
              if (count * times < pile.count()) {
                rest.add(at, pile.tail(count * times));
              }
            });
  }

  /// The articles of one set: how many of which pile of the rest.
  private final class Choice {

    private final TreeMap<Integer, Long> chosen = new TreeMap<>();
    private final List<Missing> missing = new ArrayList<>();

    Choice() {
      parts.forEach(this::choose);
    }

    private void choose(Part part) {
      var wanted = (long) part.count();
      for (var at = 0; at < rest.size() && wanted > 0; at++) {
        if (rest.get(at).isIn(part.scope())) {
          var some = Math.min(wanted, rest.get(at).count() - chosen.getOrDefault(at, 0L));
          if (some > 0) {
            chosen.merge(at, some, Long::sum);
            wanted -= some;
          }
        }
      }
      if (wanted > 0) {
        missing.add(new Missing.Articles(Quantity.of(wanted), part.scope()));
      }
    }

    boolean isWhole() {
      return missing.isEmpty();
    }

    boolean isEmpty() {
      return chosen.isEmpty();
    }

    long cost() {
      return chosen.entrySet().stream()
          .mapToLong(it -> rest.get(it.getKey()).cost() * it.getValue())
          .sum();
    }

    long times() {
      return Collections.min(
          chosen.entrySet().stream()
              .map(it -> rest.get(it.getKey()).count() / it.getValue())
              .toList());
    }
  }
}
