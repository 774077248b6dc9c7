package comptoir.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Prints single figures, a line each, and in the end those that have a bound, beside it.
final class Rows {

  private final PrintStream out;
  private final List<String> bounds = new ArrayList<>();

  Rows(PrintStream out) {
    this.out = out;
  }

  void figure(String what, double value, String unit) {
    out.println(row(what, value, unit).stripTrailing());
  }

  /// @param effort what it cost
  void figure(String what, double value, String unit, Effort effort) {
    out.println(row(what, value, unit) + effort.line());
  }

  /// Keeps a figure that should be at most so much, for [#printBounds].
  ///
  /// @param most in the same unit
  void bound(String what, double value, String unit, int most) {
    var word = value <= most ? "kept" : "MISSED";
    var verdict = String.format(Locale.ROOT, "at most %d %s: %s", most, unit, word);
    bounds.add(row(what, value, unit) + verdict);
  }

  void printBounds() {
    bounds.forEach(out::println);
  }

  private static String row(String what, double value, String unit) {
    return String.format(Locale.ROOT, "  %-46s %10.2f %-4s ", what, value, unit);
  }
}
