package comptoir.fiscal;

import comptoir.value.TillId;

/// What a country asks of a journalled record. Called inside the sale's transaction, on `db-write`.
public interface FiscalModule {

  /// The number a person reads, of the series that has no gap within till and chain.
  String number(TillId till, long sequence);

  /// Ties a record to the one before it.
  FiscalStamp stamp(FiscalEntry entry);
}
