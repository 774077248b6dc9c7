package comptoir.device;

/// A sound for eyes that are on the goods. Returns at once.
public interface Beeper {

  /// What was scanned or done did not work.
  void error();

  /// Makes no sound.
  static Beeper silent() {
    return () -> {};
  }
}
