package comptoir.customer;

import comptoir.value.Channel;
import comptoir.value.CustomerId;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.OrderId;
import comptoir.value.PurchaseLine;
import comptoir.value.Quantity;
import comptoir.value.UnitPrice;
import comptoir.value.VatRate;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// A purchase or return of any channel.
///
/// @param of the order that a return takes back, where it is known
/// @param status an open list: `delivered`, `completed`, `returned` and others
/// @param total negative on a return
public record PastOrder(
    OrderId id,
    String number,
    Optional<CustomerId> customer,
    Channel channel,
    Kind kind,
    Optional<OrderId> of,
    Instant placedAt,
    String status,
    Money total,
    List<Line> lines) {

  public PastOrder {
    lines = List.copyOf(lines);
    for (var line : lines) {
      if (!line.isIn(total.currency())) {
        throw new IllegalArgumentException(
            "Order %s in %s has a line in another currency".formatted(id, total.currency()));
      }
    }
  }

  /// How many articles, summed over the lines; negative on a return.
  public Quantity items() {
    return lines.stream().map(Line::quantity).reduce(Quantity.ZERO, Quantity::plus);
  }

  /// A sale or a return; what a newer platform may send besides is counted as neither.
  public enum Kind {
    SALE,
    RETURN,
    OTHER
  }

  /// What came back of an order.
  ///
  /// @param line the number of the order's line; empty where nobody says, and then it is of the
  ///   article `sku`
  /// @param quantity positive
  /// @param refund what was given back for it
  public record Returned(Optional<Integer> line, String sku, Quantity quantity, Money refund) {}

  /// One line of it.
  ///
  /// @param quantity negative where it came back
  /// @param total what it cost, discounts and coupons taken off
  /// @param vat the rate it was sold at, where it is known
  /// @param of what it brought back, where it is known
  public record Line(
      int n,
      Optional<ItemId> item,
      String sku,
      String label,
      Quantity quantity,
      UnitPrice unit,
      Money total,
      Optional<VatRate> vat,
      Optional<PurchaseLine> of) {

    /// A line of which nobody says the rate or what it brought back.
    public Line(
        int n,
        Optional<ItemId> item,
        String sku,
        String label,
        Quantity quantity,
        UnitPrice unit,
        Money total) {
      this(n, item, sku, label, quantity, unit, total, Optional.empty(), Optional.empty());
    }

    boolean isIn(Currency currency) {
      return unit.currency().equals(currency) && total.currency().equals(currency);
    }
  }
}
