package comptoir.counter;

import comptoir.coupon.KnownCoupon;
import comptoir.reservation.Reservation;
import comptoir.returns.RefundPath;
import comptoir.returns.ReturnDecision;
import comptoir.returns.Returnable;
import comptoir.value.Fault;
import comptoir.value.Quantity;
import comptoir.value.UnitPrice;
import java.time.LocalDate;
import java.util.List;

/// What the last deed came to, where the basket alone does not tell. Stays until the next deed.
public sealed interface Notice {

  /// The operator lacks the right (`align-web`, `hand-over`, `return`).
  record NotAllowed(String right) implements Notice {}

  /// The settings of the shop have not come down yet.
  record NoSettings() implements Notice {}

  /// The platform gave no VAT rate for the item's category.
  record NoVatRate(String label, String category) implements Notice {}

  record NoLine() implements Notice {}

  /// It was not rung up: the day until which it might be sold is past.
  record Expired(String label, LocalDate last) implements Notice {}

  /// It was rung up although the day is past until which it is at its best.
  record PastItsBest(String label, LocalDate last) implements Notice {}

  /// It was rung up; its code names the batch.
  record OfBatch(String label, String batch) implements Notice {}

  /// What is charged stands on the label.
  record PriceOfLabel(String label) implements Notice {}

  record NothingToPay() implements Notice {}

  /// The coupon is good for nothing today.
  record CouponRefused(String code, KnownCoupon.Refusal why) implements Notice {}

  record CouponOnBasket(String code) implements Notice {}

  /// It is another customer's own.
  record CouponOfAnother(String code) implements Notice {}

  /// A coupon has neither quantity nor price.
  record NotOnCoupon() implements Notice {}

  /// The article comes back: its price is not the web's business.
  record NotOnReturn(String label) implements Notice {}

  /// The line is of a pick-up: its price and quantity are those of the order.
  record FixedByOrder(String number) implements Notice {}

  /// Fewer than one: the line is to be taken out instead.
  record LastPiece() implements Notice {}

  /// Whose purchase, which purchase, what article comes back?
  record AskForPurchase() implements Notice {}

  /// The customer who is served did not buy the article, as far as is known here.
  record NoPurchase(String label) implements Notice {}

  /// All of the purchase came back already.
  record NothingLeft(String number) implements Notice {}

  /// No line of the purchase is chosen yet.
  record NothingChosen() implements Notice {}

  /// More than is left of the line.
  record MoreThanLeft(String label, Quantity left) implements Notice {}

  record NotReturnable(String label, Returnable.Hindrance why) implements Notice {}

  /// The scanned article was not bought with the purchase.
  record NotOfPurchase(String label, String number) implements Notice {}

  /// What was shown is not left any more.
  record ReturnedMeanwhile(String number) implements Notice {}

  record ReturnRefused(ReturnDecision.Refusal why) implements Notice {}

  record NeedsApproval(ReturnDecision.Doubt why) implements Notice {}

  /// It is on the basket, and its money may go back in these ways.
  record RefundBy(List<RefundPath> paths) implements Notice {

    public RefundBy {
      paths = List.copyOf(paths);
    }
  }

  /// It is on the basket, and off line: who brings it back must be checked.
  record CheckBuyer() implements Notice {}

  record NoWebPrice(String label) implements Notice {}

  record WebNotLower(String label) implements Notice {}

  /// The shop keeps its prices.
  record NeverAligned() implements Notice {}

  /// The article keeps its price.
  record NotAligned(String label) implements Notice {}

  /// The web asks less than may be charged here.
  record BelowFloor(String label, UnitPrice floor) implements Notice {}

  /// The price was typed; the shop has none to go back to.
  record NoShopPrice(String label) implements Notice {}

  record NotAPrice(String typed) implements Notice {}

  record NotReady(String number, Reservation.State state) implements Notice {}

  record AlreadyOnBasket(String number) implements Notice {}

  /// Who was on the basket has asked to be forgotten, and is on it no more.
  record CustomerForgotten() implements Notice {}

  /// It is on the basket: who takes it must be checked.
  record CheckIdentity(String number, String code) implements Notice {}

  /// It is on the basket, and it is not the basket's customer who ordered it.
  record OfAnotherCustomer(String number, String code) implements Notice {}

  record Withdrawn(String number) implements Notice {}

  record Cancelled() implements Notice {}

  record AskForCustomer() implements Notice {}

  /// Private data is hidden: it is to be shown first.
  record Hidden() implements Notice {}

  /// Nobody is served whose record could be changed.
  record NoCustomer() implements Notice {}

  /// The customer keeps nothing on the web, as far as is known here.
  record NothingOnWeb() implements Notice {}

  /// What the customer keeps on the web is on the basket, or is not.
  ///
  /// @param rung how many lines were rung up now
  /// @param left how many lines are not on the basket, or not whole
  record Resumed(int rung, int left) implements Notice {}

  /// A fault; its code says what to do next.
  record Failed(Fault.Code code) implements Notice {}
}
