package comptoir.db;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// One transaction under way. Rooms that must change together take the same one. Valid only inside
/// the [TxWork] it was given to, on the thread that runs it.
public final class Tx {

  private final Handle handle;
  private final List<Runnable> afterCommit = new ArrayList<>();
  private boolean rolledBack;

  Tx(Handle handle) {
    this.handle = handle;
  }

  /// For the `…Table` classes only.
  public Handle handle() {
    return handle;
  }

  /// Keeps nothing of this transaction: the work answers with a value that says why.
  public void rollback() {
    rolledBack = true;
  }

  /// Runs once the transaction is on the disk, on the same thread, before any other job of it; never
  /// where it is rolled back. For what memory holds beside the disk.
  public void afterCommit(Runnable action) {
    afterCommit.add(action);
  }

  void end() {
    if (rolledBack) {
      handle.rollback();
    } else {
      handle.commit();
      afterCommit.forEach(Runnable::run);
    }
  }
}
