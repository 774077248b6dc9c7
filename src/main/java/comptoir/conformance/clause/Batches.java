package comptoir.conformance.clause;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import comptoir.conformance.wire.Answer;
import comptoir.conformance.wire.Call;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// That an envelope is taken in once, in order, whatever stands beside it.
final class Batches {
  private static final int LARGEST = 100;
  private static final int AT_ONCE = 20;
  private static final int PATIENCE = 20;

  private final Scene scene;

  Batches(Scene scene) {
    this.scene = scene;
  }

  List<Clause> clauses() {
    return List.of(
        new Clause("envelopes.accepted", this::accepted),
        new Clause("envelopes.none", this::none),
        new Clause("envelopes.duplicate", this::duplicate),
        new Clause("envelopes.duplicate-other-form", this::duplicateOtherForm),
        new Clause("envelopes.id-reused", this::idReused),
        new Clause("envelopes.answer-order", this::answerOrder),
        new Clause("envelopes.twice-in-a-batch", this::twiceInABatch),
        new Clause("envelopes.does-not-block", this::doesNotBlock),
        new Clause("envelopes.rejected-again", this::rejectedAgain),
        new Clause("envelopes.batch-of-100", this::batchOf100),
        new Clause("envelopes.two-at-once", this::twoAtOnce));
  }

  private Finding accepted() throws IOException {
    ObjectNode sale = scene.make().sale();
    Posting posting = scene.post(sale);
    return new Proof()
        .same(1, posting.results().size(), "results")
        .same("accepted", posting.outcome(0), "a sale")
        .same(sale.path("id").asText(), posting.result(0).path("id").asText(), "its id")
        .that(!posting.reference(0).isEmpty(), "it has no reference")
        .note(posting.reference(0))
        .finding();
  }

  private Finding none() throws IOException {
    Posting posting = scene.post(List.of());
    return new Proof()
        .same(200, posting.answer().status(), "an empty batch")
        .same(List.of(), posting.results(), "its results")
        .finding();
  }

  private Finding duplicate() throws IOException {
    ObjectNode sale = scene.make().sale();
    Posting first = scene.post(sale);
    var proof = new Proof().same("accepted", first.outcome(0), "the first time");
    for (String time : List.of("the second time", "the third time")) {
      Posting again = scene.post(sale);
      proof
          .same("duplicate", again.outcome(0), time)
          .same(first.reference(0), again.reference(0), "its reference " + time);
    }
    return proof.note(first.reference(0)).finding();
  }

  /// The content counts, not how it is written: other order of fields, other blanks.
  private Finding duplicateOtherForm() throws IOException {
    ObjectNode sale = scene.make().sale();
    Posting first = scene.post(sale);
    ObjectNode turned = turned(sale);
    String batch = "{ \"envelopes\" : [\n" + turned.toPrettyString() + "\n] }";
    Call call = Call.post(Scene.ENVELOPES, batch).as(scene.wire().token());
    Posting again = Posting.of(scene.wire().send(call));
    return new Proof()
        .same("accepted", first.outcome(0), "the first time")
        .same("duplicate", again.outcome(0), "the same with its fields in another order")
        .same(first.reference(0), again.reference(0), "its reference")
        .finding();
  }

  private static ObjectNode turned(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    Collections.reverse(names);
    ObjectNode turned = JsonNodeFactory.instance.objectNode();
    for (String name : names) {
      JsonNode value = object.path(name);
      turned.set(name, value.isObject() ? turned(value) : value);
    }
    return turned;
  }

  private Finding idReused() throws IOException {
    ObjectNode sale = scene.make().sale();
    Posting first = scene.post(sale);
    ObjectNode other = scene.make().sale().put("id", sale.path("id").asText());
    Posting second = scene.post(other);
    Posting third = scene.post(scene.make().again(other));
    Posting fourth = scene.post(sale);
    return new Proof()
        .same("accepted", first.outcome(0), "the first time")
        .same("rejected id-reused", second.outcome(0), "another content under its id")
        .same("accepted", third.outcome(0), "that content under an id of its own")
        .same("duplicate", fourth.outcome(0), "the first content again")
        .finding();
  }

