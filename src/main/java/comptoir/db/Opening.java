package comptoir.db;

import comptoir.value.Fault;
import java.nio.file.Path;

/// How opening a database file ended.
public sealed interface Opening {

  /// It is open and migrated.
  record Opened(Database database) implements Opening {}

  /// The file is damaged; it was left as it is.
  record Damaged(Path file, String detail) implements Opening {}

  /// A newer program wrote it; this one must not touch it.
  record TooNew(int version) implements Opening {}

  /// It could not be opened: locked, read-only, disk full or another failure.
  record Refused(Fault.Code code, String detail) implements Opening {}
}
