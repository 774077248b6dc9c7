package comptoir.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/// Measures all that has a bound, one after the other, each with a till in a process of its own, so
/// that the memory of one is not that of another.
final class Bounds {

  private static final int TICKETS = 1_000;
  private static final int PROMOTIONS = 200;

  private Bounds() {}

  /// Returns the exit status: the highest of theirs. A bound that is missed is printed, and is
  /// none.
  ///
  /// @param items of the exchange
  static int measure(int items, PrintStream out) throws IOException, InterruptedException {
    var parts =
        List.of(
            List.of("bench", "--drain", Integer.toString(TICKETS)),
            List.of("bench", "--promotions", Integer.toString(PROMOTIONS)),
            List.of("bench", "--exchange", Integer.toString(items)),
            List.of("bench", "--exchange", Integer.toString(items), "--screen", "no"));
    var status = 0;
    for (var part : parts) {
      out.println("comptoir " + String.join(" ", part));
      out.flush();
      var process = new ProcessBuilder(Child.command(part)).inheritIO().start();
      status = Math.max(status, process.waitFor());
    }
    return status;
  }
}
