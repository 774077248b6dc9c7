package comptoir.fiscal;

import comptoir.value.TillId;
import java.time.format.DateTimeFormatter;

/// France (CGI art. 286 I 3° bis): one gap-free series per till and chain, and the header that is
/// to be signed. It does not sign yet: the algorithm says so in each record.
final class FrenchFiscalModule implements FiscalModule {

  private static final String FORMAT = "FR1";

  @Override
  public String number(TillId till, long sequence) {
    return "%s-%06d".formatted(till, sequence);
  }

  @Override
  public FiscalStamp stamp(FiscalEntry entry) {
    var header =
        String.join(
            "|",
            FORMAT,
            entry.chain(),
            Long.toString(entry.sequence()),
            entry.number(),
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(entry.at()),
            Long.toString(entry.total().minor()),
            entry.recordSha256(),
            entry.previousSignature());
    return new FiscalStamp(header, "", FiscalStamp.NONE);
  }
}
