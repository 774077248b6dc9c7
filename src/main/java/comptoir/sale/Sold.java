package comptoir.sale;

import comptoir.basket.BasketLine;
import comptoir.basket.BasketState;
import comptoir.basket.CouponWorth;
import comptoir.basket.Destination;
import comptoir.basket.PriceReason;
import comptoir.basket.TakenBack;
import comptoir.coupon.Coupons;
import comptoir.customer.PastOrder;
import comptoir.journal.CouponUse;
import comptoir.journal.Draft;
import comptoir.journal.Journalled;
import comptoir.journal.LoyaltyMove;
import comptoir.journal.PromotionUse;
import comptoir.journal.RetailTransaction;
import comptoir.journal.SaleLine;
import comptoir.journal.TenderLine;
import comptoir.loyalty.Loyalty;
import comptoir.outbox.UnsentSale;
import comptoir.settings.ShopSettings;
import comptoir.tender.TenderState;
import comptoir.value.BusinessDate;
import comptoir.value.EnvelopeId;
import comptoir.value.ItemId;
import comptoir.value.Money;
import comptoir.value.Quantity;
import comptoir.value.TransactionId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// From a basket to what is journalled of it, and from there to what stock and history keep. Pure.
final class Sold {

  private Sold() {}

  static Draft draft(Checkout.Request request, TransactionId id, Instant now) {
    var settings = request.settings();
    var basket = request.basket();
    var at = now.truncatedTo(ChronoUnit.SECONDS).atZone(settings.zone()).toOffsetDateTime();
    var total = basket.total(settings.currency());
    return new Draft(
        id,
        total.isNegative() ? RetailTransaction.Type.RETURN : RetailTransaction.Type.SALE,
        settings.till().id(),
        request.operator(),
        new BusinessDate(at.toLocalDate()),
        at,
        lines(basket),
        tenders(request.tenders()),
        basket.vat(),
        total,
        basket.customer(),
        coupons(basket, settings.currency()),
        loyalty(basket, total, settings),
        promotions(basket, settings.currency()));
  }

  private static List<PromotionUse> promotions(BasketState basket, Currency currency) {
    return basket.promotions().stream()
        .map(it -> new PromotionUse(it.id(), it.name(), it.off(currency)))
        .toList();
  }

  private static List<CouponUse> coupons(BasketState basket, Currency currency) {
    return basket.worths(currency).stream()
        .filter(CouponWorth::isRedeemed)
        .map(it -> new CouponUse(it.coupon().code(), it.coupon().label(), it.off()))
        .toList();
  }

  private static List<LoyaltyMove> loyalty(BasketState basket, Money total, ShopSettings settings) {
    return settings.loyalty().filter(rule -> basket.customer().isPresent()).stream()
        .map(rule -> rule.earned(total))
        .filter(points -> points != 0)
        .map(points -> new LoyaltyMove(LoyaltyMove.EARN, points))
        .toList();
  }

  private static List<SaleLine> lines(BasketState basket) {
    var live = basket.live();
    var shares = basket.shares();
    var lines = new ArrayList<SaleLine>(live.size());
    for (var i = 0; i < live.size(); i++) {
      var off = new Off(basket.promotionShare(live.get(i)), shares.get(i));
      lines.add(line(live.get(i), i + 1, off));
    }
    return lines;
  }

  /// What a line bears.
  private record Off(Money promotions, Money coupons) {

    Money both() {
      return promotions.plus(coupons);
    }
  }

  private static SaleLine line(BasketLine line, int n, Off off) {
    return new SaleLine(
        n,
        Optional.of(line.item()),
        line.sku(),
        line.label(),
        line.quantity(),
        line.unit(),
        line.discount().plus(off.both()),
        line.total().minus(off.both()),
        line.vat(),
        line.web(),
        line.reason().map(PriceReason::code),
        line.pickUp().map(it -> new SaleLine.PickUp(it.reservation(), it.orderNumber(), it.paid())),
        Optional.of(line.seller()),
        off.coupons(),
        off.promotions(),
        line.returned().map(Sold::returned));
  }

  private static SaleLine.Returned returned(TakenBack back) {
    return new SaleLine.Returned(
        back.reason().code(),
        Optional.of(back.to().code()),
        back.origin().map(it -> new SaleLine.Origin(it.line(), it.orderNumber())));
  }

  private static List<TenderLine> tenders(TenderState state) {
    var lines = new ArrayList<TenderLine>();
    for (var tender : state.withChange()) {
      lines.add(new TenderLine(lines.size() + 1, tender.mode().name(), tender.amount()));
    }
    return lines;
  }

  /// What left the shop's free stock, less what came back on its shelves: what was handed over had
  /// been set aside before.
  static Map<ItemId, Quantity> quantities(RetailTransaction transaction) {
    Map<ItemId, Quantity> quantities = new LinkedHashMap<>();
    for (var line : transaction.lines()) {
      if (line.pickUp().isEmpty() && isOnShelf(line)) {
        line.item().ifPresent(item -> quantities.merge(item, line.quantity(), Quantity::plus));
      }
    }
    return quantities;
  }

  private static boolean isOnShelf(SaleLine line) {
    return line.returned()
        .flatMap(SaleLine.Returned::destination)
        .map(Destination.SHELF.code()::equals)
        .orElse(true);
  }

  /// What coupons the sale redeemed.
  static List<Coupons.Use> uses(Journalled entry, EnvelopeId envelope) {
    var transaction = entry.transaction();
    return transaction.coupons().stream()
        .map(use -> new Coupons.Use(use.code(), transaction.id(), transaction.number(), envelope))
        .toList();
  }

  /// What points the sale moved; none where nobody is known to whom.
  static List<Loyalty.Move> moves(Journalled entry, EnvelopeId envelope) {
    var id = entry.transaction().id();
    var moves = new ArrayList<Loyalty.Move>();
    for (var move : entry.transaction().loyalty()) {
      entry
          .customer()
          .map(
              customer ->
                  new Loyalty.Move(
                      id, moves.size() + 1, customer, envelope, move.kind(), move.change()))
          .ifPresent(moves::add);
    }
    return moves;
  }

  /// The sale as it is named until the platform has it.
  static UnsentSale unsent(Journalled entry, EnvelopeId envelope) {
    var transaction = entry.transaction();
    return new UnsentSale(
        envelope,
        transaction.id(),
        transaction.till(),
        transaction.sequence(),
        transaction.number(),
        transaction.at(),
        transaction.total(),
        entry.stamp().signature());
  }

  /// The sale as the customer's history shows it. What is handed over is in the history as it was
  /// ordered: empty where there is nothing else.
  static Optional<PastOrder> order(Journalled entry) {
    var transaction = entry.transaction();
    var sold = transaction.lines().stream().filter(line -> line.pickUp().isEmpty()).toList();
    var currency = transaction.total().currency();
    return sold.isEmpty()
        ? Optional.empty()
        : Optional.of(
            PastSale.of(
                entry, sold, Money.sum(sold.stream().map(SaleLine::total).toList(), currency)));
  }
}
