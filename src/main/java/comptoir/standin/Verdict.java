package comptoir.standin;

import org.jspecify.annotations.Nullable;

/// What the platform says to one envelope.
sealed interface Verdict {
  /// The effect is kept.
  record Accepted(String reference, @Nullable String state) implements Verdict {}

  /// The same envelope came before; its effect is there once.
  record Duplicate(String reference, @Nullable String state) implements Verdict {}

  /// The envelope will never be taken as it is. `state` is the present state of what it names.
  record Rejected(String code, String message, @Nullable String state) implements Verdict {
    Rejected(String code, String message) {
      this(code, message, null);
    }
  }

  /// Not now; to be sent again under the same id.
  record Retry(String code, String message) implements Verdict {}
}
