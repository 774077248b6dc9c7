package comptoir.standin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Makes envelopes for tests; each can be changed before it is sent.
final class Envelopes {
  private Envelopes() {}

  /// One bowl at 14.90 in cash, 20 % VAT in it, for customer C1, as number `seq` of till T01.
  static ObjectNode sale(int seq) {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("transaction", id(0x1000 + seq))
            .put("number", "T01-%06d".formatted(seq))
            .put("seq", seq)
            .put("chain", "TICKET")
            .put("businessDate", "2026-03-01")
            .put("type", "SALE")
            .put("currency", "EUR")
            .put("totalMinor", 1490)
            .put("customer", "C1");
    body.putArray("lines")
        .addObject()
        .put("n", 1)
        .put("item", "I1")
        .put("sku", "A-100")
        .put("label", "Bol breton")
        .put("qtyMilli", 1000)
        .put("unitMilli", 1490_000)
        .put("discountMinor", 0)
        .put("totalMinor", 1490)
        .put("bp", 2000);
    ObjectNode cash = body.putArray("tenders").addObject();
    cash.put("n", 1).put("mode", "CASH").put("amountMinor", 2000);
    body.withArray("tenders")
        .addObject()
        .put("n", 2)
        .put("mode", "CHANGE")
        .put("amountMinor", -510);
    body.putArray("vat")
        .addObject()
        .put("bp", 2000)
        .put("netMinor", 1242)
        .put("vatMinor", 248)
        .put("grossMinor", 1490);
    body.putObject("record")
        .put("text", "{}")
        .put("sha256", "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a")
        .put("algorithm", "none");
    return envelope(seq, "sale", body);
  }

  /// The two bowls of reservation R1, paid on the web, as line `n` of a sale.
  static ObjectNode handedOverLine(int n) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("n", n)
        .put("item", "I1")
        .put("sku", "A-100")
        .put("label", "Bol breton")
        .put("qtyMilli", 2000)
        .put("unitMilli", 1290_000)
        .put("discountMinor", 0)
        .put("totalMinor", 0)
        .put("bp", 2000)
        .put("reservation", "R1")
        .put("order", "O1")
        .put("paidMinor", 2580);
  }

  /// A step of reservation R1.
  static ObjectNode step(int n, String from, String to) {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("reservation", "R1")
            .put("from", from)
            .put("to", to)
            .put("operatorName", "Nadia");
    return envelope(n, "reservation-step", body);
  }

  static ObjectNode envelope(int n, String kind, ObjectNode body) {
    ObjectNode envelope =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", id(n))
            .put("kind", kind)
            .put("at", "2026-03-01T10:15:30+01:00")
            .put("shop", "S1")
            .put("till", "T01")
            .put("operator", "OP1")
            .put("factsAsOf", "2026-03-01T10:00:00+01:00");
    envelope.set("body", body);
    return envelope;
  }

  private static String id(int n) {
    return "0195f000-0000-7000-8000-%012x".formatted(n);
  }
}
