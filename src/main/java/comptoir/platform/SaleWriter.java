package comptoir.platform;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import comptoir.fiscal.FiscalStamp;
import comptoir.journal.Journalled;
import comptoir.journal.RetailTransaction;
import comptoir.journal.SaleLine;

/// The body of a `sale`: the journalled transaction as charged, and its record word for word.
final class SaleWriter {

  private static final String WEB_ALIGN = "web-align";

  private SaleWriter() {}

  static ObjectNode body(Journalled entry) {
    var transaction = entry.transaction();
    var body =
        node()
            .put("transaction", transaction.id().toString())
            .put("number", transaction.number())
            .put("seq", transaction.sequence())
            .put("chain", RetailTransaction.CHAIN)
            .put("businessDate", transaction.businessDate().toString())
            .put("type", transaction.type().name())
            .put("currency", transaction.total().currency().getCurrencyCode())
            .put("totalMinor", transaction.total().minor());
    entry.customer().ifPresent(customer -> body.put("customer", customer.value()));
    body.set("lines", lines(transaction));
    body.set("tenders", tenders(transaction));
    body.set("vat", vat(transaction));
    promotions(transaction, body);
    coupons(transaction, body);
    if (entry.customer().isPresent()) {
      loyalty(transaction, body);
    }
    body.set("record", record(entry));
    return body;
  }

  private static ArrayNode lines(RetailTransaction transaction) {
    var lines = JsonNodeFactory.instance.arrayNode();
    transaction.lines().forEach(line -> lines.add(line(line)));
    return lines;
  }

  private static ObjectNode line(SaleLine line) {
    var node =
        node()
            .put("n", line.n())
            .put("sku", line.sku())
            .put("label", line.label())
            .put("qtyMilli", line.quantity().milli())
            .put("unitMilli", line.unit().milli())
            .put("discountMinor", line.discount().minor())
            .put("totalMinor", line.total().minor())
            .put("bp", line.vat().basisPoints());
    line.item().ifPresent(item -> node.put("item", item.value()));
    prices(line, node);
    line.pickUp().ifPresent(pickUp -> pickUp(pickUp, node));
    line.returned().ifPresent(returned -> returned(returned, node));
    line.seller().ifPresent(seller -> node.put("seller", seller.value()));
    return node;
  }

  /// The line's unit price is the shop's own unless a price was typed.
  private static void prices(SaleLine line, ObjectNode node) {
    if (line.reason().map(WEB_ALIGN::equals).orElse(line.pickUp().isEmpty())) {
      node.put("shopUnitMilli", line.unit().milli());
    }
    line.web()
        .ifPresent(
            web ->
                node.put("webUnitMilli", web.unit().milli()).put("webAsOf", web.asOf().toString()));
    line.returned()
        .map(SaleLine.Returned::reason)
        .or(line::reason)
        .ifPresent(reason -> node.put("reason", reason));
  }

  private static void returned(SaleLine.Returned returned, ObjectNode node) {
    returned.destination().ifPresent(to -> node.put("destination", to));
    returned
        .origin()
        .map(SaleLine.Origin::line)
        .ifPresent(line -> node.put("order", line.order().value()).put("orderLine", line.n()));
  }

  private static void pickUp(SaleLine.PickUp pickUp, ObjectNode node) {
    node.put("reservation", pickUp.reservation().value());
    node.put("order", pickUp.orderNumber());
    pickUp.paid().ifPresent(paid -> node.put("paidMinor", paid.minor()));
  }

  private static ArrayNode tenders(RetailTransaction transaction) {
    var tenders = JsonNodeFactory.instance.arrayNode();
    for (var tender : transaction.tenders()) {
      tenders.add(
          node()
              .put("n", tender.n())
              .put("mode", tender.mode())
              .put("amountMinor", tender.amount().minor()));
    }
    return tenders;
  }

  private static void promotions(RetailTransaction transaction, ObjectNode body) {
    if (!transaction.promotions().isEmpty()) {
      var promotions = body.putArray("promotions");
      for (var use : transaction.promotions()) {
        promotions
            .addObject()
            .put("id", use.id().value())
            .put("name", use.name())
            .put("amountMinor", use.amount().minor());
      }
    }
  }

  private static void coupons(RetailTransaction transaction, ObjectNode body) {
    if (!transaction.coupons().isEmpty()) {
      var coupons = body.putArray("coupons");
      for (var use : transaction.coupons()) {
        coupons.addObject().put("code", use.code()).put("amountMinor", use.amount().minor());
      }
    }
  }

  private static void loyalty(RetailTransaction transaction, ObjectNode body) {
    if (!transaction.loyalty().isEmpty()) {
      var moves = body.putArray("loyalty");
      for (var move : transaction.loyalty()) {
        moves.addObject().put("kind", move.kind()).put("points", move.points());
      }
    }
  }

  private static ArrayNode vat(RetailTransaction transaction) {
    var rows = JsonNodeFactory.instance.arrayNode();
    for (var row : transaction.vat()) {
      rows.add(
          node()
              .put("bp", row.rate().basisPoints())
              .put("netMinor", row.net().minor())
              .put("vatMinor", row.vat().minor())
              .put("grossMinor", row.gross().minor()));
    }
    return rows;
  }

  private static ObjectNode record(Journalled entry) {
    var stamp = entry.stamp();
    var node = node().put("text", entry.record()).put("sha256", entry.recordSha256());
    if (!stamp.algorithm().equals(FiscalStamp.NONE)) {
      node.put("signature", stamp.signature());
    }
    return node.put("algorithm", stamp.algorithm());
  }

  private static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }
}
