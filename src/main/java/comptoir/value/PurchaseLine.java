package comptoir.value;

/// A line of a purchase of any channel: what an article that comes back was bought as.
///
/// @param n the line's number within its order
public record PurchaseLine(OrderId order, int n) {}
