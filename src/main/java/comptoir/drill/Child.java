package comptoir.drill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// A till in a process of its own.
final class Child {

  private static final int PATIENCE_SECONDS = 60;

  private final Process process;
  private final AtomicInteger underWay = new AtomicInteger();

  Child(Process process) {
    this.process = process;
  }

  /// `kill -9`, now.
  void kill() {
    process.toHandle().destroyForcibly();
  }

  /// One of its tills has met on its line what it shall die by: it gets no further. Waits for the
  /// end of the process. Any thread.
  void struck() {
    arrived();
    process.onExit().join();
  }

  private void arrived() {
    if (underWay.decrementAndGet() == 0) {
      kill();
    }
  }

  /// Sends it on its errands and kills it when each of its tills has got where it shall die.
  /// Returns the numbers of those that stood still at a gate.
  ///
  /// @param sale told of each sale shown as done
  Set<Integer> go(List<Errand> errands, Consumer<Done> sale) {
    underWay.set(errands.size());
    try (var words = process.outputWriter(StandardCharsets.UTF_8);
        var lines =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (var errand : errands) {
        words.write(errand.line() + "\n");
      }
      words.write("\n");
      words.flush();
      var gates = new HashSet<Integer>();
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var parts = line.split(" ");
        switch (parts[0]) {
          case "done" -> sale.accept(done(parts));
          case "gate" -> {
            gates.add(Integer.valueOf(parts[1]));
            arrived();
          }
          case "do", "shown" -> {}
          default -> throw new IllegalStateException("A child said: " + line);
        }
      }
      await();
      return gates;
    } catch (IOException e) {
      kill();
      throw new UncheckedIOException("A child broke off", e);
    }
  }

  private static Done done(String[] parts) {
    return new Done(Integer.parseInt(parts[1]), parts[2], Long.parseLong(parts[3]));
  }

  /// A sale a child showed as done.
  ///
  /// @param number which of its tills
  record Done(int number, String transaction, long total) {}

  private void await() {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("A child does not die");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
