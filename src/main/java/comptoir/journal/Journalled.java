package comptoir.journal;

import comptoir.fiscal.FiscalStamp;
import comptoir.value.CustomerId;
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
    FiscalStamp stamp) {}
