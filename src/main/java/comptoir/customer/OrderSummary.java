package comptoir.customer;

import comptoir.value.Channel;
import comptoir.value.Money;
import comptoir.value.OrderId;
import comptoir.value.Quantity;
import java.time.Instant;

/// A row of the history: an order without its lines.
///
/// @param items how many articles, summed over its lines
/// @param here true for a sale of this till that the platform has not yet confirmed
public record OrderSummary(
    OrderId id,
    String number,
    Channel channel,
    PastOrder.Kind kind,
    Instant placedAt,
    String status,
    Money total,
    Quantity items,
    boolean here) {}
