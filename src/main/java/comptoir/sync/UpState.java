package comptoir.sync;

import java.time.Instant;
import java.util.Optional;

/// What is true of the sending beside what waits.
///
/// @param pause why nothing is sent for the moment; empty where sending goes on
/// @param compared the last time the days' totals were compared with the platform's
public record UpState(Optional<Pause> pause, Optional<Compared> compared) {

  public static final UpState START = new UpState(Optional.empty(), Optional.empty());

  /// Sending rests after a try that had no answer, and goes on by itself.
  ///
  /// @param reason a code or a phrase in English, for the health page
  /// @param tries how many tries in a row had no answer
  /// @param until when the next is due
  public record Pause(String reason, int tries, Instant until) {}

  /// A comparison of days that came to an end.
  ///
  /// @param days how many business days were looked at
  /// @param differing how many of them differ; each is an incident
  public record Compared(Instant at, int days, int differing) {}

  UpState withPause(Optional<Pause> now) {
    return new UpState(now, compared);
  }

  UpState withCompared(Compared now) {
    return new UpState(pause, Optional.of(now));
  }
}
