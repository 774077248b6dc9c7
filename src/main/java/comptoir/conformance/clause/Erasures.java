package comptoir.conformance.clause;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import comptoir.conformance.wire.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Customers who ask to be forgotten.
final class Erasures {
  private final Scene scene;

  Erasures(Scene scene) {
    this.scene = scene;
  }

  List<Clause> clauses() {
    return List.of(
        new Clause("erasures.unknown", this::unknown),
        new Clause("erasures.asked-and-done", this::askedAndDone));
  }

  private Finding unknown() throws IOException {
    Posting posting = scene.post(scene.make().erasureDone("conformance-unknown", "nobody"));
    return posting.outcome(0).equals("rejected unknown-kind")
        ? Finding.absent(posting.outcome(0))
        : new Proof()
            .same("rejected unknown-erasure", posting.outcome(0), "an erasure nobody asked for")
            .finding();
  }

  private Finding askedAndDone() throws IOException {
    Optional<Setup.Action> action = scene.setup().action("erase");
    if (action.isEmpty()) {
      return Finding.notSetUp("actions.erase");
    }
    String customer = action.get().id();
    Mirror mirror = scene.mirror("erasures");
    mirror.advance();
    ObjectNode early = scene.make().sale();
    early.withObject("body").put("customer", customer);
    Posting before = scene.post(early);
    Answer asked = scene.wire().send(action.get().call());
    scene.books().use("erasure of customer " + customer);
    List<JsonNode> met = new ArrayList<>();
    scene.comes(
        () -> {
          mirror.advance().stream()
              .filter(line -> line.at("/data/customer").asText().equals(customer))
              .forEach(met::add);
          return !met.isEmpty();
        });
    var proof =
        new Proof()
            .same("accepted", before.outcome(0), "a sale to the customer before")
            .that(asked.status() < 300, "the action is answered " + asked.status())
            .that(!met.isEmpty(), "the feed erasures does not name " + customer);
    if (met.isEmpty()) {
      return proof.finding();
    }
    ObjectNode done = scene.make().erasureDone(met.getLast().path("id").asText(), customer);
    ObjectNode late = scene.make().sale();
    late.withObject("body").put("customer", customer);
    early.withObject("body").remove("customer");
    Posting posting = scene.post(done, done, late, early);
    return proof
        .same(
            List.of("accepted", "duplicate", "accepted", "duplicate"),
            posting.outcomes(),
            "done, done again, a sale from before that comes late, and one that comes again without"
                + " the customer")
        .finding();
  }
}
