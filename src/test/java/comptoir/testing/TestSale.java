package comptoir.testing;

import comptoir.journal.Draft;
import comptoir.journal.RetailTransaction;
import comptoir.journal.SaleLine;
import comptoir.journal.TenderLine;
import comptoir.pricing.VatTable;
import comptoir.value.BusinessDate;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.OperatorId;
import comptoir.value.Quantity;
import comptoir.value.ReservationId;
import comptoir.value.Rounding;
import comptoir.value.TillId;
import comptoir.value.TransactionId;
import comptoir.value.UnitPrice;
import comptoir.value.VatRate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// Builds a sale that is ready to be journalled. Not thread-safe.
public final class TestSale {

  private TransactionId id;
  private final Currency currency;
  private final List<SaleLine> lines = new ArrayList<>();
  private final List<TenderLine> tenders = new ArrayList<>();
  private OffsetDateTime at = OffsetDateTime.parse("2026-10-12T10:15:00+02:00");
  private TillId till = new TillId("T01");

  private TestSale(TransactionId id, Currency currency) {
    this.id = id;
    this.currency = currency;
  }

  public static TestSale in(Currency currency, TransactionId id) {
    return new TestSale(id, currency);
  }

  public TestSale as(TransactionId other) {
    id = other;
    return this;
  }

  public TestSale at(String time) {
    at = OffsetDateTime.parse(time);
    return this;
  }

  public TestSale till(String id) {
    till = new TillId(id);
    return this;
  }

  public TestSale line(SaleLine line) {
    lines.add(line);
    return this;
  }

  /// Whole units at a price in minor units.
  public TestSale line(String sku, String label, long units, long unitMinor, int vatBp) {
    return discounted(sku, label, units, unitMinor, 0, vatBp);
  }

  public TestSale discounted(
      String sku, String label, long units, long unitMinor, long discountMinor, int vatBp) {
    var price = UnitPrice.ofMinor(unitMinor, currency);
    var discount = new Money(discountMinor, currency);
    var total = Rounding.lineTotal(price, Quantity.of(units)).minus(discount);
    return line(
        new SaleLine(
            lines.size() + 1,
            Optional.of(new ItemId("item-" + sku)),
            sku,
            label,
            Quantity.of(units),
            price,
            discount,
            total,
            new VatRate(vatBp),
            Optional.empty(),
            discountMinor == 0 ? Optional.empty() : Optional.of("web-align"),
            Optional.empty(),
            Optional.of(TestTill.OPERATOR)));
  }

  /// One unit of an order that was paid before.
  public TestSale paidPickUp(String order, String sku, String label, long paidMinor) {
    var paid = new Money(paidMinor, currency);
    return line(
        new SaleLine(
            lines.size() + 1,
            Optional.of(new ItemId("item-" + sku)),
            sku,
            label,
            Quantity.ONE,
            UnitPrice.ofMinor(paidMinor, currency),
            Money.zero(currency),
            Money.zero(currency),
            new VatRate(2000),
            Optional.empty(),
            Optional.empty(),
            Optional.of(
                new SaleLine.PickUp(new ReservationId("r-" + order), order, Optional.of(paid))),
            Optional.of(TestTill.OPERATOR)));
  }

  public TestSale tender(String mode, long minor) {
    tenders.add(new TenderLine(tenders.size() + 1, mode, new Money(minor, currency)));
    return this;
  }

  /// Pays what is due, in cash, to the penny.
  public TestSale cash() {
    var due = total().minor();
    return due == 0 ? this : tender("CASH", due);
  }

  public Draft draft() {
    return new Draft(
        id,
        RetailTransaction.Type.SALE,
        till,
        new OperatorId("OP7"),
        new BusinessDate(at.toLocalDate()),
        at,
        lines,
        tenders,
        VatTable.of(
            lines.stream()
                .filter(line -> !line.isPaidBefore())
                .map(line -> new VatTable.Rated(line.vat(), line.total()))
                .toList()),
        total(),
        Optional.empty());
  }

  private Money total() {
    return Money.sum(lines.stream().map(SaleLine::total).toList(), currency);
  }
}
