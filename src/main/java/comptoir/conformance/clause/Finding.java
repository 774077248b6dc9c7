package comptoir.conformance.clause;

/// How a clause ended.
public sealed interface Finding {
  /// @param detail what was seen, for the person who wrote the platform
  record Passed(String detail) implements Finding {}

  /// @param detail what was seen instead
  record Failed(String detail) implements Finding {}

  /// The platform does not have it, or the set-up does not allow it.
  ///
  /// @param why key of a text behind `conformance.why.`
  /// @param what its parameter
  record NotOffered(String why, String what) implements Finding {}

  /// The set-up file does not name what the clause needs.
  static Finding notSetUp(String field) {
    return new NotOffered("setup", field);
  }

  /// The platform answers that it has no such thing.
  static Finding absent(String answer) {
    return new NotOffered("absent", answer);
  }
}
