package comptoir.platform;

/// How asking the platform for something ended.
public sealed interface Reply<T> {

  record Told<T>(T value) implements Reply<T> {}

  /// The platform answered, and will not.
  ///
  /// @param code its stable code: `unauthorized`, `token-expired`, `protocol-too-old`, `not-found`
  record Refused<T>(String code) implements Reply<T> {}

  /// An answer came that is none: cut, a failing platform, or somebody else's in its place.
  ///
  /// @param reason for the log and the health page, in English
  record Spoilt<T>(String reason) implements Reply<T> {}

  /// No answer came: no connection, or silence past the time-out.
  ///
  /// @param reason for the log and the health page, in English
  record Unreachable<T>(String reason) implements Reply<T> {}
}
