package comptoir.pricing;

import comptoir.value.Money;
import comptoir.value.Rounding;
import comptoir.value.VatRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Spreads what coupons take off over the lines they are taken off from. First over the VAT rates,
/// then within each: the VAT table hangs on what was sold, and neither on the order of the scans
/// nor on how many lines it stands.
public final class CouponSplit {

  private CouponSplit() {}

  /// How much each line bears: never more than it costs, and all of them together the amount.
  ///
  /// @param amount not negative, and not more than what the lines sum to
  /// @param lines what they cost before, VAT included; none negative
  public static List<Money> over(Money amount, List<VatTable.Rated> lines) {
    var shares = new ArrayList<Money>();
    lines.forEach(line -> shares.add(Money.zero(amount.currency())));
    if (amount.isZero()) {
      return List.copyOf(shares);
    }
    var byRate = byRate(lines);
    var sums = byRate.values().stream().map(places -> sum(lines, places)).toList();
    var parts = Rounding.split(amount, sums).iterator();
    for (var places : byRate.values()) {
      spread(parts.next(), places, lines, shares);
    }
    return List.copyOf(shares);
  }

  private static Map<VatRate, List<Integer>> byRate(List<VatTable.Rated> lines) {
    Map<VatRate, List<Integer>> byRate = new TreeMap<>();
    for (var i = 0; i < lines.size(); i++) {
      byRate.computeIfAbsent(lines.get(i).rate(), rate -> new ArrayList<>()).add(i);
    }
    return byRate;
  }

  private static long sum(List<VatTable.Rated> lines, List<Integer> places) {
    return places.stream().mapToLong(at -> lines.get(at).gross().minor()).sum();
  }

  private static void spread(
      Money amount, List<Integer> places, List<VatTable.Rated> lines, List<Money> shares) {
    if (amount.isZero()) {
      return;
    }
    var weights = places.stream().map(at -> lines.get(at).gross().minor()).toList();
    var parts = Rounding.split(amount, weights);
    for (var i = 0; i < parts.size(); i++) {
      shares.set(places.get(i), parts.get(i));
    }
  }
}
