package comptoir.drill;

/// Something that is not the same at both ends.
///
/// @param round during which fault it came about, as far as that is known
record Finding(Kind kind, int round, String what) {

  /// What is wrong.
  enum Kind {
    /// Somewhere it is missing.
    LOST,
    /// It is there more than once.
    DOUBLED,
    /// It is there once, and says something else.
    DIFFERING
  }
}
