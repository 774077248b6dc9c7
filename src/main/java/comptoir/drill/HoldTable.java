package comptoir.drill;

import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Another program that holds the till's file for writing.
final class HoldTable implements AutoCloseable {

  private final Handle handle;

  private HoldTable(Handle handle) {
    this.handle = handle;
  }

  static HoldTable hold(Path file) {
    var handle = Jdbi.create("jdbc:sqlite:" + file).open();
    handle.execute("PRAGMA busy_timeout = 5000");
    handle.execute("BEGIN IMMEDIATE");
    return new HoldTable(handle);
  }

  boolean isHeld() {
    return !handle.isClosed();
  }

  @Override
  public void close() {
    handle.execute("ROLLBACK");
    handle.close();
  }
}
