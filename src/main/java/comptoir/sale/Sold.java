package comptoir.sale;

import comptoir.basket.BasketLine;
import comptoir.basket.PriceReason;
import comptoir.customer.PastOrder;
import comptoir.journal.Draft;
import comptoir.journal.Journalled;
import comptoir.journal.RetailTransaction;
import comptoir.journal.SaleLine;
import comptoir.journal.TenderLine;
import comptoir.outbox.UnsentSale;
import comptoir.tender.TenderState;
import comptoir.value.BusinessDate;
import comptoir.value.Channel;
import comptoir.value.EnvelopeId;
import comptoir.value.ItemId;
import comptoir.value.OrderId;
import comptoir.value.Quantity;
import comptoir.value.TransactionId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
    return new Draft(
        id,
        RetailTransaction.Type.SALE,
        settings.till().id(),
        request.operator(),
        new BusinessDate(at.toLocalDate()),
        at,
        lines(basket.live()),
        tenders(request.tenders()),
        basket.vat(),
        basket.total(settings.currency()),
        basket.customer());
  }

  private static List<SaleLine> lines(List<BasketLine> live) {
    var lines = new ArrayList<SaleLine>(live.size());
    for (var line : live) {
      lines.add(line(line, lines.size() + 1));
    }
    return lines;
  }

  private static SaleLine line(BasketLine line, int n) {
    return new SaleLine(
        n,
        Optional.of(line.item()),
        line.sku(),
        line.label(),
        line.quantity(),
        line.unit(),
        line.discount(),
        line.total(),
        line.vat(),
        line.web(),
        line.reason().map(PriceReason::code),
        line.pickUp().map(it -> new SaleLine.PickUp(it.reservation(), it.orderNumber(), it.paid())),
        Optional.of(line.seller()));
  }

  private static List<TenderLine> tenders(TenderState state) {
    var lines = new ArrayList<TenderLine>();
    for (var tender : state.withChange()) {
      lines.add(new TenderLine(lines.size() + 1, tender.mode().name(), tender.amount()));
    }
    return lines;
  }

  /// What left the shop's free stock: what was handed over had been set aside before.
  static Map<ItemId, Quantity> quantities(RetailTransaction transaction) {
    Map<ItemId, Quantity> quantities = new LinkedHashMap<>();
    for (var line : transaction.lines()) {
      if (line.pickUp().isEmpty()) {
        line.item().ifPresent(item -> quantities.merge(item, line.quantity(), Quantity::plus));
      }
    }
    return quantities;
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

  /// The sale as the customer's history shows it; the platform's own order has the same id.
  static PastOrder order(Journalled entry) {
    var transaction = entry.transaction();
    return new PastOrder(
        new OrderId(transaction.id().toString()),
        transaction.number(),
        entry.customer(),
        Channel.SHOP,
        PastOrder.Kind.SALE,
        Optional.empty(),
        transaction.at().toInstant(),
        "completed",
        transaction.total(),
        transaction.lines().stream().map(Sold::orderLine).toList());
  }

  private static PastOrder.Line orderLine(SaleLine line) {
    return new PastOrder.Line(
        line.n(),
        line.item(),
        line.sku(),
        line.label(),
        line.quantity(),
        line.unit(),
        line.total());
  }
}
