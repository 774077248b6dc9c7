package comptoir.conformance.clause;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import comptoir.conformance.wire.Answer;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// The state machine of what waits in the shop.
final class Reservations {
  private static final List<String> WAY = List.of("requested", "preparing", "ready", "handed-over");
  private static final List<String> TARGETS =
      List.of("preparing", "ready", "handed-over", "released", "cancelled");

  /// From a state to those a step may lead to.
  private static final Map<String, List<String>> STEPS =
      Map.of(
          "requested", List.of("preparing", "cancelled"),
          "preparing", List.of("ready", "cancelled"),
          "ready", List.of("handed-over", "cancelled"),
          "handed-over", List.of(),
          "cancelled", List.of());

  private final Scene scene;

  Reservations(Scene scene) {
    this.scene = scene;
  }

  List<Clause> clauses() {
    return List.of(
        new Clause("reservations.paid", this::paid),
        new Clause("reservations.unpaid", this::unpaid),
        new Clause("reservations.cancelled", this::cancelled),
        new Clause("reservations.expired", this::expired),
        new Clause("reservations.wrong-state", this::wrongState),
        new Clause("reservations.wrong-step", this::wrongStep),
        new Clause("reservations.one-winner", this::oneWinner),
        new Clause("reservations.unknown", this::unknown));
  }

  private Optional<String> fresh(boolean paid) throws IOException {
    return scene.reservation(
        data ->
            data.path("state").asText().equals("requested")
                && data.path("paid").asBoolean() == paid);
  }

  private Optional<String> any() throws IOException {
    Optional<String> unpaid = fresh(false);
    return unpaid.isPresent() ? unpaid : fresh(true);
  }

  private static Finding noneLeft(String kind) {
    return Finding.notSetUp("reservations: " + kind);
  }

  /// Goods paid on the web leave the stock when they are handed over, once, and not before.
  private Finding paid() throws IOException {
    Optional<String> id = fresh(true);
    if (id.isEmpty()) {
      return noneLeft("requested, paid");
    }
    JsonNode line = data(id.get()).at("/lines/0");
    String item = line.path("item").asText();
    long qty = quantity(id.get(), item);
    long before = scene.stock(item);
    var proof = new Proof();
    walk(proof, id.get(), "ready");
    proof.same(before, scene.stock(item), "stock of " + item + " before");
    ObjectNode handOver = scene.make().step(id.get(), "ready", "handed-over");
    Posting posting = scene.post(handOver, handOver);
    proof.same(List.of("accepted", "duplicate"), posting.outcomes(), "the hand-over, twice");
    scene.comes(() -> scene.stock(item) == before - qty);
    scene.comesAllTheSame(() -> scene.stock(item) != before - qty);
    return shown(proof, id.get(), "handed-over", "handed-over")
        .same(before - qty, scene.stock(item), "stock of " + item + " after")
        .finding();
  }

  private long quantity(String id, String item) throws IOException {
    long sum = 0;
    for (JsonNode line : data(id).path("lines")) {
      sum += line.path("item").asText().equals(item) ? line.path("qtyMilli").asLong() : 0;
    }
    return sum;
  }

  /// Goods paid at the counter are lines of a sale that name the reservation; they leave the stock
  /// once, with the hand-over.
  private Finding unpaid() throws IOException {
    Optional<String> id = fresh(false);
    if (id.isEmpty()) {
      return noneLeft("requested, unpaid");
    }
    String item = data(id.get()).at("/lines/0/item").asText();
    long qty = quantity(id.get(), item);
    long before = scene.stock(item);
    var proof = new Proof();
    walk(proof, id.get(), "ready");
    ObjectNode sale = scene.make().sale(item, qty);
    line(sale).put("reservation", id.get()).put("order", data(id.get()).path("order").asText());
    ObjectNode step = scene.make().step(id.get(), "ready", "handed-over");
    step.withObject("body").put("transaction", sale.at("/body/transaction").asText());
    proof.same(List.of("accepted", "accepted"), scene.post(sale, step).outcomes(), "sale and step");
    scene.comes(() -> scene.stock(item) == before - qty);
    scene.comesAllTheSame(() -> scene.stock(item) != before - qty);
    return shown(proof, id.get(), "handed-over", "handed-over")
        .same(before - qty, scene.stock(item), "stock of " + item)
        .finding();
  }

  private static ObjectNode line(ObjectNode sale) {
    return (ObjectNode) sale.withObject("body").withArray("lines").path(0);
  }

  /// Steps from requested on, each in a batch of its own, to a state of the usual way.
  private void walk(Proof proof, String id, String to) throws IOException {
    for (int i = 0; i < WAY.indexOf(to); i++) {
      ObjectNode step = scene.make().step(id, WAY.get(i), WAY.get(i + 1));
      proof.same("accepted", scene.post(step).outcome(0), WAY.get(i) + " to " + WAY.get(i + 1));
    }
  }

  private JsonNode data(String id) throws IOException {
    Mirror mirror = scene.mirror("reservations");
    mirror.advance();
    return mirror.data(id).orElseGet(Answer::none);
  }

