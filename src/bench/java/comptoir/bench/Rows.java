package comptoir.bench;

import java.io.PrintStream;
import java.util.Locale;
import java.util.OptionalDouble;

/// Prints single figures, a line each, and beside a figure the bound it should keep.
final class Rows {

  private final PrintStream out;

  Rows(PrintStream out) {
    this.out = out;
  }

  /// A figure of the product that has a most it should be.
  ///
  /// @param most in the same unit
  record Bound(double most) {}

  void figure(String what, double value, String unit) {
    row(new Row(what, value, unit, OptionalDouble.empty()), "");
  }

  void figure(String what, double value, String unit, Effort effort) {
    row(new Row(what, value, unit, OptionalDouble.empty()), effort.line());
  }

  void bound(String what, double value, String unit, Bound bound) {
    row(new Row(what, value, unit, OptionalDouble.of(bound.most())), "");
  }

  private record Row(String what, double value, String unit, OptionalDouble most) {

    String verdict() {
      if (most.isEmpty()) {
        return "";
      }
      var word = value <= most.getAsDouble() ? "kept" : "MISSED";
      return String.format(Locale.ROOT, "at most %g %s: %s", most.getAsDouble(), unit, word);
    }
  }

  private void row(Row row, String remark) {
    out.printf(
        Locale.ROOT,
        "  %-46s %10.2f %-4s %s%s%n",
        row.what(),
        row.value(),
        row.unit(),
        row.verdict(),
        remark);
  }
}
