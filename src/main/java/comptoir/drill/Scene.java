package comptoir.drill;

/// How a fault is played.
@FunctionalInterface
interface Scene {

  /// Plays it once; true where it was really injected.
  boolean play(Round round);
}
