package comptoir.app;

import comptoir.db.Rescue;
import comptoir.text.Texts;
import comptoir.value.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/// Puts a damaged database aside and saves what can be read of the sales into a fresh one; the rest
/// comes down from the platform again. The damaged file stays for support.
final class Rebuild {

  private Rebuild() {}

  /// What came of it.
  ///
  /// @param kept where the damaged file now lies
  /// @param rescued what could be read
  record Report(Path kept, Rescue.Report rescued) {

    String words(Texts texts) {
      return rescued.missing().isEmpty()
          ? texts.get(
              "app.rebuild.whole",
              texts.count(rescued.transactions()),
              texts.count(rescued.unsent()),
              kept.toString())
          : texts.get(
              "app.rebuild.gaps",
              texts.count(rescued.transactions()),
              String.join(", ", rescued.missing()),
              kept.toString());
    }
  }

  static Report putAside(Path file, InstantSource clock) {
    var kept = file.resolveSibling(file.getFileName() + ".damaged-" + clock.millis());
    try {
      for (var end : new String[] {"", "-wal", "-shm"}) {
        var part = file.resolveSibling(file.getFileName() + end);
        if (Files.exists(part)) {
          Files.move(part, kept.resolveSibling(kept.getFileName() + end));
        }
      }
    } catch (IOException e) {
      throw new Fault(Fault.Code.DB_READ_ONLY, "The damaged file cannot be put aside", e);
    }
    return new Report(kept, Rescue.into(file, kept));
  }
}
