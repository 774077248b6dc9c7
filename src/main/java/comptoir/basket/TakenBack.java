package comptoir.basket;

import comptoir.pricing.PaidShare;
import comptoir.value.Money;
import comptoir.value.PurchaseLine;
import java.util.Optional;

/// That the article of a line comes back.
///
/// @param origin what it was bought as; empty where nobody knows, and then it is worth the line's
///   own price
public record TakenBack(ReturnReason reason, Destination to, Optional<Origin> origin) {

  /// What it was bought as.
  ///
  /// @param orderNumber as people read it
  /// @param share what was paid then, and what of it was left when it was put on the basket
  /// @param refund what the line gives back; not negative
  /// @param isCash whether it was paid in cash and nothing else, as far as is known here
  public record Origin(
      PurchaseLine line, String orderNumber, PaidShare share, Money refund, boolean isCash) {

    Origin worth(Money other) {
      return new Origin(line, orderNumber, share, other, isCash);
    }
  }

  /// Without a purchase that is known; the goods are on sale again.
  static TakenBack unknown(ReturnReason reason) {
    return new TakenBack(reason, Destination.SHELF, Optional.empty());
  }

  TakenBack worth(Money refund) {
    return new TakenBack(reason, to, origin.map(it -> it.worth(refund)));
  }
}
