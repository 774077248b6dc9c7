package comptoir.tender;

import comptoir.value.Money;

/// Why an amount cannot be taken.
public sealed interface TenderRefusal {

  /// Zero or less.
  record NotPositive() implements TenderRefusal {}

  /// Money goes to the customer in one amount, and this one in cash.
  record RefundInCash(Money due) implements TenderRefusal {}

  /// Money goes to the customer in one amount, and this one on a card.
  record RefundOnCard(Money due) implements TenderRefusal {}

  /// Nothing is due any more.
  record NothingDue() implements TenderRefusal {}

  /// More than is due, on a way to pay that gives no change.
  record TooMuch(Money due) implements TenderRefusal {}

  /// More cash than the law allows for one sale.
  record CashLimit(Money limit) implements TenderRefusal {}

  /// So much more than is due that it is most likely a scanned code, not an amount.
  record NotPlausible(Money given) implements TenderRefusal {}
}
