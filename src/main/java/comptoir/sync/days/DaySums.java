package comptoir.sync.days;

import comptoir.incident.Incident.DayDiffers.Side;
import comptoir.incident.Incident.DayDiffers.Sum;
import comptoir.platform.PlatformDays;
import comptoir.pricing.VatLine;
import comptoir.value.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What one side holds of a day, in sums.
///
/// @param named by `tender/CASH`, `vat/2000` (gross of a rate in basis points) and `vat-tax/2000`
///   (the tax in it); without those that are zero
record DaySums(Side side, Map<String, Money> named) {

  static DaySums of(Collection<LocalSale> sales, Currency currency) {
    var total = Money.zero(currency);
    var first = 0L;
    var last = 0L;
    var sums = new TreeMap<String, Money>();
    for (var sale : sales) {
      var transaction = sale.entry().transaction();
      total = total.plus(transaction.total());
      first = first == 0 ? transaction.sequence() : Math.min(first, transaction.sequence());
      last = Math.max(last, transaction.sequence());
      transaction.tenders().forEach(it -> add(sums, "tender/" + it.mode(), it.amount()));
      transaction.vat().forEach(it -> add(sums, it));
    }
    return new DaySums(new Side(sales.size(), total, first, last), withoutZeros(sums));
  }

  static DaySums of(PlatformDays.Day day) {
    var sums = new TreeMap<String, Money>();
    day.tenders().forEach(it -> add(sums, "tender/" + it.mode(), it.amount()));
    day.vat().forEach(it -> add(sums, it));
    var side = new Side(day.count(), day.total(), day.firstSequence(), day.lastSequence());
    return new DaySums(side, withoutZeros(sums));
  }

  private static void add(Map<String, Money> sums, VatLine line) {
    add(sums, "vat/" + line.rate().basisPoints(), line.gross());
    add(sums, "vat-tax/" + line.rate().basisPoints(), line.vat());
  }

  private static void add(Map<String, Money> sums, String name, Money amount) {
    sums.merge(name, amount, Money::plus);
  }

  private static Map<String, Money> withoutZeros(Map<String, Money> sums) {
    sums.values().removeIf(Money::isZero);
    return Map.copyOf(sums);
  }

  /// The sums that differ, by their names.
  List<Sum> against(DaySums there) {
    var names = new TreeMap<>(named);
    names.putAll(there.named);
    var zero = Money.zero(side.total().currency());
    var differing = new ArrayList<Sum>();
    for (var name : names.keySet()) {
      var sum = new Sum(name, named.getOrDefault(name, zero), there.named.getOrDefault(name, zero));
      if (!sum.here().equals(sum.there())) {
        differing.add(sum);
      }
    }
    return differing;
  }
}
