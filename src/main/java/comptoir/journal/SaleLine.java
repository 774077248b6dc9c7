package comptoir.journal;

import comptoir.pricing.WebPrice;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.OperatorId;
import comptoir.value.PurchaseLine;
import comptoir.value.Quantity;
import comptoir.value.ReservationId;
import comptoir.value.Rounding;
import comptoir.value.UnitPrice;
import comptoir.value.VatRate;
import java.util.Optional;

/// An article as it was sold (ARTS SaleReturnLineItem).
///
/// @param unit the price before any discount, VAT included
/// @param discount taken off `unit` times quantity; not negative on a sale, not positive on a
///   return
/// @param total what the line costs: unit by quantity less the discount; zero where it was paid
///   elsewhere
/// @param web the web's price at that moment, where it was known
/// @param reason why the price is not the shop's (`web-align`, `typed`)
/// @param coupon the part of `discount` that coupons took off; not negative
/// @param promotion the part of `discount` that promotions took off; not negative
/// @param returned that it was brought back; its quantity is negative
public record SaleLine(
    int n,
    Optional<ItemId> item,
    String sku,
    String label,
    Quantity quantity,
    UnitPrice unit,
    Money discount,
    Money total,
    VatRate vat,
    Optional<WebPrice> web,
    Optional<String> reason,
    Optional<PickUp> pickUp,
    Optional<OperatorId> seller,
    Money coupon,
    Money promotion,
    Optional<Returned> returned) {

  public SaleLine {
    if (coupon.isNegative()
        || promotion.isNegative()
        || (returned.isPresent() && quantity.isPositive())) {
      throw new IllegalArgumentException(
          "Line %d: %s, %s, %s".formatted(n, coupon, promotion, returned));
    }
    var due = Rounding.lineTotal(unit, quantity).minus(discount);
    var expected = isPaidBefore(pickUp) ? Money.zero(unit.currency()) : due;
    if (!total.equals(expected)) {
      throw new IllegalArgumentException("Line %d costs %s, not %s".formatted(n, expected, total));
    }
  }

  /// A line without a coupon or a promotion that is no return.
  public SaleLine(
      int n,
      Optional<ItemId> item,
      String sku,
      String label,
      Quantity quantity,
      UnitPrice unit,
      Money discount,
      Money total,
      VatRate vat,
      Optional<WebPrice> web,
      Optional<String> reason,
      Optional<PickUp> pickUp,
      Optional<OperatorId> seller) {
    this(
        n,
        item,
        sku,
        label,
        quantity,
        unit,
        discount,
        total,
        vat,
        web,
        reason,
        pickUp,
        seller,
        Money.zero(unit.currency()),
        Money.zero(unit.currency()),
        Optional.empty());
  }

  private static boolean isPaidBefore(Optional<PickUp> pickUp) {
    return pickUp.flatMap(PickUp::paid).isPresent();
  }

  /// True where it was paid elsewhere, and so costs nothing here.
  public boolean isPaidBefore() {
    return isPaidBefore(pickUp);
  }

  /// That the article was brought back.
  ///
  /// @param reason why (`faulty`, `changed-mind`, …)
  /// @param destination where it went (`shelf`, `defect`, `web`); empty where nobody said
  /// @param origin what it was bought as, where it is known
  public record Returned(String reason, Optional<String> destination, Optional<Origin> origin) {}

  /// What an article that was brought back was bought as.
  ///
  /// @param orderNumber as people read it
  public record Origin(PurchaseLine line, String orderNumber) {}

  /// That the article was set aside for an order and is handed over with this sale.
  ///
  /// @param paid what was paid for it before; empty where it is paid with this sale
  public record PickUp(ReservationId reservation, String orderNumber, Optional<Money> paid) {}
}
