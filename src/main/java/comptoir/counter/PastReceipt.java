package comptoir.counter;

import comptoir.customer.PastOrder;
import comptoir.journal.Journalled;
import comptoir.journal.RetailTransaction;
import comptoir.journal.SaleLine;
import comptoir.value.Channel;
import comptoir.value.OrderId;
import java.util.Optional;

/// A sale of this till's journal as the history shows sales.
final class PastReceipt {

  private PastReceipt() {}

  static PastOrder of(Journalled entry) {
    var transaction = entry.transaction();
    return new PastOrder(
        new OrderId(transaction.id().toString()),
        transaction.number(),
        entry.customer(),
        Channel.SHOP,
        kind(transaction.type()),
        Optional.empty(),
        transaction.at().toInstant(),
        "completed",
        transaction.total(),
        transaction.lines().stream().map(PastReceipt::line).toList());
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
        line.total());
  }
}
