package comptoir.standin;

import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/// The tables of one transaction; not to be kept beyond it.
final class TxTable {
  private static final String SAVEPOINT = "attempt";

  private final Handle handle;

  TxTable(Handle handle) {
    this.handle = handle;
  }

  MetaTable meta() {
    return new MetaTable(handle);
  }

  EntryTable entries() {
    return new EntryTable(handle);
  }

  EnvelopeTable envelopes() {
    return new EnvelopeTable(handle);
  }

  SaleTable sales() {
    return new SaleTable(handle);
  }

  /// To take in a shop folder; the caller closes it.
  SeedTable seed() {
    return new SeedTable(handle, entries().lastRev());
  }

  /// Runs a part of the transaction all or nothing: an exception undoes this part only.
  <T> T attempt(Supplier<T> part) {
    handle.savepoint(SAVEPOINT);
    try {
      T result = part.get();
      handle.releaseSavepoint(SAVEPOINT);
      return result;
    } catch (RuntimeException e) {
      handle.rollbackToSavepoint(SAVEPOINT);
      throw e;
    }
  }
}
