package comptoir.device;

import comptoir.value.ScannedCode;
import java.time.Duration;
import java.util.Optional;

/// Tells a scanner that types like a keyboard from a person. It is given characters with the time
/// they came, and says what became of those it was given before. Pure: no clock, no thread.
public final class WedgeDecoder {

  private final Limits limits;
  private final StringBuilder held = new StringBuilder();
  private long lastNanos;

  /// How a scanner is told from a person.
  ///
  /// @param gap longest time between two characters of one burst
  /// @param silence time without a character that ends a burst which has no suffix
  /// @param length fewest characters of a code
  public record Limits(Duration gap, Duration silence, int length) {

    public static final Limits USUAL = new Limits(Duration.ofMillis(50), Duration.ofMillis(80), 4);
  }

  /// What became of the characters held so far.
  public sealed interface Verdict {

    /// A person typed them: they go where they were meant to go.
    record Typing(String text) implements Verdict {}

    /// A scanner sent them: nobody else may see them.
    record Scan(ScannedCode code) implements Verdict {}
  }

  public WedgeDecoder(Limits limits) {
    this.limits = limits;
  }

  /// A character came, and is held from now on. Where it came too late for the burst before, the
  /// verdict is on that burst, without this character.
  public Optional<Verdict> character(char c, long nanos) {
    var isLate = !held.isEmpty() && nanos - lastNanos > limits.gap().toNanos();
    var before = isLate ? Optional.of(endBySilence()) : Optional.<Verdict>empty();
    held.append(c);
    lastNanos = nanos;
    return before;
  }

  /// Enter or Tab came: with a [Verdict.Scan] it was the scanner's suffix, with a [Verdict.Typing]
  /// a person's key. Empty where nothing is held.
  public Optional<Verdict> suffix(long nanos) {
    if (held.isEmpty()) {
      return Optional.empty();
    }
    var isInTime = nanos - lastNanos <= limits.silence().toNanos();
    return Optional.of(isInTime && isLikeABurst() ? scan() : typing());
  }

  /// Nothing came for a while. Empty while it may still go on, or where nothing is held.
  public Optional<Verdict> silence(long nanos) {
    return held.isEmpty() || nanos - lastNanos < patience().toNanos()
        ? Optional.empty()
        : Optional.of(endBySilence());
  }

  /// A key came that no scanner sends.
  public Optional<Verdict> interrupted() {
    return held.isEmpty() ? Optional.empty() : Optional.of(typing());
  }

  public boolean isEmpty() {
    return held.isEmpty();
  }

  /// How long to wait for the next character: shorter while there are too few for a code, so that a
  /// person sees at once what was typed.
  public Duration patience() {
    return held.length() < limits.length() ? limits.gap() : limits.silence();
  }

  /// Without a suffix only what holds figures is a code: a quick typist's word is not.
  private Verdict endBySilence() {
    var hasFigures = held.chars().anyMatch(c -> c >= '0' && c <= '9');
    var isCode = hasFigures || GarbledDigits.recover(held.toString()).isPresent();
    return isLikeABurst() && isCode ? scan() : typing();
  }

  /// One key held down repeats as fast as a scanner types.
  private boolean isLikeABurst() {
    return held.length() >= limits.length() && held.chars().distinct().count() > 1;
  }

  private Verdict scan() {
    return new Verdict.Scan(AimPrefix.split(taken()));
  }

  private Verdict typing() {
    return new Verdict.Typing(taken());
  }

  private String taken() {
    var text = held.toString();
    held.setLength(0);
    return text;
  }
}
