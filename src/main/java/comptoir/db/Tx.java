package comptoir.db;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// One transaction under way. Rooms that must change together take the same one. Valid only inside
/// the [TxWork] it was given to, on the thread that runs it.
public final class Tx {

  private final Handle handle;
  private final List<Runnable> afterCommit = new ArrayList<>();

  Tx(Handle handle) {
    this.handle = handle;
  }

  /// For the `…Table` classes only.
  public Handle handle() {
    return handle;
  }

  /// Runs `step` once this transaction is on the disk, on the same thread and before its future
  /// completes; never where it rolls back. For what memory mirrors of the database. Steps run in the
  /// order they were given; one that fails is logged and undoes nothing.
  public void afterCommit(Runnable step) {
    afterCommit.add(step);
  }

  List<Runnable> stepsAfterCommit() {
    return List.copyOf(afterCommit);
  }
}
