package comptoir.conformance.wire;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// How the answers of one operation stood up to the contract. Thread-safe.
public final class Tally {
  private static final int KEPT = 5;
  private static final int NOT_FOUND = 404;

  private final Set<String> violations = new LinkedHashSet<>();
  private int answers;
  private int wrong;
  private int absent;

  synchronized void count(int status, List<String> found) {
    answers++;
    absent += status == NOT_FOUND ? 1 : 0;
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

  /// Whether there is nothing but "not found".
  public synchronized boolean isAbsent() {
    return absent == answers;
  }

  public synchronized int wrong() {
    return wrong;
  }

  /// The first few violations.
  public synchronized List<String> violations() {
    return new ArrayList<>(violations);
  }
}
