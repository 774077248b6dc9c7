package comptoir.conformance.clause;

import comptoir.conformance.contract.Contract;
import comptoir.conformance.wire.Tally;
import java.util.ArrayList;
import java.util.List;

/// All clauses, in the order they are proved.
public final class Clauses {
  private Clauses() {}

  /// The clauses over a scene; the last ones judge all answers that the others brought.
  public static List<Clause> of(Scene scene, Contract contract) {
    List<Clause> all = new ArrayList<>();
    all.addAll(new Transport(scene).clauses());
    all.addAll(new Tokens(scene).clauses());
    all.addAll(new FeedShapes(scene).clauses());
    all.addAll(new FeedChanges(scene).clauses());
    all.addAll(new Offers(scene).clauses());
    all.addAll(new Batches(scene).clauses());
    all.addAll(new Refusals(scene).clauses());
    all.addAll(new Facts(scene).clauses());
    all.addAll(new Effects(scene).clauses());
    all.addAll(new Coupons(scene).clauses());
    all.addAll(new Reservations(scene).clauses());
    all.addAll(new Kinds(scene).clauses());
    all.addAll(new Days(scene).clauses());
    all.addAll(new Pulses(scene).clauses());
    all.addAll(new Erasures(scene).clauses());
    all.addAll(new Cleaning(scene).clauses());
    for (String operation : contract.operations()) {
      all.add(new Clause("schema." + operation, () -> schema(scene, operation)));
    }
    return all;
  }

  private static Finding schema(Scene scene, String operation) {
    Tally tally = scene.wire().tallies().get(operation);
    if (tally == null) {
      return new Finding.NotOffered("unasked", operation);
    }
    if (tally.isAbsent() && !operation.equals("unknownFeed")) {
      return Finding.absent("404");
    }
    var proof = new Proof();
    tally.violations().forEach(violation -> proof.that(false, violation));
    return proof
        .that(tally.wrong() == 0, tally.wrong() + " of " + tally.answers() + " answers")
        .note(tally.answers() + " answers")
        .finding();
  }
}
