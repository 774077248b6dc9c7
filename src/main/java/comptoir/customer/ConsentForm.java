package comptoir.customer;

import comptoir.customer.Customer.Consent;
import java.time.Instant;

/// A consent within a sealed value.
final class ConsentForm {

  private ConsentForm() {}

  static void write(FieldWriter out, Consent consent) {
    out.text(consent.way());
    out.mark(consent.granted() ? 1 : 0);
    out.optional(consent.at().map(Instant::toEpochMilli), FieldWriter::number);
    out.optional(consent.wording(), FieldWriter::text);
  }

  static Consent read(FieldReader in) {
    var consent = readWithoutWording(in);
    return new Consent(
        consent.way(), consent.granted(), consent.at(), in.optional(FieldReader::text));
  }

  /// As it was written before wordings were kept.
  static Consent readWithoutWording(FieldReader in) {
    return new Consent(
        in.text(), in.mark() == 1, in.optional(FieldReader::number).map(Instant::ofEpochMilli));
  }
}
