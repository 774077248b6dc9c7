package comptoir.conformance.clause;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import comptoir.conformance.wire.Envelopes;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// What a till sends besides sales and steps. A platform need not have these kinds: it says so by
/// `unknown-kind`.
final class Kinds {
  private static final String UNKNOWN = "rejected unknown-kind";
  private static final String LONG_AGO = "1999-02-01";
  private static final long SHIPPED = 2;

  private final Scene scene;

  Kinds(Scene scene) {
    this.scene = scene;
  }

  List<Clause> clauses() {
    return List.of(
        new Clause("kinds.customer", this::customer),
        new Clause("kinds.stock-move", this::stockMove),
        new Clause("kinds.till-close", this::tillClose),
        new Clause("kinds.order", this::order));
  }

  private static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static boolean isAbsent(Posting posting) {
    return posting.outcome(0).equals(UNKNOWN);
  }

  /// Made, changed, and an older word on a consent that comes late.
  private Finding customer() throws IOException {
    scene.mirror("customers").advance();
    String id = scene.make().sale().at("/body/transaction").asText();
    ObjectNode made = person(id, "create").put("familyName", Envelopes.MARK);
    made.put("email", id + "@conformance.invalid");
    consent(made, true, scene.make().businessDate());
    ObjectNode envelope = scene.make().envelope("customer", made);
    Posting first = scene.post(envelope, envelope);
    if (isAbsent(first)) {
      return Finding.absent(first.outcome(0));
    }
    scene.books().use("customer " + id);
    Posting changed = scene.post(edit(person(id, "edit").put("city", "Bron")));
    Posting late = scene.post(edit(consent(person(id, "edit"), false, LONG_AGO)));
    Posting nobody = scene.post(edit(person("conformance-unknown", "edit")));
    boolean came =
        scene.comes(
            () ->
                customer(id)
                    .filter(data -> data.path("city").asText().equals("Bron"))
                    .filter(data -> data.path("familyName").asText().equals(Envelopes.MARK))
                    .filter(data -> data.at("/consents/0/granted").asBoolean())
                    .isPresent());
    return new Proof()
        .same(List.of("accepted", "duplicate"), first.outcomes(), "made, and again")
        .same("customer/" + id, first.reference(0), "the reference")
        .same("accepted", changed.outcome(0), "a change")
        .same("accepted", late.outcome(0), "an older word on a consent")
        .same("rejected unknown-customer", nobody.outcome(0), "a change of one nobody knows")
        .that(came, "the feed customers has " + customer(id))
        .finding();
  }

  private static ObjectNode person(String id, String deed) {
    return node().put("customer", id).put("deed", deed);
  }

  private static ObjectNode consent(ObjectNode person, boolean granted, String at) {
    person
        .putArray("consents")
        .addObject()
        .put("channel", "email")
        .put("granted", granted)
        .put("at", at);
    return person;
  }

  private ObjectNode edit(ObjectNode body) {
    return scene.make().envelope("customer", body);
  }

  private Optional<JsonNode> customer(String id) throws IOException {
    Mirror mirror = scene.mirror("customers");
    mirror.advance();
    return mirror.data(id);
  }

  /// They come and go again, each once.
  private Finding stockMove() throws IOException {
    Optional<String> item = scene.setup().text("item");
    if (item.isEmpty()) {
      return Finding.notSetUp("item");
    }
    long before = scene.stock(item.get());
    ObjectNode came = scene.make().envelope("stock-move", goods(item.get(), 3000));
    Posting posting = scene.post(came, came);
    if (isAbsent(posting)) {
      return Finding.absent(posting.outcome(0));
    }
    boolean more = scene.comes(() -> scene.stock(item.get()) == before + 3000);
    ObjectNode went = scene.make().envelope("stock-move", goods(item.get(), -3000));
    ObjectNode nowhere = goods(item.get(), -1000).put("to", "conformance-unknown");
    return new Proof()
        .same(List.of("accepted", "duplicate"), posting.outcomes(), "received, and again")
        .that(more, "the stock is " + scene.stock(item.get()) + " instead of " + (before + 3000))
        .same("accepted", scene.post(went).outcome(0), "gone again")
        .same(
            "rejected unknown-place",
            scene.post(scene.make().envelope("stock-move", nowhere)).outcome(0),
            "sent to a place that is none")
        .that(
            scene.comes(() -> scene.stock(item.get()) == before),
            "the stock is " + scene.stock(item.get()) + " instead of " + before)
        .finding();
  }

