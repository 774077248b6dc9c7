package comptoir.db;

import org.jdbi.v3.core.Handle;

/// One transaction under way. Rooms that must change together take the same one. Valid only inside
/// the [TxWork] it was given to, on the thread that runs it.
public final class Tx {

  private final Handle handle;

  Tx(Handle handle) {
    this.handle = handle;
  }

  /// For the `…Table` classes only.
  public Handle handle() {
    return handle;
  }
}
