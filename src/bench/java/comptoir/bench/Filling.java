package comptoir.bench;

import comptoir.app.Session;
import java.nio.file.Path;
import java.time.InstantSource;

/// What a till is filled with before it is measured.
sealed interface Filling permits FolderFilling, SyntheticFilling {

  /// Where the till lives and what it speaks to.
  Session.Place place(Path data, InstantSource clock);

  /// Fills it; afterwards nothing runs beside the measurements.
  Subject fill(Session session);
}