  private Proof shown(Proof proof, String id, String state, String orderStatus) throws IOException {
    boolean came = scene.comes(() -> data(id).path("state").asText().equals(state));
    proof.that(came, "the feed says " + id + " is " + data(id).path("state").asText());
    String order = data(id).path("order").asText();
    Mirror orders = scene.mirror("orders");
    boolean has =
        scene.comes(
            () -> {
              orders.advance();
              return orders
                  .data(order)
                  .map(data -> data.path("status").asText().equals(orderStatus))
                  .orElse(false);
            });
    return proof.that(has, "the order " + order + " is not " + orderStatus + " in the feed");
  }

  private Finding cancelled() throws IOException {
    var proof = new Proof();
    int done = 0;
    for (String from : WAY.subList(0, 3)) {
      Optional<String> id = any();
      if (id.isPresent()) {
        walk(proof, id.get(), from);
        ObjectNode step = scene.make().step(id.get(), from, "cancelled");
        proof.same("accepted", scene.post(step).outcome(0), from + " to cancelled");
        shown(proof, id.get(), "cancelled", "cancelled");
        done++;
      }
    }
    return done == 0 ? noneLeft("requested") : proof.note("from " + WAY.subList(0, done)).finding();
  }

  /// One that is past its time goes back on the shelf: it is `expired`, or `ready` and overdue.
  private Finding expired() throws IOException {
    String now = scene.make().envelope("", scene.make().sale()).path("at").asText();
    Optional<String> id = scene.reservation(data -> isOver(data, now));
    if (id.isEmpty()) {
      return noneLeft("expired");
    }
    String from = data(id.get()).path("state").asText();
    var proof = new Proof();
    ObjectNode step = scene.make().step(id.get(), from, "released");
    proof.same("accepted", scene.post(step).outcome(0), from + " to released");
    boolean came = scene.comes(() -> data(id.get()).path("state").asText().equals("released"));
    return proof.that(came, "the feed does not say released").finding();
  }

  private static boolean isOver(JsonNode data, String now) {
    String state = data.path("state").asText();
    String end = data.path("expiresAt").asText();
    return state.equals("expired")
        || (state.equals("ready") && !end.isEmpty() && isBefore(end, now));
  }

  private static boolean isBefore(String one, String other) {
    return OffsetDateTime.parse(one).isBefore(OffsetDateTime.parse(other));
  }

  private Finding wrongState() throws IOException {
    Optional<String> id = any();
    if (id.isEmpty()) {
      return noneLeft("requested");
    }
    var proof = new Proof();
    ObjectNode first = scene.make().step(id.get(), "requested", "preparing");
    ObjectNode late = scene.make().step(id.get(), "requested", "cancelled");
    Posting posting = scene.post(first, late);
    JsonNode refused = posting.result(1);
    return proof
        .same("accepted", posting.outcome(0), "who was first")
        .same("rejected wrong-state", posting.outcome(1), "who was late")
        .same("preparing", refused.path("state").asText(), "the state told")
        .same(
            first.path("till").asText(), refused.at("/holder/till").asText(), "till of the holder")
        .same(
            first.path("operator").asText(),
            refused.at("/holder/operator").asText(),
            "operator of the holder")
        .same("duplicate", scene.post(first).outcome(0), "the first again")
        .finding();
  }

  /// All steps that are no way, from every state of the usual way and from the end.
  private Finding wrongStep() throws IOException {
    Optional<String> id = any();
    if (id.isEmpty()) {
      return noneLeft("requested");
    }
    var proof = new Proof();
    int tried = 0;
    for (int i = 0; i < WAY.size(); i++) {
      String from = WAY.get(i);
      List<String> barred = new ArrayList<>(TARGETS);
      barred.removeAll(STEPS.getOrDefault(from, List.of()));
      for (String to : barred) {
        tried++;
        String outcome = scene.post(scene.make().step(id.get(), from, to)).outcome(0);
        proof.same("rejected wrong-step", outcome, from + " to " + to);
      }
      if (i + 1 < WAY.size()) {
        ObjectNode step = scene.make().step(id.get(), from, WAY.get(i + 1));
        proof.same("accepted", scene.post(step).outcome(0), from + " to " + WAY.get(i + 1));
      }
    }
    return proof.note(tried + " steps").finding();
  }

  /// Two tills at the same moment: the goods leave once.
  private Finding oneWinner() throws IOException {
    Optional<String> id = any();
    if (id.isEmpty()) {
      return noneLeft("requested");
    }
    ObjectNode one = scene.make().step(id.get(), "requested", "preparing");
    ObjectNode two = scene.make().step(id.get(), "requested", "preparing");
    CompletableFuture<Answer> here = scene.wire().start(scene.call(List.of(one)));
    CompletableFuture<Answer> there = scene.wire().start(scene.call(List.of(two)));
    try {
      here.join();
      there.join();
    } catch (CompletionException e) {
      throw new IOException("one of the two was not answered: " + e.getCause(), e);
    }
    List<String> outcomes = new ArrayList<>(scene.post(one, two).outcomes());
    outcomes.sort(null);
    return new Proof()
        .same(List.of("duplicate", "rejected wrong-state"), outcomes, "the two in the end")
        .finding();
  }

  private Finding unknown() throws IOException {
    Posting posting = scene.post(scene.make().step("conformance-unknown", "ready", "handed-over"));
    return new Proof()
        .same("rejected unknown-reservation", posting.outcome(0), "a reservation nobody has")
        .finding();
  }
}
