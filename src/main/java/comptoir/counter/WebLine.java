package comptoir.counter;

import comptoir.basket.BasketLine;
import comptoir.catalog.ItemCard;
import comptoir.catalog.Offer;
import comptoir.catalog.StockLevel;
import comptoir.customer.WebList;
import comptoir.value.ItemId;
import comptoir.value.PlaceId;
import comptoir.value.Quantity;
import java.util.List;
import java.util.Optional;

/// A line of what a customer keeps on the web, beside what this shop can do about it.
///
/// @param offer the article as it is sold here; empty where it is not
/// @param onBasket how many of the line are on the basket already
/// @param here how many of it this shop has for the line; zero where it has none
public record WebLine(WebList.Line line, Optional<Offer> offer, Quantity onBasket, Quantity here) {

  /// Why a line is not rung up, or not whole.
  public enum Hindrance {
    NOT_SOLD_HERE,
    NO_PRICE,
    NO_STOCK,
    /// There are some, but not as many.
    FEWER_HERE
  }

  static WebLine notSold(WebList.Line line) {
    return new WebLine(line, Optional.empty(), Quantity.ZERO, Quantity.ZERO);
  }

  /// Of the article that this shop sells.
  ///
  /// @param rung how many of it the basket has beside the lines before
  /// @param taken how many of it the lines before take of the stock
  static WebLine of(WebList.Line line, ItemCard card, PlaceId shop, Quantity rung, Quantity taken) {
    var stock =
        card.stock().stream()
            .filter(it -> it.place().equals(shop))
            .map(StockLevel::quantity)
            .findFirst()
            .orElse(Quantity.ZERO);
    return new WebLine(
        line,
        Optional.of(card.offer()),
        least(line.quantity(), rung),
        least(line.quantity(), notNegative(stock.minus(taken))));
  }

  private static Quantity least(Quantity one, Quantity other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static Quantity notNegative(Quantity quantity) {
    return quantity.isPositive() ? quantity : Quantity.ZERO;
  }

  /// How many of an article the basket sells.
  static Quantity sold(List<BasketLine> lines, ItemId item) {
    return lines.stream()
        .filter(it -> it.item().equals(item) && !it.isReturn() && it.pickUp().isEmpty())
        .map(BasketLine::quantity)
        .reduce(Quantity.ZERO, Quantity::plus);
  }

  /// How many are still to be rung up, and can be.
  public Quantity open() {
    var isPriced = offer.filter(it -> it.shop().isPresent()).isPresent();
    return isPriced ? notNegative(here.minus(onBasket)) : Quantity.ZERO;
  }

  public boolean isWhole() {
    return onBasket.compareTo(line.quantity()) >= 0;
  }

  /// Empty where all of it is on the basket or can be rung up.
  public Optional<Hindrance> hindrance() {
    if (isWhole()) {
      return Optional.empty();
    }
    if (offer.isEmpty()) {
      return Optional.of(Hindrance.NOT_SOLD_HERE);
    }
    if (offer.get().shop().isEmpty()) {
      return Optional.of(Hindrance.NO_PRICE);
    }
    if (here.compareTo(line.quantity()) >= 0) {
      return Optional.empty();
    }
    return Optional.of(here.isPositive() ? Hindrance.FEWER_HERE : Hindrance.NO_STOCK);
  }
}
