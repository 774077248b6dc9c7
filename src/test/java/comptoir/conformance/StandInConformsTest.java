package comptoir.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandInConformsTest {
  /// Kinds of envelopes it does not have.
  private static final List<String> NOT_OFFERED =
      List.of("kinds.order", "kinds.stock-move", "kinds.till-close");

  @TempDir Path folder;

  @Test
  void theStandInKeepsEveryClauseOfTheContract() throws Exception {
    try (var platform = new TrialPlatform(folder)) {
      TrialPlatform.Trial trial = platform.prove(platform.uri());

      assertEquals(List.of(), trial.with("failed"), trial::printed);
      assertEquals(NOT_OFFERED, clauses(trial), trial::printed);
      assertEquals(0, trial.status());
    }
  }

  private static List<String> clauses(TrialPlatform.Trial trial) {
    return trial.with("not-offered").stream().map(it -> it.substring(0, it.indexOf(':'))).toList();
  }
}
