package comptoir.conformance;

import comptoir.conformance.clause.Clause;
import comptoir.conformance.clause.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Proves clauses one after the other.
final class Suite {
  private static final Logger LOG = LoggerFactory.getLogger(Suite.class);
  private static final long NANOS = 1_000_000;

  private Suite() {}

  /// @param nanos a clock that only runs forward
  /// @param told is told of each result as it is there
  static List<Result> prove(List<Clause> clauses, LongSupplier nanos, Consumer<Result> told) {
    List<Result> results = new ArrayList<>();
    for (Clause clause : clauses) {
      long start = nanos.getAsLong();
      Finding finding = prove(clause);
      var result = new Result(clause, finding, (nanos.getAsLong() - start) / NANOS);
      told.accept(result);
      results.add(result);
    }
    return results;
  }

  /// A platform that does not answer, or answers what nobody can read, has failed the clause.
  private static Finding prove(Clause clause) {
    try {
      return clause.check().prove();
    } catch (IOException e) {
      return new Finding.Failed(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.warn("{} could not be judged", clause.id(), e);
      return new Finding.Failed("what came could not be judged: " + e);
    }
  }
}
