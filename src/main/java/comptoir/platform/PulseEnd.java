package comptoir.platform;

/// Why the pulse is heard no more.
public sealed interface PulseEnd {

  /// The stream ended, or was silent for longer than it may be, or never began.
  ///
  /// @param reason for the log and the health page, in English
  record Lost(String reason) implements PulseEnd {}

  /// The platform is there and gives no pulse, or something in its place answered.
  ///
  /// @param reason for the log and the health page, in English
  record NotGiven(String reason) implements PulseEnd {}

  /// The platform will not talk to this till: `unauthorized`, `token-expired`, `protocol-too-old`.
  record Refused(String code) implements PulseEnd {}
}
