package comptoir.copy;

import java.nio.file.Path;

/// A file of the second folder, as it was found.
public sealed interface FoundCopy {

  Path file();

  /// It is as it was written.
  record Whole(Path file, CopiedSale sale) implements FoundCopy {}

  /// It was cut, changed, or written by a newer program.
  ///
  /// @param reason in English
  record Damaged(Path file, String reason) implements FoundCopy {}
}
