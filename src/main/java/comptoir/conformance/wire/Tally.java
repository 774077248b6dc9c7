package comptoir.conformance.wire;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// How the answers of one operation stood up to the contract. Thread-safe.
public final class Tally {
  private static final int KEPT = 5;

  private final Set<String> violations = new LinkedHashSet<>();
  private int answers;
  private int wrong;

  synchronized void count(List<String> found) {
    answers++;
    if (!found.isEmpty()) {
      wrong++;
    }
    for (String one : found) {
      if (violations.size() < KEPT) {
        violations.add(one);
      }
    }
  }

  public synchronized int answers() {
    return answers;
  }

  public synchronized int wrong() {
    return wrong;
  }

  /// The first few violations.
  public synchronized List<String> violations() {
    return new ArrayList<>(violations);
  }
}
