package comptoir.sync;

/// How one step of a feed ended.
sealed interface Step {

  /// Pages were applied, or there was nothing new.
  ///
  /// @param more whether another step can be made at once
  record Moved(boolean more) implements Step {}

  /// The feed must be taken from the beginning.
  record Outdated() implements Step {}

  /// An answer came, but no page; other feeds may do better.
  record Spoilt(String reason) implements Step {}

  record Refused(String code) implements Step {}

  record Unreachable(String reason) implements Step {}
}
