package comptoir.fiscal;

import comptoir.value.Money;
import java.time.OffsetDateTime;

/// What is tied: the record by its hash, and its place in the chain.
///
/// @param chain records of one kind, such as `TICKET`
/// @param sequence from 1, without a gap
/// @param recordSha256 lower-case hexadecimal
/// @param previousSignature empty on the first record
public record FiscalEntry(
    String chain,
    long sequence,
    String number,
    OffsetDateTime at,
    Money total,
    String recordSha256,
    String previousSignature) {}
