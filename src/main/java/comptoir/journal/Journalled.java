package comptoir.journal;

import comptoir.fiscal.FiscalStamp;
import comptoir.value.CustomerId;
import comptoir.value.TransactionId;
import java.util.Optional;

/// A transaction together with the text that was kept of it.
///
/// @param customer kept apart from the record; empty after an erasure
/// @param record the canonical text
/// @param recordSha256 lower-case hexadecimal
public record Journalled(
    RetailTransaction transaction,
    Optional<CustomerId> customer,
    String record,
    String recordSha256,
    FiscalStamp stamp) {

  /// Reads one from the text that was kept of it, here or elsewhere.
  ///
  /// @throws IllegalArgumentException where the text is not the one that was hashed
  public static Journalled read(
      TransactionId id,
      Optional<CustomerId> customer,
      String record,
      String recordSha256,
      FiscalStamp stamp) {
    if (!CanonicalRecord.sha256(record).equals(recordSha256)) {
      throw new IllegalArgumentException("the record is not the one that was hashed");
    }
    return new Journalled(new RecordReader(record).read(id), customer, record, recordSha256, stamp);
  }
}
