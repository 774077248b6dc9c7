package comptoir.drill;

import comptoir.incident.Incident;
import comptoir.value.TransactionId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What people know: the sales they were shown as done, all that ever was in a journal, the goods
/// they saw leave twice. Kept apart from all files, so that nothing that happens to those can
/// change it.
final class Books {

  private final Map<String, Shown> shown = new HashMap<>();
  private final Map<String, Known> known = new HashMap<>();
  private final Set<String> twice = new HashSet<>();
  private final Set<String> couponsTwice = new HashSet<>();
  private final Map<String, Integer> refused = new HashMap<>();
  private final Set<String> told = new HashSet<>();
  private final Set<String> restored = new HashSet<>();
  private final Map<String, String> forgotten = new TreeMap<>();

  /// A sale that was shown as done.
  ///
  /// @param round during which fault
  record Shown(String transaction, String till, long total, int round) {}

  /// A sale that was in a journal once.
  record Known(SaleFacts facts, int round) {}

  void shown(Shown sale) {
    if (shown.put(sale.transaction(), sale) != null) {
      throw new IllegalStateException("Shown twice: " + sale);
    }
  }

  /// A sale is in a journal.
  void journalled(SaleFacts facts, int round) {
    var first = Optional.ofNullable(shown.get(facts.transaction())).map(Shown::round).orElse(round);
    known.putIfAbsent(facts.transaction(), new Known(facts, first));
  }

  /// Two tills handed over the same reservation.
  void handedOverTwice(String reservation) {
    twice.add(reservation);
  }

  /// Two tills redeemed the same coupon.
  void redeemedTwice(String coupon) {
    couponsTwice.add(coupon);
  }

  /// An envelope the platform is right to refuse.
  void rightlyRefused(String subject, int round) {
    refused.put(subject, round);
  }

  /// A till told people of an incident.
  void told(Incident incident) {
    switch (incident) {
      case Incident.HandedOverTwice it -> told.add(it.reservation().value());
      case Incident.CouponTwice it -> told.add(it.coupon());
      case Incident.DayDiffers _,
          Incident.StepRefused _,
          Incident.NumberReused _,
          Incident.Restored _ -> {}
    }
  }

  boolean isTold(String subject) {
    return told.contains(subject);
  }

  /// A customer asked to be forgotten, under this request's id.
  void forgotten(String customer, String erasure) {
    forgotten.put(customer, erasure);
  }

  /// The requests' ids by the customers'.
  Map<String, String> forgotten() {
    return Map.copyOf(forgotten);
  }

  /// What is left of it where its customer has been forgotten since.
  SaleFacts asLeft(SaleFacts sale) {
    var isForgotten = sale.customer().isEmpty() || forgotten.containsKey(sale.customer());
    return isForgotten ? sale.withoutCustomer() : sale;
  }

  /// Whether both say the same, as far as nobody was forgotten meanwhile.
  boolean isSame(SaleFacts here, SaleFacts there) {
    return asLeft(here).equals(asLeft(there));
  }

  /// A till's file was lost, or an older one was brought back: its journal need not hold what the
  /// platform has.
  void restored(String till) {
    restored.add(till);
  }

  List<Shown> shown() {
    return List.copyOf(shown.values());
  }

  List<Known> known() {
    return List.copyOf(known.values());
  }

  Optional<Known> known(String transaction) {
    return Optional.ofNullable(known.get(transaction));
  }

  boolean isKnown(TransactionId transaction) {
    return known.containsKey(transaction.toString());
  }

  Set<String> handedOverTwice() {
    return Set.copyOf(twice);
  }

  Set<String> redeemedTwice() {
    return Set.copyOf(couponsTwice);
  }

  Optional<Integer> refusedIn(String subject) {
    return Optional.ofNullable(refused.get(subject));
  }

  boolean isRestored(String till) {
    return restored.contains(till);
  }
}
