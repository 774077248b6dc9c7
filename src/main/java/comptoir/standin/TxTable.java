package comptoir.standin;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/// The tables of one transaction; not to be kept beyond it.
final class TxTable {
  private static final String SAVEPOINT = "attempt";

  private final Handle handle;
  private final Set<String> moved = new TreeSet<>();

  TxTable(Handle handle) {
    this.handle = handle;
  }

  /// The feeds in which something changed, and perhaps some in which an attempt was undone.
  Set<String> moved() {
    return moved;
  }

  MetaTable meta() {
    return new MetaTable(handle);
  }

  TokenTable tokens() {
    return new TokenTable(handle);
  }

  MarkTable marks() {
    return new MarkTable(handle, meta().find("epoch").orElse(""));
  }

  EntryTable entries() {
    return new EntryTable(handle, moved);
  }

  EnvelopeTable envelopes() {
    return new EnvelopeTable(handle);
  }

  SaleTable sales() {
    return new SaleTable(handle);
  }

  SumTable sums() {
    return new SumTable(handle);
  }

  CouponTable coupons() {
    return new CouponTable(handle);
  }

  StepTable steps() {
    return new StepTable(handle);
  }

  StockMoveTable stockMoves() {
    return new StockMoveTable(handle);
  }

  ErasureTable erasures() {
    return new ErasureTable(handle);
  }

  LedgerTable ledger() {
    return new LedgerTable(handle);
  }

  /// To take in a shop folder; the caller closes it.
  SeedTable seed() {
    moved.addAll(FeedDesk.FEEDS);
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
