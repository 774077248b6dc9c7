package comptoir.fiscal;

import comptoir.value.TillId;

/// A country without a fiscal module of its own: numbered without a gap, hashed, not signed.
final class PlainFiscalModule implements FiscalModule {

  @Override
  public String number(TillId till, long sequence) {
    return "%s-%06d".formatted(till, sequence);
  }

  @Override
  public FiscalStamp stamp(FiscalEntry entry) {
    var header =
        String.join(
            "|", "X1", entry.chain(), Long.toString(entry.sequence()), entry.recordSha256());
    return new FiscalStamp(header, "", FiscalStamp.NONE);
  }
}
