package comptoir.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes a sale as it was charged: keeps it, moves the stock, redeems the coupons, moves the
/// points, puts it in the customer's history.
///
/// A line of a reservation makes no turnover and no order line, and its stock moves with the
/// hand-over step of the reservation.
final class SaleEffect {
  private final TxTable tx;
  private final Shelves shelves;
  private final String currency;
  private final Instant now;

  SaleEffect(TxTable tx, String currency, Instant now) {
    this.tx = tx;
    this.shelves = new Shelves(tx.entries());
    this.currency = currency;
    this.now = now;
  }

  Verdict take(EnvelopeForm envelope) {
    SaleForm told = SaleForm.of(envelope.content());
    SaleForm sale = told.boughtBy(buyer(told.customer()));
    Optional<Verdict> refusal = refusal(envelope, sale);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    tx.sales().keep(envelope, sale);
    List<SaleForm.Line> sold =
        sale.lines().stream().filter(line -> line.reservation() == null).toList();
    var stock = new Stock(tx, envelope, now);
    for (SaleForm.Line line : sold) {
      if (line.item() != null && line.movesStock()) {
        stock.move(line.item(), Math.negateExact(line.qtyMilli()));
      }
    }
    if (!sold.isEmpty()) {
      shelves.put("orders", sale.transaction(), order(envelope, sale, sold));
    }
    points(sale);
    return new Verdict.Accepted("sale/" + sale.transaction(), null, coupons(envelope, sale));
  }

  /// Nobody where the customer was forgotten.
  private @Nullable String buyer(@Nullable String told) {
    String customer = told == null ? null : tx.aliases().resolve(told);
    return customer == null || tx.erasures().isForgotten(customer) ? null : customer;
  }

  /// A coupon that another sale redeemed before is told of and redeemed all the same: the customer
  /// has left with what was bought.
  private List<ObjectNode> coupons(EnvelopeForm envelope, SaleForm sale) {
    List<ObjectNode> incidents = new ArrayList<>();
    for (SaleForm.Coupon coupon : sale.coupons()) {
      tx.coupons().keep(sale.transaction(), coupon);
      Optional<ObjectNode> entry = shelves.find("coupons", coupon.code());
      if (entry.isEmpty()) {
        incidents.add(incident("coupon-unknown", coupon.code()));
      } else if (entry.get().path("singleUse").asBoolean()) {
        useUp(envelope, coupon.code(), entry.get()).ifPresent(incidents::add);
      }
    }
    return incidents;
  }

  private Optional<ObjectNode> useUp(EnvelopeForm envelope, String code, ObjectNode entry) {
    Optional<String> first = tx.coupons().holder(code);
    if (first.isPresent()) {
      ObjectNode incident = incident("coupon-used", code);
      tx.envelopes().holder(first.get()).ifPresent(holder -> incident.set("holder", holder));
      return Optional.of(incident);
    }
    tx.coupons().hold(code, envelope.id());
    if (entry.path("state").asText().equals("used")) {
      return Optional.of(incident("coupon-used", code));
    }
    shelves.put("coupons", code, entry.put("state", "used"));
    return Optional.empty();
  }

  private static ObjectNode incident(String code, String subject) {
    return JsonNodeFactory.instance.objectNode().put("code", code).put("subject", subject);
  }

  private void points(SaleForm sale) {
    tx.coupons().points(sale);
    String customer = sale.customer();
    long delta = sale.loyalty().stream().mapToLong(SaleForm.Loyalty::delta).sum();
    if (customer == null || delta == 0) {
      return;
    }
    shelves
        .find("customers", customer)
        .ifPresent(
            entry -> {
              long after = Math.addExact(entry.path("points").asLong(), delta);
              shelves.put("customers", customer, entry.put("points", after));
            });
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
    return overpaid(sale);
  }

  /// Of no order more is given back than was paid; one that nobody knows bounds nothing.
  private Optional<Verdict> overpaid(SaleForm sale) {
    Map<String, Long> back = new LinkedHashMap<>();
    for (SaleForm.Line line : sale.lines()) {
      if (line.order() != null && line.bringsBack()) {
        back.merge(line.order(), Math.negateExact(line.totalMinor()), Math::addExact);
      }
    }
    for (Map.Entry<String, Long> asked : back.entrySet()) {
      Optional<ObjectNode> order = shelves.find("orders", asked.getKey());
      long paid = order.map(data -> data.path("totalMinor").asLong()).orElse(Long.MAX_VALUE);
      long returned = tx.sales().returned(asked.getKey());
      if (asked.getValue() > paid - returned) {
        return refuse(
            "refund-exceeds-paid",
            "Paid %d, given back %d so far, now %d, in minor units."
                .formatted(paid, returned, asked.getValue()));
      }
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
        .put("totalMinor", sold.stream().mapToLong(SaleForm.Line::totalMinor).sum());
    ArrayNode lines = order.putArray("lines");
    sold.forEach(line -> lines.add(line(line)));
    return order;
  }

  private static ObjectNode line(SaleForm.Line line) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("n", line.n());
    if (line.item() != null) {
      node.put("item", line.item());
    }
    node.put("sku", line.sku())
        .put("label", line.label())
        .put("qtyMilli", line.qtyMilli())
        .put("unitMilli", line.unitMilli())
        .put("totalMinor", line.totalMinor())
        .put("bp", line.bp());
    if (line.bringsBack() && line.orderLine() != null) {
      node.putObject("of").put("order", line.order()).put("n", line.orderLine());
    }
    return node;
  }
}
