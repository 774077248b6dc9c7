package comptoir.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// What a till may keep of one who asked to be forgotten: the request itself, and its word on it.
final class RemainsTable {

  private RemainsTable() {}

  /// Takes the requests out of a copy of a till's files, and overwrites where they were; what else
  /// was deleted there before is left as it lies.
  static void dropRequests(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.filter(it -> it.getFileName().toString().endsWith(".db")).toList()) {
        try (var handle = Jdbi.create("jdbc:sqlite:" + file).open()) {
          handle.execute("PRAGMA secure_delete = ON");
          drop(handle, "erasure", "1");
          drop(handle, "erased", "1");
          drop(handle, "outbox", "kind = 'erasure-done'");
          handle.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
      }
    }
  }

  private static void drop(Handle handle, String table, String where) {
    var isThere =
        handle
            .createQuery("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = :name")
            .bind("name", table)
            .mapTo(Integer.class)
            .findOne()
            .isPresent();
    if (isThere) {
      handle.execute("DELETE FROM " + table + " WHERE " + where);
    }
  }
}
