package comptoir.receipt;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

/// A receipt, ready to be laid out.
///
/// @param number of the transaction
/// @param at when the transaction was made
/// @param locale the shop's, not the operator's
public record ReceiptDocument(
    String number, OffsetDateTime at, Locale locale, List<ReceiptLine> lines) {

  public ReceiptDocument {
    lines = List.copyOf(lines);
  }
}
