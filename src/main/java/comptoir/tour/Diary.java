package comptoir.tour;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was done and checked: a line on the screen for each, and the report.
final class Diary {

  private final PrintStream print;
  private final List<Map<String, Object>> steps = new ArrayList<>();
  private final Map<String, Object> counts = new LinkedHashMap<>();
  private int failures;

  Diary(PrintStream print) {
    this.print = print;
  }

  /// A check: equal or not.
  void check(String what, Object expected, Object actual) {
    var isRight = expected.equals(actual);
    write(what, isRight, isRight ? actual.toString() : actual + ", not " + expected);
  }

  /// A check that holds or not.
  void check(String what, boolean holds) {
    write(what, holds, holds ? "yes" : "no");
  }

  /// Something this shop has no data for.
  void skip(String what) {
    print.println("  --    " + what);
    steps.add(Map.of("step", what, "result", "skipped"));
  }

  void count(String name, Object value) {
    counts.put(name, value);
  }

  private void write(String what, boolean isRight, String seen) {
    failures += isRight ? 0 : 1;
    print.printf("  %-6s%s: %s%n", isRight ? "ok" : "WRONG", what, seen);
    steps.add(Map.of("step", what, "seen", seen, "result", isRight ? "ok" : "wrong"));
  }

  int failures() {
    return failures;
  }

  void writeTo(Path file) throws IOException {
    var report = new LinkedHashMap<String, Object>();
    report.put("failures", failures);
    report.put("counts", counts);
    report.put("steps", steps);
    new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), report);
  }
}
