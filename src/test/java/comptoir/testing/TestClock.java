package comptoir.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands still until it is told otherwise. Thread-safe.
public final class TestClock implements InstantSource {

  private Instant now;

  private TestClock(Instant now) {
    this.now = now;
  }

  /// Stands at an instant such as `2026-10-12T08:15:00Z`.
  public static TestClock at(String text) {
    return new TestClock(Instant.parse(text));
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  public synchronized void set(String text) {
    now = Instant.parse(text);
  }

  public synchronized void advance(Duration time) {
    now = now.plus(time);
  }
}
