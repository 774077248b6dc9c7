package comptoir.conformance.clause;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an accepted sale changes: stock, history, points, and each of them once.
final class Effects {
  private static final long PIECES = 3000;

  private final Scene scene;

  Effects(Scene scene) {
    this.scene = scene;
  }

  List<Clause> clauses() {
    return List.of(
        new Clause("effects.stock-once", this::stockOnce),
        new Clause("effects.return-brings-back", this::returnBringsBack),
        new Clause("effects.history", this::history),
        new Clause("effects.return-in-history", this::returnInHistory),
        new Clause("effects.points", this::points),
        new Clause("effects.points-need-customer", this::pointsNeedCustomer));
  }

  private Finding stockOnce() throws IOException {
    Optional<String> item = scene.setup().text("item");
    if (item.isEmpty()) {
      return Finding.notSetUp("item");
    }
    long before = scene.stock(item.get());
    ObjectNode sale = scene.make().sale(item.get(), PIECES);
    Posting first = scene.post(sale);
    Posting again = scene.post(sale);
    return new Proof()
        .same("accepted", first.outcome(0), "the sale")
        .same("duplicate", again.outcome(0), "the sale again")
        .same(before - PIECES, rest(item.get(), before - PIECES), "the stock")
        .note("from " + before + " to " + (before - PIECES))
        .finding();
  }

  /// The stock, once it is as expected and stays so, else as it is at last.
  private long rest(String item, long expected) throws IOException {
    scene.comes(() -> scene.stock(item) == expected);
    scene.comesAllTheSame(() -> scene.stock(item) != expected);
    return scene.stock(item);
  }

  private Finding returnBringsBack() throws IOException {
    Optional<String> item = scene.setup().text("item");
    if (item.isEmpty()) {
      return Finding.notSetUp("item");
    }
    long before = scene.stock(item.get());
    Posting posting =
        scene.post(scene.make().sale(item.get(), 1000), scene.make().sale(item.get(), -1000));
    return new Proof()
        .same(List.of("accepted", "accepted"), posting.outcomes(), "the outcomes")
        .same(before, rest(item.get(), before), "the stock")
        .finding();
  }

  private Finding history() throws IOException {
    ObjectNode sale = scene.make().sale();
    Optional<String> customer = scene.setup().text("customer");
    customer.ifPresent(id -> sale.withObject("body").put("customer", id));
    var proof = new Proof();
    JsonNode order = order(sale, proof).path("data");
    return proof
        .same("store", order.path("channel").asText(), "channel")
        .same("sale", order.path("kind").asText(), "kind")
        .same("completed", order.path("status").asText(), "status")
        .same(sale.at("/body/totalMinor").asLong(), order.path("totalMinor").asLong(), "total")
        .same(sale.at("/body/currency").asText(), order.path("currency").asText(), "currency")
        .same(customer.orElse(""), order.path("customer").asText(), "customer")
        .same(1, order.path("lines").size(), "lines")
        .same(
            sale.at("/body/lines/0/label").asText(),
            order.at("/lines/0/label").asText(),
            "label of the line")
        .note(customer.map(id -> "customer " + id).orElse("nobody’s"))
        .finding();
  }

  private Finding returnInHistory() throws IOException {
    ObjectNode sale = scene.make().sale();
    ObjectNode back = scene.make().sale();
    ObjectNode line = (ObjectNode) back.withObject("body").withArray("lines").path(0);
    line.put("qtyMilli", -1000).put("totalMinor", -line.path("totalMinor").asLong());
    String bought = sale.at("/body/transaction").asText();
    line.put("order", bought).put("orderLine", sale.at("/body/lines/0/n").asInt());
    back.withObject("body").put("type", "RETURN");
    scene.make().settle(back);
    scene.post(sale);
    var proof = new Proof();
    JsonNode order = order(back, proof).path("data");
    return proof
        .same("return", order.path("kind").asText(), "kind")
        .same(back.at("/body/totalMinor").asLong(), order.path("totalMinor").asLong(), "total")
        .same(-1000L, order.at("/lines/0/qtyMilli").asLong(), "quantity")
        .same(bought, order.path("of").asText(), "the order it is of")
        .same(bought, order.at("/lines/0/of/order").asText(), "the order its line is of")
        .same(1L, order.at("/lines/0/of/n").asLong(), "the line its line is of")
        .finding();
  }

  /// Sends a sale and waits for its line in the feed.
  private JsonNode order(ObjectNode sale, Proof proof) throws IOException {
    Mirror mirror = scene.mirror("orders");
    mirror.advance();
    proof.same("accepted", scene.post(sale).outcome(0), "the sale");
    List<JsonNode> met = new ArrayList<>();
    scene.comes(
        () -> {
          mirror.advance().stream().filter(line -> FeedChanges.is(line, sale)).forEach(met::add);
          return !met.isEmpty();
        });
    proof.that(!met.isEmpty(), "the feed orders does not show it");
    return met.isEmpty() ? scene.settings().path("") : met.getLast();
  }

  private Finding points() throws IOException {
    Optional<String> customer = scene.setup().text("customer");
    if (customer.isEmpty()) {
      return Finding.notSetUp("customer");
    }
    if (!scene.settings().has("loyalty")) {
      return Finding.absent("settings without loyalty");
    }
    long before = balance(customer.get());
    ObjectNode earn = move(customer.get(), "earn", 7);
    Posting posting = scene.post(earn, move(customer.get(), "burn", 3), earn);
    long expected = before + 4;
    scene.comes(() -> balance(customer.get()) == expected);
    scene.comesAllTheSame(() -> balance(customer.get()) != expected);
    long after = balance(customer.get());
    Posting back = scene.post(move(customer.get(), "earn", -4));
    return new Proof()
        .same(List.of("accepted", "accepted", "duplicate"), posting.outcomes(), "the outcomes")
        .same(expected, after, "the points")
        .same("accepted", back.outcome(0), "points taken back with goods")
        .that(scene.comes(() -> balance(customer.get()) == before), "they are not taken back")
        .note("from " + before + " to " + expected + " and back")
        .finding();
  }

  private ObjectNode move(String customer, String kind, int points) {
    ObjectNode sale = scene.make().sale();
    ObjectNode body = sale.withObject("body").put("customer", customer);
    body.putArray("loyalty").addObject().put("kind", kind).put("points", points);
    return sale;
  }

  private long balance(String customer) throws IOException {
    Mirror mirror = scene.mirror("customers");
    mirror.advance();
    return mirror.data(customer).map(data -> data.path("points").asLong()).orElse(0L);
  }

  private Finding pointsNeedCustomer() throws IOException {
    ObjectNode sale = move("", "earn", 1);
    sale.withObject("body").remove("customer");
    return new Proof()
        .same("rejected malformed", scene.post(sale).outcome(0), "points of nobody")
        .finding();
  }
}
