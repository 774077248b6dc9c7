package comptoir.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandInConformsTest {
  @TempDir Path folder;

  @Test
  void theStandInKeepsEveryClauseOfTheContract() throws Exception {
    try (var platform = new TrialPlatform(folder)) {
      TrialPlatform.Trial trial = platform.prove(platform.uri());

      assertEquals(List.of(), trial.with("failed"), trial::printed);
      assertEquals(List.of(), trial.with("not-offered"), trial::printed);
      assertEquals(0, trial.status());
    }
  }
}
