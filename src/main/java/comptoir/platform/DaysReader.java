package comptoir.platform;

import comptoir.platform.PlatformDays.Day;
import comptoir.platform.PlatformDays.DaySale;
import comptoir.platform.PlatformDays.Head;
import comptoir.platform.PlatformDays.TenderSum;
import comptoir.pricing.VatLine;
import comptoir.value.BusinessDate;
import comptoir.value.TillId;
import comptoir.value.TransactionId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// What the platform holds of a till's days.
final class DaysReader {

  private DaysReader() {}

  static PlatformDays days(Fields body) throws UnreadableException {
    return new PlatformDays(
        new TillId(body.text("till")), head(body), body.list("days", DaysReader::day));
  }

  private static Optional<Head> head(Fields body) throws UnreadableException {
    var head = body.optionalObject("head");
    if (head.isEmpty()) {
      return Optional.empty();
    }
    var fields = head.get();
    return Optional.of(
        new Head(fields.text("chain"), fields.integer("seq"), fields.optionalText("signature")));
  }

  private static Day day(Fields day) throws UnreadableException {
    var currency = day.currency("currency");
    return new Day(
        date(day),
        day.integer("count"),
        day.money("totalMinor", currency),
        day.integer("firstSeq"),
        day.integer("lastSeq"),
        day.list(
            "tenders", sum -> new TenderSum(sum.text("mode"), sum.money("amountMinor", currency))),
        day.list("vat", row -> vat(row, currency)));
  }

  private static BusinessDate date(Fields day) throws UnreadableException {
    return day.optionalDate("businessDate")
        .map(BusinessDate::new)
        .orElseThrow(() -> new UnreadableException("businessDate is missing"));
  }

  private static VatLine vat(Fields row, Currency currency) throws UnreadableException {
    return new VatLine(
        row.vatRate("bp"),
        row.money("netMinor", currency),
        row.money("vatMinor", currency),
        row.money("grossMinor", currency));
  }

  static List<DaySale> sales(Fields body) throws UnreadableException {
    var currency = body.currency("currency");
    return body.list(
        "sales",
        sale ->
            new DaySale(
                TransactionId.parse(sale.text("transaction")),
                sale.text("number"),
                sale.integer("seq"),
                sale.money("totalMinor", currency),
                sale.text("sha256")));
  }
}
