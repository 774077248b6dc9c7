package comptoir.drill;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that is moved by hand. Read on any thread, moved by one.
final class HandClock implements InstantSource {

  private volatile Instant now;

  HandClock(Instant start) {
    this.now = start;
  }

  @Override
  public Instant instant() {
    return now;
  }

  void advance(Duration duration) {
    now = now.plus(duration);
  }

  void set(Instant instant) {
    now = instant;
  }
}
