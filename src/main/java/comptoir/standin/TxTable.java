package comptoir.standin;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/// The tables of one transaction; not to be kept beyond it.
final class TxTable {
  private final Handle handle;
  private final PreparedTable prepared;
  private final Set<String> moved = new TreeSet<>();

  TxTable(Handle handle, PreparedTable prepared) {
    this.handle = handle;
    this.prepared = prepared;
  }

  /// The feeds in which something changed, and perhaps some in which an attempt was undone.
  Set<String> moved() {
    return moved;
  }

  MetaTable meta() {
    return new MetaTable(prepared);
  }

  TokenTable tokens() {
    return new TokenTable(handle, prepared);
  }

  MarkTable marks() {
    return new MarkTable(prepared, meta().find("epoch").orElse(""));
  }

  EntryTable entries() {
    return new EntryTable(handle, prepared, moved);
  }

  EnvelopeTable envelopes() {
    return new EnvelopeTable(handle, prepared);
  }

  SaleTable sales() {
    return new SaleTable(prepared);
  }

  SumTable sums() {
    return new SumTable(handle);
  }

  CouponTable coupons() {
    return new CouponTable(prepared);
  }

  AliasTable aliases() {
    return new AliasTable(handle, prepared);
  }

  StepTable steps() {
    return new StepTable(handle, prepared);
  }

  StockMoveTable stockMoves() {
    return new StockMoveTable(prepared);
  }

  ErasureTable erasures() {
    return new ErasureTable(handle, prepared);
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
    prepared.run("SAVEPOINT attempt");
    try {
      T result = part.get();
      prepared.run("RELEASE attempt");
      return result;
    } catch (RuntimeException e) {
      prepared.run("ROLLBACK TO attempt");
      throw e;
    }
  }
}
