package comptoir.conformance.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Gathers what speaks against a clause.
final class Proof {
  private static final int SHOWN = 4;

  private final List<String> against = new ArrayList<>();
  private final List<String> seen = new ArrayList<>();

  /// Something that must be so.
  Proof that(boolean isSo, String otherwise) {
    if (!isSo) {
      against.add(otherwise);
    }
    return this;
  }

  /// Two things that must be equal.
  Proof same(Object expected, Object actual, String what) {
    return that(
        Objects.equals(expected, actual), what + ": " + actual + " instead of " + expected);
  }

  /// Something worth telling where nothing speaks against the clause.
  Proof note(String what) {
    seen.add(what);
    return this;
  }

  boolean holds() {
    return against.isEmpty();
  }

  Finding finding() {
    if (holds()) {
      return new Finding.Passed(String.join("; ", seen));
    }
    var shown = against.subList(0, Math.min(SHOWN, against.size()));
    int left = against.size() - shown.size();
    return new Finding.Failed(String.join("; ", shown) + (left > 0 ? "; and " + left + " more" : ""));
  }
}
