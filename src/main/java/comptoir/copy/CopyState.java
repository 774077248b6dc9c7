package comptoir.copy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// What is true of the second copy right now.
///
/// @param folder where it lies
/// @param copies how many unsent sales of this till lie there
/// @param missing how many are not there yet
/// @param trouble why the folder cannot be used, where it cannot
public record CopyState(Path folder, long copies, long missing, Optional<Trouble> trouble) {

  /// The folder is away, full or refuses.
  ///
  /// @param reason in English, for the health page
  public record Trouble(String reason, Instant since) {}
}
