package comptoir.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comptoir.value.EnvelopeId;
import comptoir.value.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// How long is waited, for ten thousand ids.
final class BackOffTest {

  private static final int IDS = 10_000;

  private final Ids ids = new Ids(() -> Instant.EPOCH, new SplittableRandom(11));

  private static Duration after(int tries, EnvelopeId id) {
    return BackOff.USUAL.after(tries, id);
  }

  @Test
  void eachWaitIsFromASecondToAMinuteAndNoneIsShorterThanTheOneBefore() {
    for (var i = 0; i < IDS; i++) {
      var id = ids.envelope();
      var last = Duration.ofSeconds(1);
      for (var tries = 1; tries <= 12; tries++) {
        var wait = after(tries, id);
        assertTrue(wait.compareTo(last) >= 0, "try %d: %s".formatted(tries, wait));
        assertTrue(wait.compareTo(Duration.ofSeconds(60)) <= 0, wait::toString);
        last = wait;
      }
    }
  }

  @Test
  void waitsDoubleUntilTheLongest() {
    var id = ids.envelope();
    for (var tries = 1; tries <= 5; tries++) {
      var doubled = after(tries, id).multipliedBy(2);
      var error = after(tries + 1, id).minus(doubled).abs();
      assertTrue(error.compareTo(Duration.ofMillis(3)) <= 0, "try %d: %s".formatted(tries, error));
    }
  }

  @Test
  void tillsThatLostTheSamePlatformComeBackSpreadOverAQuarterOfTheWait() {
    var waits = new HashSet<Long>();
    for (var i = 0; i < IDS; i++) {
      waits.add(after(20, ids.envelope()).toMillis());
    }
    assertTrue(waits.size() > 1_000, () -> "different waits: " + waits.size());
    assertTrue(waits.stream().allMatch(wait -> wait >= 45_000 && wait <= 60_000));
    assertTrue(waits.stream().anyMatch(wait -> wait < 46_000));
    assertTrue(waits.stream().anyMatch(wait -> wait > 59_000));
  }

  @Test
  void theSameIdWaitsTheSame() {
    var id = ids.envelope();
    assertEquals(after(5, id), after(5, id));
    assertEquals(after(Integer.MAX_VALUE, id), after(100, id));
  }

  @Test
  void aBackOffThatNeverWaitsIsNone() {
    assertThrows(
        IllegalArgumentException.class, () -> new BackOff(Duration.ZERO, Duration.ofSeconds(60)));
  }
}
