package comptoir.customer;

import comptoir.value.Channel;
import comptoir.value.CustomerId;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.OrderId;
import comptoir.value.Quantity;
import comptoir.value.UnitPrice;
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

  /// One line of it.
  public record Line(
      int n,
      Optional<ItemId> item,
      String sku,
      String label,
      Quantity quantity,
      UnitPrice unit,
      Money total) {

    boolean isIn(Currency currency) {
      return unit.currency().equals(currency) && total.currency().equals(currency);
    }
  }
}