  private static ObjectNode goods(String item, long qtyMilli) {
    ObjectNode body = node().put("reason", "counted").put("note", Envelopes.MARK);
    body.putArray("lines").addObject().put("n", 1).put("item", item).put("qtyMilli", qtyMilli);
    return body;
  }

  /// A day without sales, long ago; then under the same number, and one with a sale nobody has.
  private Finding tillClose() throws IOException {
    long z = scene.make().sale().at("/body/seq").asLong();
    ObjectNode right = scene.make().envelope("till-close", close(z, 0));
    Posting posting = scene.post(right, right, scene.make().again(right));
    if (isAbsent(posting)) {
      return Finding.absent(posting.outcome(0));
    }
    scene.books().use("closing " + z);
    Posting differing = scene.post(scene.make().envelope("till-close", close(z + 1, 100)));
    JsonNode incident = differing.result(0).path("incidents").path(0);
    return new Proof()
        .same(
            List.of("accepted", "duplicate", "rejected z-used"),
            posting.outcomes(),
            "closed, again, and under another id")
        .that(posting.result(0).path("incidents").isEmpty(), "a day that fits has an incident")
        .same("accepted", differing.outcome(0), "a day that differs")
        .same("day-differs", incident.path("code").asText(), "its incident")
        .finding();
  }

  private ObjectNode close(long z, long totalMinor) {
    ObjectNode body =
        node()
            .put("z", z)
            .put("businessDate", LONG_AGO)
            .put("currency", scene.make().origin().currency())
            .put("count", totalMinor == 0 ? 0 : 1)
            .put("totalMinor", totalMinor);
    body.putArray("tenders");
    body.putArray("vat");
    body.set("record", scene.make().sale().at("/body/record"));
    return body;
  }

  /// Sent to an address; it is in the feed with its total.
  private Finding order() throws IOException {
    Optional<String> item = scene.setup().text("item");
    if (item.isEmpty()) {
      return Finding.notSetUp("item");
    }
    Mirror mirror = scene.mirror("orders");
    mirror.advance();
    ObjectNode body = shipped(item.get());
    ObjectNode envelope = scene.make().envelope("order", body);
    Posting posting = scene.post(envelope, envelope, scene.make().again(envelope));
    if (isAbsent(posting)) {
      return Finding.absent(posting.outcome(0));
    }
    long total = body.path("totalMinor").asLong();
    scene.books().use("order " + body.path("number").asText());
    ObjectNode wrong = shipped(item.get()).put("totalMinor", 1);
    boolean came =
        scene.comes(
            () ->
                mirror.advance().stream()
                    .map(line -> line.path("data"))
                    .filter(data -> data.path("number").equals(body.path("number")))
                    .anyMatch(data -> data.path("totalMinor").asLong() == total));
    return new Proof()
        .same(
            List.of("accepted", "duplicate", "rejected order-used"),
            posting.outcomes(),
            "ordered, again, and under another id")
        .that(came, "the feed orders does not show it with its total")
        .same(
            "rejected totals-differ",
            scene.post(scene.make().envelope("order", wrong)).outcome(0),
            "lines that do not come to the total")
        .finding();
  }

  private ObjectNode shipped(String item) {
    JsonNode sale = scene.make().sale().path("body");
    ObjectNode body =
        node()
            .put("order", sale.path("transaction").asText())
            .put("number", sale.path("number").asText())
            .put("currency", scene.make().origin().currency())
            .put("totalMinor", SHIPPED * Envelopes.UNIT_MINOR)
            .put("paid", false);
    ObjectNode address = body.putObject("delivery").put("kind", "ship").putObject("address");
    address.put("name", Envelopes.MARK).put("postcode", "00000").put("city", Envelopes.MARK);
    address.put("country", "FR").putArray("lines").add(Envelopes.MARK);
    body.putArray("lines")
        .addObject()
        .put("n", 1)
        .put("item", item)
        .put("sku", Envelopes.MARK)
        .put("label", Envelopes.MARK)
        .put("qtyMilli", SHIPPED * 1000)
        .put("unitMilli", Envelopes.UNIT_MINOR * 1000)
        .put("totalMinor", SHIPPED * Envelopes.UNIT_MINOR)
        .put("bp", scene.make().origin().bp());
    return body;
  }
}
