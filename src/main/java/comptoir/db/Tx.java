package comptoir.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One transaction under way. Rooms that must change together take the same one. Valid only inside
/// the [TxWork] it was given to, on the thread that runs it.
public final class Tx {

  private static final String ATTEMPT = "attempt";
  private static final Logger LOG = LoggerFactory.getLogger(Tx.class);

  private final Handle handle;
  private final List<Runnable> afterCommit = new ArrayList<>();
  private boolean rolledBack;
  private boolean isLeft;

  Tx(Handle handle) {
    this.handle = handle;
  }

  /// For the `…Table` classes only.
  public Handle handle() {
    return handle;
  }

  /// What this transaction deletes stays where it lay until something else takes its place, which
  /// saves a write of each page that is given back; for what is not personal. Otherwise what is
  /// deleted is overwritten.
  public void leaveDeleted() {
    if (!isLeft) {
      isLeft = true;
      overwrite(false);
    }
  }

  private void overwrite(boolean isOn) {
    handle.execute("PRAGMA secure_delete = " + (isOn ? 1 : 0));
  }

  /// Puts back what holds for the connection; call it when the transaction has ended.
  void close() {
    if (isLeft) {
      overwrite(true);
    }
  }

  /// Keeps nothing of this transaction: the work answers with a value that says why.
  public void rollback() {
    rolledBack = true;
  }

  /// Runs once the transaction is on the disk, on the same thread and before its future completes;
  /// never where it is rolled back. For what memory mirrors of the disk. One that fails is logged
  /// and undoes nothing.
  public void afterCommit(Runnable step) {
    afterCommit.add(step);
  }

  /// Does the work, or nothing of it: then its failure is returned and the transaction goes on. A
  /// failure of the machine (disk full, file damaged, locked) is thrown: trying the rest is no use.
  public Optional<RuntimeException> attempt(Runnable work) {
    var hooks = afterCommit.size();
    handle.savepoint(ATTEMPT);
    try {
      work.run();
      handle.releaseSavepoint(ATTEMPT);
      return Optional.empty();
    } catch (RuntimeException e) {
      if (Connections.isOfMachine(e)) {
        throw e;
      }
      handle.rollbackToSavepoint(ATTEMPT);
      afterCommit.subList(hooks, afterCommit.size()).clear();
      return Optional.of(e);
    }
  }

  /// Ends the transaction; what is to follow is returned.
  List<Runnable> end() {
    if (rolledBack) {
      handle.rollback();
      return List.of();
    }
    handle.commit();
    return afterCommit;
  }

  static void run(List<Runnable> steps) {
    steps.forEach(Tx::run);
  }

  private static void run(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      LOG.error("A step after a commit failed; the commit stands", e);
    }
  }
}
