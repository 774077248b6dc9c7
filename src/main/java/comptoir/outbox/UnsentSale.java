package comptoir.outbox;

import comptoir.value.EnvelopeId;
import comptoir.value.Money;
import comptoir.value.TillId;
import comptoir.value.TransactionId;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.Optional;

/// What is needed to name a sale that is in the journal and not yet at the platform, should the
/// database be lost: nothing of who bought.
///
/// @param sequence its place in the till's series, from 1
/// @param signature that of its record, which the next one is chained to
public record UnsentSale(
    EnvelopeId envelope,
    TransactionId transaction,
    TillId till,
    long sequence,
    String number,
    OffsetDateTime at,
    Money total,
    String signature) {

  private static final int FIELDS = 9;

  /// One line, fields parted by tabs: what a person reads first.
  String line() {
    var currency = total.currency();
    var amount = BigDecimal.valueOf(total.minor(), currency.getDefaultFractionDigits());
    return String.join(
        "\t",
        number,
        at.toString(),
        amount.toPlainString(),
        currency.getCurrencyCode(),
        till.value(),
        Long.toString(sequence),
        transaction.toString(),
        envelope.toString(),
        signature);
  }

  /// Empty for what is no such line, as one that was cut off.
  static Optional<UnsentSale> parse(String line) {
    var fields = line.split("\t", -1);
    if (fields.length != FIELDS) {
      return Optional.empty();
    }
    try {
      var currency = Currency.getInstance(fields[3]);
      var digits = currency.getDefaultFractionDigits();
      var minor = new BigDecimal(fields[2]).movePointRight(digits).longValueExact();
      return Optional.of(
          new UnsentSale(
              EnvelopeId.parse(fields[7]),
              TransactionId.parse(fields[6]),
              new TillId(fields[4]),
              Long.parseLong(fields[5]),
              fields[0],
              OffsetDateTime.parse(fields[1]),
              new Money(minor, currency),
              fields[8]));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }
}
