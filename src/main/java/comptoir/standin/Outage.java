package comptoir.standin;

import java.time.Duration;
import java.util.Optional;

/// A fault the stand-in plays, so that a till can be seen to live through it.
///
/// @param kind what goes wrong
/// @param times how many requests it hits before all is well again
/// @param delay how long an answer is held back; only for [Kind#SLOW]
public record Outage(Kind kind, int times, Duration delay) {
  /// The number that means until something else is said.
  public static final int UNTIL_TOLD = Integer.MAX_VALUE;

  /// What can go wrong.
  public enum Kind {
    /// The connection drops before anything is read; nothing has happened.
    AWAY("away"),
    /// Envelopes are taken in for good, then the connection drops.
    ANSWER_LOST("answer-lost"),
    /// A feed's page comes without its last line.
    CUT_PAGE("cut-page"),
    /// A feed's page breaks off in the middle of a line and the connection drops.
    CUT_LINE("cut-line"),
    /// Answers come late.
    SLOW("slow"),
    /// Connections are taken and nothing is said until another outage is played; what was asked
    /// meanwhile is then done, and answered to whoever still listens.
    SILENT("silent"),
    /// The platform answers 500 and does nothing.
    ERROR_500("error-500"),
    /// Something between till and platform answers 200 with a page of its own.
    WRONG_TYPE("wrong-type");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }

    static Optional<Kind> of(String word) {
      for (Kind kind : values()) {
        if (kind.word.equals(word)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  public Outage {
    if (times < 0 || delay.isNegative()) {
      throw new IllegalArgumentException("An outage of " + times + " times, " + delay + ".");
    }
  }

  /// The next `times` requests that `kind` concerns.
  public static Outage of(Kind kind, int times) {
    return new Outage(kind, times, Duration.ZERO);
  }

  /// The next `times` answers are held back by `delay`.
  public static Outage slow(Duration delay, int times) {
    return new Outage(Kind.SLOW, times, delay);
  }

  /// All is well.
  public static Outage none() {
    return new Outage(Kind.AWAY, 0, Duration.ZERO);
  }

  private boolean concerns(String path) {
    return switch (kind) {
      case ANSWER_LOST -> path.endsWith("/envelopes");
      case CUT_PAGE, CUT_LINE -> path.contains("/feeds/");
      case AWAY, SLOW, SILENT, ERROR_500, WRONG_TYPE -> true;
    };
  }

  /// Whether a request for the pulse is hit: it would use up a count that is meant for others.
  boolean hitsPulse() {
    return times == UNTIL_TOLD && concerns(Routes.PULSE);
  }

  /// Whether streams that are open end.
  boolean endsPulse() {
    return hitsPulse() && kind != Kind.SILENT && kind != Kind.SLOW;
  }

  /// Whether a request to `path` is hit.
  boolean hits(String path) {
    return times > 0 && concerns(path);
  }

  /// What is left after one hit.
  Outage less() {
    return times == UNTIL_TOLD ? this : new Outage(kind, times - 1, delay);
  }
}
