package comptoir.conformance.clause;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import comptoir.conformance.wire.Envelopes;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// What has to be taken because it happened, whether or not the platform likes it.
final class Facts {
  /// So that no number of the other till is met.
  private static final long FAR_AHEAD = 10_000_000;

  private final Scene scene;

  Facts(Scene scene) {
    this.scene = scene;
  }

  List<Clause> clauses() {
    return List.of(
        new Clause("facts.free-line", this::freeLine),
        new Clause("facts.unknown-item", this::unknownItem),
        new Clause("facts.unknown-customer", this::unknownCustomer),
        new Clause("facts.unknown-operator", this::unknownOperator),
        new Clause("facts.unknown-fields", this::unknownFields),
        new Clause("facts.unknown-tender", this::unknownTender),
        new Clause("facts.gap-in-numbers", this::gap),
        new Clause("facts.late", this::late),
        new Clause("facts.as-charged", this::asCharged),
        new Clause("facts.other-till", this::otherTill));
  }

  private Finding freeLine() throws IOException {
    return taken(scene.make().sale(), "a line without an article");
  }

  private Finding unknownItem() throws IOException {
    Posting posting = scene.post(scene.make().sale("conformance-unknown", 1000));
    return posting.outcome(0).startsWith("rejected unknown-item")
        ? Finding.absent(posting.outcome(0))
        : new Proof()
            .same("accepted", posting.outcome(0), "an article the platform does not know")
            .finding();
  }

  private Finding unknownCustomer() throws IOException {
    ObjectNode sale = scene.make().sale();
    sale.withObject("body").put("customer", "conformance-unknown");
    return taken(sale, "a customer the platform does not know");
  }

  private Finding unknownOperator() throws IOException {
    return taken(
        scene.make().sale().put("operator", "conformance-unknown"),
        "an operator the platform does not know");
  }

  private Finding unknownFields() throws IOException {
    ObjectNode sale = scene.make().sale().put("weather", "rain");
    ObjectNode body = sale.withObject("body").put("mood", 7);
    ((ObjectNode) body.withArray("lines").path(0)).putObject("shelf").put("row", 3);
    return taken(sale, "fields the contract does not name");
  }

  private Finding unknownTender() throws IOException {
    ObjectNode sale = scene.make().sale();
    ((ObjectNode) sale.withObject("body").withArray("tenders").path(0)).put("mode", "SHELLS");
    return taken(sale, "a mode that is not known");
  }

  private Finding gap() throws IOException {
    scene.make().sale();
    scene.make().sale();
    return taken(scene.make().sale(), "a number with two missing before it");
  }

  private Finding late() throws IOException {
    ObjectNode sale = scene.make().sale().put("at", "2020-02-29T12:00:00+01:00");
    sale.withObject("body").put("businessDate", "2020-02-29");
    return taken(sale, "a sale of long ago");
  }

  private Finding taken(ObjectNode envelope, String what) throws IOException {
    return new Proof().same("accepted", scene.post(envelope).outcome(0), what).finding();
  }

  /// Two rates, a discount that no rule explains, three tenders and change; totals as they were.
  private Finding asCharged() throws IOException {
    ObjectNode sale = odd();
    scene.mirror("orders").advance();
    Posting posting = scene.post(sale);
    long total = sale.at("/body/totalMinor").asLong();
    var order =
        scene.comes(
            () ->
                scene.mirror("orders").advance().stream()
                    .anyMatch(
                        line ->
                            FeedChanges.is(line, sale)
                                && line.at("/data/totalMinor").asLong() == total));
    return new Proof()
        .same("accepted", posting.outcome(0), "the sale")
        .that(order, "the feed orders does not show it with its total " + total)
        .note("total " + total)
        .finding();
  }

  private ObjectNode odd() {
    ObjectNode sale = scene.make().sale();
    ObjectNode body = sale.withObject("body");
    ArrayNode lines = body.withArray("lines");
    lines.removeAll();
    scene.make().line(lines, 3000, 333);
    scene.make().line(lines, 125, 17).put("bp", 550);
    long total = 350;
    body.put("totalMinor", total);
    ArrayNode tenders = body.putArray("tenders");
    tender(tenders, "CARD_MANUAL", 100);
    tender(tenders, "GIFT_CARD", 33);
    tender(tenders, "CASH", 500);
    tender(tenders, "CHANGE", -283);
    ArrayNode vat = body.putArray("vat");
    Envelopes.vat(vat, scene.make().origin().bp(), 333);
    Envelopes.vat(vat, 550, 17);
    return sale;
  }

  private static void tender(ArrayNode tenders, String mode, long amountMinor) {
    tenders.addObject().put("n", tenders.size()).put("mode", mode).put("amountMinor", amountMinor);
  }

  private Finding otherTill() throws IOException {
    Optional<String> other = scene.setup().text("otherTill");
    if (other.isEmpty()) {
      return Finding.notSetUp("otherTill");
    }
    return taken(of(other.get(), scene.make().sale()), "what another till could not send");
  }

  /// The same sale of another till.
  static ObjectNode of(String till, ObjectNode sale) {
    ObjectNode body = sale.put("till", till).withObject("body");
    body.put("seq", body.path("seq").asLong() + FAR_AHEAD);
    return sale;
  }
}
