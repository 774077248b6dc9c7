package comptoir.health;

import java.nio.file.Path;

/// How writing a file for support ended.
public sealed interface Filed {

  /// It is there, whole.
  record Written(Path file) implements Filed {}

  /// Nothing was left there.
  record NotWritten(Path file, String detail) implements Filed {}
}
