package comptoir.drill;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Counts by fault: how often it was played and injected, and what came of it.
final class Tally {

  private final Map<Fault, Count> counts = new EnumMap<>(Fault.class);

  /// What came of one fault.
  ///
  /// @param runs how often it was really injected
  /// @param missed how often it was played and could not be injected
  record Count(int runs, int missed, int lost, int doubled, int differing, int parked) {

    private static final Count NONE = new Count(0, 0, 0, 0, 0, 0);

    Count plus(Count other) {
      return new Count(
          runs + other.runs,
          missed + other.missed,
          lost + other.lost,
          doubled + other.doubled,
          differing + other.differing,
          parked + other.parked);
    }

    boolean isClean() {
      return lost == 0 && doubled == 0 && differing == 0;
    }
  }

  synchronized void add(World world, Verdict verdict) {
    var played = world.played();
    for (var one : played) {
      add(one.fault(), one.injected() ? new Count(1, 0, 0, 0, 0, 0) : new Count(0, 1, 0, 0, 0, 0));
    }
    for (var finding : verdict.findings()) {
      add(
          played.get(finding.round()).fault(),
          switch (finding.kind()) {
            case LOST -> new Count(0, 0, 1, 0, 0, 0);
            case DOUBLED -> new Count(0, 0, 0, 1, 0, 0);
            case DIFFERING -> new Count(0, 0, 0, 0, 1, 0);
          });
    }
    for (var round : verdict.parked()) {
      add(played.get(round).fault(), new Count(0, 0, 0, 0, 0, 1));
    }
  }

  private void add(Fault fault, Count count) {
    counts.merge(fault, count, Count::plus);
  }

  synchronized Count of(Fault fault) {
    return counts.getOrDefault(fault, Count.NONE);
  }

  Count all() {
    var all = Count.NONE;
    for (var fault : Fault.values()) {
      all = all.plus(of(fault));
    }
    return all;
  }

  /// Those of these kinds that were not really injected once.
  List<Fault> neverInjected(List<Fault> kinds) {
    return kinds.stream().filter(fault -> of(fault).runs() == 0).toList();
  }

  void print(PrintStream out) {
    out.println(line("fault", "runs", "lost", "doubled", "differing", "parked"));
    for (var fault : Fault.values()) {
      print(out, fault.toString(), of(fault));
    }
    print(out, "all", all());
  }

  private static void print(PrintStream out, String name, Count count) {
    out.println(
        line(name, count.runs(), count.lost(), count.doubled(), count.differing(), count.parked()));
  }

  private static String line(Object... cells) {
    return String.format(Locale.ROOT, "%-36s %7s %6s %8s %10s %7s", cells);
  }
}
