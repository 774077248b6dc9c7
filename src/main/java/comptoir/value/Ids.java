package comptoir.value;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Mints UUIDv7 (RFC 9562 5.7): 48 bits of milliseconds, then a 12-bit counter that keeps ids of
/// one millisecond in order, then random bits. Clock and randomness are given. Thread-safe.
public final class Ids {

  private final InstantSource clock;
  private final RandomGenerator random;
  private long lastMillis;
  private int counter;

  public Ids(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  public TransactionId transaction() {
    return new TransactionId(next());
  }

  public EnvelopeId envelope() {
    return new EnvelopeId(next());
  }

  /// Ids never go back, also where the clock does.
  public synchronized UUID next() {
    var now = clock.millis();
    if (now > lastMillis) {
      lastMillis = now;
      counter = random.nextInt(0x400);
    } else if (++counter > 0xfff) {
      lastMillis++;
      counter = 0;
    }
    var high = lastMillis << 16 | 0x7000L | counter;
    var low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
