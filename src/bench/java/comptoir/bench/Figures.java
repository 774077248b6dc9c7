package comptoir.bench;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// The times of one subject, by what was measured, in the order of first mention.
final class Figures {

  private static final double NANOS_OF_A_MILLI = 1e6;

  private final Map<String, Samples> byName = new LinkedHashMap<>();

  Samples of(String name) {
    return byName.computeIfAbsent(name, it -> new Samples());
  }

  /// Forgets what was taken so far, as after a warm-up.
  void clear() {
    byName.values().forEach(Samples::clear);
  }

  void print(PrintStream out) {
    out.println(
        String.format(
            Locale.ROOT, "  %-40s %8s %9s %9s %9s %9s", "ms", "count", "p50", "p95", "p99", "max"));
    byName.forEach((name, samples) -> out.println(row(name, samples)));
  }

  private static String row(String name, Samples samples) {
    return String.format(
        Locale.ROOT,
        "  %-40s %8d %9.3f %9.3f %9.3f %9.3f",
        name,
        samples.count(),
        samples.percentile(50) / NANOS_OF_A_MILLI,
        samples.percentile(95) / NANOS_OF_A_MILLI,
        samples.percentile(99) / NANOS_OF_A_MILLI,
        samples.percentile(100) / NANOS_OF_A_MILLI);
  }
}
