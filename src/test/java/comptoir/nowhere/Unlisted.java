package comptoir.nowhere;

/// Lies in a room nobody decided on.
final class Unlisted {}
