package comptoir.drill;

import comptoir.journal.Journalled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What people know: the sales they were shown as done, the goods they saw leave twice. Kept apart
/// from all files, so that nothing that happens to those can change it.
final class Books {

  private final Map<String, Shown> shown = new HashMap<>();
  private final Map<String, TreeMap<Long, Integer>> reached = new HashMap<>();
  private final Set<String> twice = new HashSet<>();
  private final Set<String> couponsTwice = new HashSet<>();
  private final Set<String> refused = new HashSet<>();

  /// A sale that was shown as done.
  ///
  /// @param round during which fault
  record Shown(String transaction, String till, long total, int round) {}

  void shown(String till, Journalled entry, int round) {
    var transaction = entry.transaction();
    shown(
        new Shown(transaction.id().toString(), till, transaction.total().minor(), round));
  }

  void shown(Shown sale) {
    if (shown.put(sale.transaction(), sale) != null) {
      throw new IllegalStateException("Shown twice: " + sale);
    }
  }

  /// A till's series had reached `sequence` when a round was over.
  void reached(String till, long sequence, int round) {
    reached.computeIfAbsent(till, it -> new TreeMap<>()).putIfAbsent(sequence, round);
  }

  /// Two tills handed over the same reservation.
  void handedOverTwice(String reservation) {
    twice.add(reservation);
  }

  /// Two tills redeemed the same coupon.
  void redeemedTwice(String coupon) {
    couponsTwice.add(coupon);
  }

  Set<String> redeemedTwice() {
    return Set.copyOf(couponsTwice);
  }

  /// An envelope the platform is right to refuse.
  void rightlyRefused(String subject) {
    refused.add(subject);
  }

  List<Shown> shown() {
    return new ArrayList<>(shown.values());
  }

  boolean isTwice(String reservation) {
    return twice.contains(reservation);
  }

  boolean isRightlyRefused(String subject) {
    return refused.contains(subject);
  }

  /// During which fault a sale was made; empty where that is not known.
  Optional<Integer> round(SaleFacts sale) {
    var known = Optional.ofNullable(shown.get(sale.transaction())).map(Shown::round);
    return known.or(
        () ->
            Optional.ofNullable(reached.get(sale.till()))
                .flatMap(till -> Optional.ofNullable(till.ceilingEntry(sale.sequence())))
                .map(Map.Entry::getValue));
  }
}
