package comptoir.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class SamplesTest {

  private final Samples samples = new Samples();

  @Test
  void aPercentileIsASampleThatWasTaken() {
    for (var n = 2_000; n > 0; n--) {
      samples.add(n);
    }
    assertEquals(2_000, samples.count());
    assertEquals(1, samples.percentile(0));
    assertEquals(1_000, samples.percentile(50));
    assertEquals(1_900, samples.percentile(95));
    assertEquals(1_980, samples.percentile(99));
    assertEquals(2_000, samples.percentile(100));
  }

  @Test
  void withFewSamplesTheHighPercentilesAreTheLargest() {
    samples.add(30);
    samples.add(10);
    samples.add(20);
    assertEquals(20, samples.percentile(50));
    assertEquals(30, samples.percentile(99));
  }

  @Test
  void samplesTakenAfterALookCountToo() {
    samples.add(10);
    assertEquals(10, samples.percentile(100));
    samples.add(5);
    assertEquals(5, samples.percentile(50));
    assertEquals(10, samples.percentile(100));
  }

  @Test
  void aWarmUpIsForgotten() {
    samples.add(900);
    samples.clear();
    assertEquals(0, samples.percentile(99));
    samples.add(7);
    assertEquals(7, samples.percentile(99));
  }

  @Test
  void thereIsNoPercentileBeyondAHundred() {
    assertThrows(IllegalArgumentException.class, () -> samples.percentile(101));
  }
}
