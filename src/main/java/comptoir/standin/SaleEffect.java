package comptoir.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Takes a sale as it was charged: keeps it, moves the stock, puts it in the customer's history.
///
/// A line of a reservation makes no turnover and no order line, and its stock moves with the
/// hand-over step of the reservation.
final class SaleEffect {
  private final TxTable tx;
  private final Shelves shelves;
  private final String currency;
  private final String receivedAt;

  SaleEffect(TxTable tx, String currency, String receivedAt) {
    this.tx = tx;
    this.shelves = new Shelves(tx.entries());
    this.currency = currency;
    this.receivedAt = receivedAt;
  }

  Verdict take(EnvelopeForm envelope) {
    SaleForm sale = SaleForm.of(envelope.content());
    Optional<Verdict> refusal = refusal(envelope, sale);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    tx.sales().keep(envelope, sale);
    List<SaleForm.Line> sold =
        sale.lines().stream().filter(line -> line.reservation() == null).toList();
    for (SaleForm.Line line : sold) {
      if (line.item() != null) {
        shelves.moveStock(
            line.item(), envelope.shop(), Math.negateExact(line.qtyMilli()), receivedAt);
      }
    }
    if (!sold.isEmpty()) {
      shelves.put("orders", sale.transaction(), order(envelope, sale, sold));
    }
    return new Verdict.Accepted("sale/" + sale.transaction(), null);
  }

  private Optional<Verdict> refusal(EnvelopeForm envelope, SaleForm sale) {
    if (!sale.currency().equals(currency)) {
      return refuse("wrong-currency", "The shop sells in " + currency + ".");
    }
    if (!sale.addsUp()) {
      return refuse("totals-differ", "Lines, tenders and VAT do not all come to the total.");
    }
    Optional<String> holder = tx.sales().holder(envelope.till(), sale.chain(), sale.seq());
    if (holder.isPresent() && !holder.get().equals(sale.transaction())) {
      return refuse(
          "seq-used", "Number " + sale.seq() + " belongs to transaction " + holder.get() + ".");
    }
    if (tx.sales().has(sale.transaction())) {
      return refuse("transaction-used", "The transaction came in another envelope.");
    }
    return Optional.empty();
  }

  private static Optional<Verdict> refuse(String code, String message) {
    return Optional.of(new Verdict.Rejected(code, message));
  }

  private static ObjectNode order(EnvelopeForm envelope, SaleForm sale, List<SaleForm.Line> sold) {
    ObjectNode order = JsonNodeFactory.instance.objectNode().put("number", sale.number());
    if (sale.customer() != null) {
      order.put("customer", sale.customer());
    }
    order.put("channel", "store").put("kind", sale.isReturn() ? "return" : "sale");
    if (sale.isReturn()) {
      sold.stream()
          .map(SaleForm.Line::order)
          .filter(Objects::nonNull)
          .findFirst()
          .ifPresent(original -> order.put("of", original));
    }
    order
        .put("placedAt", envelope.at())
        .put("status", "completed")
        .put("currency", sale.currency())
        .put("totalMinor", sale.totalMinor());
    ArrayNode lines = order.putArray("lines");
    sold.forEach(line -> lines.add(line(line)));
    return order;
  }

  private static ObjectNode line(SaleForm.Line line) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("n", line.n());
    if (line.item() != null) {
      node.put("item", line.item());
    }
    return node.put("sku", line.sku())
        .put("label", line.label())
        .put("qtyMilli", line.qtyMilli())
        .put("unitMilli", line.unitMilli())
        .put("totalMinor", line.totalMinor());
  }
}
