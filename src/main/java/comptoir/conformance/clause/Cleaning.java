package comptoir.conformance.clause;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Brings back what the suite took.
final class Cleaning {
  private final Scene scene;

  Cleaning(Scene scene) {
    this.scene = scene;
  }

  List<Clause> clauses() {
    return List.of(new Clause("cleaning.stock", this::stock));
  }

  private Finding stock() throws IOException {
    Optional<String> item = scene.setup().text("item");
    if (item.isEmpty()) {
      return Finding.notSetUp("item");
    }
    var proof = new Proof();
    long before = scene.stock(item.get());
    long sold = 0;
    for (Map.Entry<String, Long> entry : Map.copyOf(scene.books().soldMilli()).entrySet()) {
      if (entry.getValue() != 0 && !entry.getKey().equals("conformance-unknown")) {
        ObjectNode back = scene.make().sale(entry.getKey(), -entry.getValue());
        proof.same("accepted", scene.post(back).outcome(0), "the return of " + entry.getKey());
        sold += entry.getKey().equals(item.get()) ? entry.getValue() : 0;
      }
    }
    long expected = before + sold;
    boolean came = scene.comes(() -> scene.stock(item.get()) == expected);
    return proof
        .that(came, "the stock is " + scene.stock(item.get()) + " instead of " + expected)
        .note(sold + " brought back")
        .finding();
  }
}
