package comptoir.conformance.clause;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import comptoir.conformance.wire.Envelopes;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What is refused, by which code, and that nothing of it stays.
final class Refusals {
  private final Scene scene;

  Refusals(Scene scene) {
    this.scene = scene;
  }

  List<Clause> clauses() {
    return List.of(
        new Clause("refusals.totals-differ", this::totalsDiffer),
        new Clause("refusals.seq-used", this::seqUsed),
        new Clause("refusals.transaction-used", this::transactionUsed),
        new Clause("refusals.wrong-currency", this::wrongCurrency),
        new Clause("refusals.wrong-shop", this::wrongShop),
        new Clause("refusals.unknown-kind", this::unknownKind),
        new Clause("refusals.malformed", this::malformed),
        new Clause("refusals.refund", this::refund),
        new Clause("refusals.nothing-stays", this::nothingStays));
  }

  private Finding totalsDiffer() throws IOException {
    Map<String, Consumer<ObjectNode>> faults = new LinkedHashMap<>();
    faults.put("the total", body -> body.put("totalMinor", Envelopes.UNIT_MINOR + 1));
    faults.put("a line", body -> object(body, "lines").put("totalMinor", 1));
    faults.put("a tender", body -> object(body, "tenders").put("amountMinor", 1));
    faults.put("gross of the VAT table", Refusals::spoilGross);
    faults.put("net and VAT", body -> object(body, "vat").put("vatMinor", 9_999));
    var proof = new Proof();
    for (Map.Entry<String, Consumer<ObjectNode>> fault : faults.entrySet()) {
      ObjectNode sale = scene.make().sale();
      fault.getValue().accept(sale.withObject("body"));
      proof.same("rejected totals-differ", scene.post(sale).outcome(0), fault.getKey());
    }
    return proof.note(faults.size() + " ways").finding();
  }

  private static void spoilGross(ObjectNode body) {
    ObjectNode row = object(body, "vat");
    row.put("netMinor", row.path("netMinor").asLong() + 1)
        .put("grossMinor", row.path("grossMinor").asLong() + 1);
  }

  private static ObjectNode object(ObjectNode body, String array) {
    return (ObjectNode) body.withArray(array).path(0);
  }

  private Finding seqUsed() throws IOException {
    ObjectNode first = scene.make().sale();
    ObjectNode second = scene.make().sale();
    second.withObject("body").put("seq", first.at("/body/seq").asLong());
    Posting posting = scene.post(first, second);
    return new Proof()
        .same("accepted", posting.outcome(0), "the first")
        .same("rejected seq-used", posting.outcome(1), "another transaction under its number")
        .finding();
  }

  private Finding transactionUsed() throws IOException {
    ObjectNode first = scene.make().sale();
    ObjectNode second = scene.make().sale();
    String transaction = first.at("/body/transaction").asText();
    second.withObject("body").put("transaction", transaction);
    Posting posting = scene.post(first, scene.make().again(first), second);
    return new Proof()
        .same("accepted", posting.outcome(0), "the first")
        .same("rejected transaction-used", posting.outcome(1), "the same in another envelope")
        .same("rejected transaction-used", posting.outcome(2), "the same under another number")
        .finding();
  }

  /// Goods of a sale come back; then they come back once more.
  private Finding refund() throws IOException {
    ObjectNode sale = scene.make().sale();
    String order = sale.at("/body/transaction").asText();
    Posting posting = scene.post(sale, back(order), back(order));
    return new Proof()
        .same(
            List.of("accepted", "accepted", "rejected refund-exceeds-paid"),
            posting.outcomes(),
            "sold, brought back, brought back again")
        .same("accepted", scene.post(back("conformance-unknown")).outcome(0), "of an unknown order")
        .finding();
  }

  private ObjectNode back(String order) {
    ObjectNode sale = scene.make().sale();
    ObjectNode body = sale.withObject("body").put("type", "RETURN");
    object(body, "lines")
        .put("qtyMilli", -1000)
        .put("totalMinor", -Envelopes.UNIT_MINOR)
        .put("order", order);
    scene.make().settle(sale);
    return sale;
  }

  private Finding wrongCurrency() throws IOException {
    ObjectNode sale = scene.make().sale();
    String currency = scene.make().origin().currency().equals("XTS") ? "XXX" : "XTS";
    sale.withObject("body").put("currency", currency);
    return refused(sale, "wrong-currency");
  }

  private Finding wrongShop() throws IOException {
    return refused(scene.make().sale().put("shop", "conformance-elsewhere"), "wrong-shop");
  }

  private Finding unknownKind() throws IOException {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("any", "thing");
    return refused(scene.make().envelope("conformance-unknown", body), "unknown-kind");
  }

  private Finding refused(ObjectNode envelope, String code) throws IOException {
    Posting posting = scene.post(envelope, scene.make().sale());
    JsonNode result = posting.result(0);
    return new Proof()
        .same("rejected " + code, posting.outcome(0), "the outcome")
        .that(!result.path("message").asText().isEmpty(), "there is no message")
        .same("accepted", posting.outcome(1), "the one behind it")
        .finding();
  }

  private Finding malformed() throws IOException {
    var proof = new Proof();
    for (String field :
        List.of("transaction", "number", "seq", "chain", "lines", "vat", "record")) {
      ObjectNode sale = scene.make().sale();
      sale.withObject("body").remove(field);
      proof.same("rejected malformed", scene.post(sale).outcome(0), "without body." + field);
    }
    for (String field : List.of("at", "till", "body")) {
      ObjectNode sale = scene.make().sale();
      sale.remove(field);
      proof.same("rejected malformed", scene.post(sale).outcome(0), "without " + field);
    }
    ObjectNode text = scene.make().sale();
    text.withObject("body").put("seq", "one").put("totalMinor", 1.5);
    proof.same("rejected malformed", scene.post(text).outcome(0), "text in place of a number");
    ObjectNode yesterday = scene.make().sale().put("at", "yesterday");
    proof.same("rejected malformed", scene.post(yesterday).outcome(0), "no instant");
    return proof.note("12 ways").finding();
  }

  /// A refused sale uses up neither its number, nor stock, nor makes an order.
  private Finding nothingStays() throws IOException {
    Optional<String> item = scene.setup().text("item");
    ObjectNode sale = item.isPresent() ? scene.make().sale(item.get(), 1000) : scene.make().sale();
    ObjectNode wrong = scene.make().again(sale);
    wrong.withObject("body").withArray("tenders").removeAll();
    long before = item.isPresent() ? scene.stock(item.get()) : 0;
    scene.mirror("orders").advance();
    Posting refused = scene.post(wrong);
    boolean shows =
        scene.comesAllTheSame(
            () ->
                scene.mirror("orders").advance().stream()
                    .anyMatch(line -> FeedChanges.is(line, wrong)));
    long after = item.isPresent() ? scene.stock(item.get()) : 0;
    Posting right = scene.post(sale);
    return new Proof()
        .same("rejected totals-differ", refused.outcome(0), "the sale without tenders")
        .that(!shows, "it made an order")
        .same(before, after, "the stock")
        .same("accepted", right.outcome(0), "the same put right, under another id")
        .finding();
  }
}
