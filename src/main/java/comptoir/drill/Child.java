package comptoir.drill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A till in a process of its own.
final class Child {

  private static final int PATIENCE_SECONDS = 60;

  private final Process process;

  Child(Process process) {
    this.process = process;
  }

  /// `kill -9`, now.
  void kill() {
    process.toHandle().destroyForcibly();
  }

  /// Sends it on its errand and kills it at its gate, where nobody did before. Returns the gate's
  /// name; empty where it was killed elsewhere.
  ///
  /// @param sale told of each sale shown as done
  Optional<String> go(Errand errand, Consumer<Done> sale) {
    try (var words = process.outputWriter(StandardCharsets.UTF_8);
        var lines =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      words.write(errand.line() + "\n");
      words.flush();
      var gate = Optional.<String>empty();
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var parts = line.split(" ");
        switch (parts[0]) {
          case "done" -> sale.accept(new Done(parts[1], Long.parseLong(parts[2])));
          case "gate" -> {
            gate = Optional.of(parts[1]);
            kill();
          }
          case "do", "shown" -> {}
          default -> throw new IllegalStateException("A child said: " + line);
        }
      }
      await();
      return gate;
    } catch (IOException e) {
      kill();
      throw new UncheckedIOException("A child broke off", e);
    }
  }

  /// A sale a child showed as done.
  record Done(String transaction, long total) {}

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
