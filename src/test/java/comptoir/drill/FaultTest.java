package comptoir.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class FaultTest {

  @Test
  void kindsAreNamedAsTheyAreWrittenOnACommandLine() {
    assertEquals(List.of(Fault.ANSWER_LOST, Fault.KILL_PAGE), Fault.named("kill-page,answer-lost"));
  }

  @Test
  void aListWithANameOfNoneNamesNothing() {
    assertEquals(List.of(), Fault.named("kill-page,flood"));
    assertEquals(List.of(), Fault.named(""));
  }
}
