package comptoir.counter;

import java.util.OptionalInt;

/// How much of the platform's catalogue has come down, so that an unknown code can be explained.
@FunctionalInterface
public interface Coverage {

  /// 0 to 100; empty where nobody knows.
  OptionalInt percent();

  static Coverage unknown() {
    return OptionalInt::empty;
  }
}