  private Finding answerOrder() throws IOException {
    List<ObjectNode> batch = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      batch.add(scene.make().sale());
    }
    // A till sends them in the order they happened; only here they are not in the order of their
    // id.
    batch.add(batch.remove(2));
    Posting posting = scene.post(batch);
    return new Proof().same(ids(batch), ids(posting.results()), "the ids of the results").finding();
  }

  private static List<String> ids(List<? extends JsonNode> nodes) {
    return nodes.stream().map(node -> node.path("id").asText()).toList();
  }

  private Finding twiceInABatch() throws IOException {
    ObjectNode sale = scene.make().sale();
    Posting posting = scene.post(sale, scene.make().sale(), sale);
    return new Proof()
        .same(List.of("accepted", "accepted", "duplicate"), posting.outcomes(), "the outcomes")
        .same(posting.reference(0), posting.reference(2), "the reference of the second")
        .finding();
  }

  private Finding doesNotBlock() throws IOException {
    ObjectNode wrong = scene.make().sale();
    wrong.withObject("body").put("totalMinor", 1);
    Posting posting = scene.post(scene.make().sale(), wrong, scene.make().sale());
    return new Proof()
        .same(
            List.of("accepted", "rejected totals-differ", "accepted"),
            posting.outcomes(),
            "the outcomes")
        .finding();
  }

  private Finding rejectedAgain() throws IOException {
    ObjectNode wrong = scene.make().sale();
    wrong.withObject("body").put("totalMinor", 1);
    Posting first = scene.post(wrong);
    Posting second = scene.post(wrong);
    return new Proof()
        .same("rejected totals-differ", first.outcome(0), "the first time")
        .same("rejected totals-differ", second.outcome(0), "the second time")
        .finding();
  }

  private Finding batchOf100() throws IOException {
    List<ObjectNode> batch = sales(LARGEST);
    long start = scene.nanos().getAsLong();
    Posting posting = scene.post(batch);
    long millis = (scene.nanos().getAsLong() - start) / 1_000_000;
    Posting again = scene.post(batch);
    return new Proof()
        .same(Collections.nCopies(LARGEST, "accepted"), posting.outcomes(), "the outcomes")
        .same(ids(batch), ids(posting.results()), "the ids")
        .same(Collections.nCopies(LARGEST, "duplicate"), again.outcomes(), "the second time")
        .note(millis + " ms")
        .finding();
  }

  private List<ObjectNode> sales(int count) {
    List<ObjectNode> batch = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      batch.add(scene.make().sale());
    }
    return batch;
  }

  /// One of the two may be told to wait (`retry`, or a fault of the server); then it sends again.
  private Finding twoAtOnce() throws IOException {
    List<ObjectNode> batch = sales(AT_ONCE);
    CompletableFuture<Answer> one = scene.wire().start(scene.call(batch));
    CompletableFuture<Answer> two = scene.wire().start(scene.call(batch));
    Posting here = settled(batch, answer(one));
    Posting there = settled(batch, answer(two));
    scene.books().enter(batch, here);
    scene.books().enter(batch, there);
    var proof = new Proof();
    int first = 0;
    for (int i = 0; i < AT_ONCE; i++) {
      List<String> outcomes = new ArrayList<>(List.of(here.outcome(i), there.outcome(i)));
      first += outcomes.getFirst().equals("accepted") ? 1 : 0;
      Collections.sort(outcomes);
      proof
          .same(List.of("accepted", "duplicate"), outcomes, "envelope " + (i + 1))
          .same(here.reference(i), there.reference(i), "its references");
    }
    return proof
        .note("accepted on one connection " + first + ", on the other " + (AT_ONCE - first))
        .finding();
  }

  private static Posting answer(CompletableFuture<Answer> running) throws IOException {
    try {
      return Posting.of(running.join());
    } catch (CompletionException e) {
      throw new IOException("one of the two was not answered: " + e.getCause(), e);
    }
  }

  /// Sends again while something of it has to wait.
  private Posting settled(List<ObjectNode> batch, Posting first) throws IOException {
    Posting posting = first;
    for (int i = 0; i < PATIENCE && mustWait(posting); i++) {
      posting = Posting.of(scene.wire().send(scene.call(batch)));
    }
    return posting;
  }

  private static boolean mustWait(Posting posting) {
    return posting.answer().status() >= 500
        || posting.outcomes().stream().anyMatch(outcome -> outcome.startsWith("retry"));
  }
}
