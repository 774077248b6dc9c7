package comptoir.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.outbox.Outcome;
import comptoir.value.EnvelopeId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class SuspectsTest {

  private final EnvelopeId id = new EnvelopeId(new UUID(7, 7));
  private final Suspects suspects = new Suspects();

  private void failThreeTimes() {
    assertFalse(suspects.suspect(id, "platform-fault"));
    assertFalse(suspects.suspect(id, "platform-fault"));
    assertTrue(suspects.suspect(id, "platform-fault"));
  }

  @Test
  void whatFailedThreeTimesIsAtFaultOnceAnotherIsTaken() {
    failThreeTimes();

    assertEquals(
        List.of(new Outcome.Rejected(id, "platform-fault", "", Optional.empty())),
        suspects.convicted());
    assertEquals(List.of(), suspects.convicted());
  }

  @Test
  void whatWasTakenInTheEndIsSuspectedNoMore() {
    failThreeTimes();
    suspects.clear(id);

    assertTrue(suspects.isEmpty());
    assertEquals(List.of(), suspects.convicted());
  }
}
