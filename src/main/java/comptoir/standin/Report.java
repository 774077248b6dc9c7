package comptoir.standin;

import java.util.List;

/// What has arrived at the platform so far.
///
/// @param tickets sales kept, returns and hand-overs included
/// @param turnoverMinor sum of their totals in minor units of `currency`
/// @param perItem what was sold of each item, without articles handed over for a reservation
/// @param tenders sums by way to pay; change given back is a negative sum of its own
/// @param handedOver reservations handed over, by id
/// @param envelopes envelopes accepted
public record Report(
    long tickets,
    long turnoverMinor,
    String currency,
    List<ItemSum> perItem,
    List<TenderSum> tenders,
    List<String> handedOver,
    long envelopes) {

  /// Quantity in thousandths and turnover in minor units of one item.
  public record ItemSum(String item, long qtyMilli, long totalMinor) {}

  /// What one way to pay brought in, in minor units.
  public record TenderSum(String mode, long amountMinor) {}
}
