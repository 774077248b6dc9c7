package comptoir.conformance.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

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
    return that(Objects.equals(expected, actual), what + ": " + difference(expected, actual));
  }

  /// Of two long lists, the first place where they differ.
  private static String difference(Object expected, Object actual) {
    if (expected instanceof List<?> right
        && actual instanceof List<?> wrong
        && right.size() == wrong.size()
        && right.size() > SHOWN) {
      var places =
          IntStream.range(0, right.size())
              .filter(i -> !Objects.equals(right.get(i), wrong.get(i)))
              .toArray();
      int first = places.length == 0 ? 0 : places[0];
      return places.length
          + " of "
          + right.size()
          + " differ, the first is "
          + difference(right.get(first), wrong.get(first));
    }
    return actual + " instead of " + expected;
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
    return new Finding.Failed(
        String.join("; ", shown) + (left > 0 ? "; and " + left + " more" : ""));
  }
}
