package comptoir.sale;

import comptoir.customer.PastOrder;
import comptoir.journal.Journalled;
import comptoir.journal.RetailTransaction;
import comptoir.journal.SaleLine;
import comptoir.value.Channel;
import comptoir.value.Money;
import comptoir.value.OrderId;
import comptoir.value.PurchaseLine;
import java.util.List;
import java.util.Optional;

/// A sale of this till's journal as a customer's history shows sales; the platform's own order has
/// the same id.
public final class PastSale {

  private PastSale() {}

  /// All of it.
  public static PastOrder of(Journalled entry) {
    return of(entry, entry.transaction().lines(), entry.transaction().total());
  }

  static PastOrder of(Journalled entry, List<SaleLine> lines, Money total) {
    var transaction = entry.transaction();
    return new PastOrder(
        new OrderId(transaction.id().toString()),
        transaction.number(),
        entry.customer(),
        Channel.SHOP,
        kind(transaction.type()),
        original(lines),
        transaction.at().toInstant(),
        "completed",
        total,
        lines.stream().map(PastSale::line).toList());
  }

  /// The order that a return takes back; its lines say what they take back of others.
  private static Optional<OrderId> original(List<SaleLine> lines) {
    return lines.stream()
        .flatMap(line -> origin(line).stream())
        .map(PurchaseLine::order)
        .findFirst();
  }

  private static Optional<PurchaseLine> origin(SaleLine line) {
    return line.returned().flatMap(SaleLine.Returned::origin).map(SaleLine.Origin::line);
  }

  private static PastOrder.Kind kind(RetailTransaction.Type type) {
    return switch (type) {
      case SALE -> PastOrder.Kind.SALE;
      case RETURN -> PastOrder.Kind.RETURN;
    };
  }

  private static PastOrder.Line line(SaleLine line) {
    return new PastOrder.Line(
        line.n(),
        line.item(),
        line.sku(),
        line.label(),
        line.quantity(),
        line.unit(),
        line.total(),
        Optional.of(line.vat()),
        origin(line));
  }
}
