package comptoir.bench;

import java.io.PrintStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The times of one subject, by what was measured, in the order of first mention.
final class Figures {

  private static final double NANOS_OF_A_MILLI = 1e6;

  /// Percentile to its title, as printed from left to right.
  private static final SortedMap<Integer, String> COLUMNS =
      Collections.unmodifiableSortedMap(
          new TreeMap<>(Map.of(0, "min", 50, "p50", 95, "p95", 99, "p99", 100, "max")));

  private final Map<String, Samples> byName = new LinkedHashMap<>();

  Samples of(String name) {
    return byName.computeIfAbsent(name, it -> new Samples());
  }

  /// Forgets what was taken so far, as after a warm-up.
  void clear() {
    byName.values().forEach(Samples::clear);
  }

  void print(PrintStream out) {
    var head = new StringBuilder(String.format(Locale.ROOT, "  %-46s %7s", "ms", "count"));
    COLUMNS.forEach((percent, title) -> head.append(String.format(Locale.ROOT, " %9s", title)));
    out.println(head);
    byName.forEach((name, samples) -> out.println(row(name, samples)));
  }

  private static String row(String name, Samples samples) {
    var row = new StringBuilder(String.format(Locale.ROOT, "  %-46s %7d", name, samples.count()));
    for (var percent : COLUMNS.keySet()) {
      var millis = samples.percentile(percent) / NANOS_OF_A_MILLI;
      row.append(String.format(Locale.ROOT, " %9.3f", millis));
    }
    return row.toString();
  }
}
