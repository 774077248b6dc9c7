package comptoir.basket;

import comptoir.pricing.WebPrice;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.OperatorId;
import comptoir.value.Quantity;
import comptoir.value.Rounding;
import comptoir.value.UnitPrice;
import comptoir.value.VatRate;
import java.util.Optional;

/// One line of the basket, as frozen when it was rung up.
///
/// @param n its number, from 1; never used again in this basket
/// @param category that promotions may name; empty where the article has none
/// @param code as scanned, where it was
/// @param shopPrice the shop's price at that moment; empty where a price was typed for want of one
/// @param charged the unit price that is charged
/// @param quantity negative where the article comes back
/// @param reason why `charged` is not `shopPrice`
/// @param returned that it comes back; empty where it is sold
public record BasketLine(
    int n,
    ItemId item,
    String sku,
    String label,
    String category,
    Optional<String> code,
    Quantity quantity,
    Optional<UnitPrice> shopPrice,
    Optional<WebPrice> web,
    UnitPrice charged,
    Optional<PriceReason> reason,
    VatRate vat,
    Optional<PickUp> pickUp,
    Optional<TakenBack> returned,
    boolean voided,
    OperatorId seller) {

  /// What it costs: nothing where it was paid before, and what was paid then where it comes back of
  /// a purchase.
  public Money total() {
    if (isPaidBefore()) {
      return Money.zero(charged.currency());
    }
    return origin()
        .map(it -> it.refund().negated())
        .orElseGet(() -> Rounding.lineTotal(charged, quantity));
  }

  /// The unit price before any discount. A typed price above the shop's is itself the price. What
  /// comes back of a purchase is never worth more than this by its quantity.
  public UnitPrice unit() {
    var price = shopPrice.filter(shop -> shop.compareTo(charged) > 0).orElse(charged);
    return origin().map(it -> atLeast(price, it.refund())).orElse(price);
  }

  private UnitPrice atLeast(UnitPrice price, Money refund) {
    return Rounding.lineTotal(price, count()).compareTo(refund) < 0
        ? Rounding.unitPrice(refund, count())
        : price;
  }

  /// What was taken off [#unit] times quantity; not negative on a sale, not positive on a return.
  public Money discount() {
    return isPaidBefore()
        ? Money.zero(charged.currency())
        : Rounding.lineTotal(unit(), quantity).minus(total());
  }

  public boolean isPaidBefore() {
    return pickUp.flatMap(PickUp::paid).isPresent();
  }

  public boolean isReturn() {
    return returned.isPresent();
  }

  /// What it was bought as, where it comes back of a purchase that is known.
  public Optional<TakenBack.Origin> origin() {
    return returned.flatMap(TakenBack::origin);
  }

  /// True where price and sign are those of an order: it is handed over, or was bought by it.
  boolean isOfOrder() {
    return pickUp.isPresent() || origin().isPresent();
  }

  /// How many, whether they are sold or come back.
  public Quantity count() {
    return isReturn() ? quantity.negated() : quantity;
  }

  /// True where the web is cheaper and the line is still at the shop's price.
  public boolean canAlign() {
    return !voided
        && pickUp.isEmpty()
        && returned.isEmpty()
        && reason.isEmpty()
        && web.filter(price -> price.unit().compareTo(charged) < 0).isPresent();
  }

  BasketLine numbered(int number) {
    return new BasketLine(
        number, item, sku, label, category, code, quantity, shopPrice, web, charged, reason, vat,
        pickUp, returned, voided, seller);
  }

  /// @param wanted how many, positive; what comes back stays so
  BasketLine withCount(Quantity wanted) {
    return withQuantity(isReturn() ? wanted.negated() : wanted, returned);
  }

  BasketLine asReturned(ReturnReason why) {
    return withQuantity(count().negated(), Optional.of(TakenBack.unknown(why)));
  }

  BasketLine worth(Money refund) {
    return withQuantity(quantity, returned.map(it -> it.worth(refund)));
  }

  BasketLine asSold() {
    return withQuantity(count(), Optional.empty());
  }

  private BasketLine withQuantity(Quantity wanted, Optional<TakenBack> why) {
    return new BasketLine(
        n, item, sku, label, category, code, wanted, shopPrice, web, charged, reason, vat, pickUp,
        why, voided, seller);
  }

  BasketLine withCharged(UnitPrice price, Optional<PriceReason> why) {
    return new BasketLine(
        n, item, sku, label, category, code, quantity, shopPrice, web, price, why, vat, pickUp,
        returned, voided, seller);
  }

  BasketLine asVoided() {
    return new BasketLine(
        n, item, sku, label, category, code, quantity, shopPrice, web, charged, reason, vat, pickUp,
        returned, true, seller);
  }
}
