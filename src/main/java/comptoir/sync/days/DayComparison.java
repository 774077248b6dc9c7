package comptoir.sync.days;

import comptoir.incident.Incident.DayDiffers;
import comptoir.platform.PlatformDays;
import comptoir.platform.PlatformDays.DaySale;
import comptoir.value.BusinessDate;
import comptoir.value.TillId;
import comptoir.value.TransactionId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One day of one till, here and at the platform. Pure. A sale that waits counts here where the
/// platform turns out to have it: its answer was lost.
final class DayComparison {

  private final TillId till;
  private final BusinessDate day;
  private final Currency currency;
  private final Map<TransactionId, LocalSale> here = new LinkedHashMap<>();
  private final Optional<PlatformDays.Day> there;

  /// @param here all sales of the day in the journal
  /// @param there empty where the platform has none
  DayComparison(
      TillId till, BusinessDate day, List<LocalSale> here, Optional<PlatformDays.Day> there) {
    this.till = till;
    this.day = day;
    this.there = there;
    this.currency =
        there
            .map(it -> it.total().currency())
            .or(() -> here.stream().findFirst().map(DayComparison::currency))
            .orElseGet(() -> Currency.getInstance("EUR"));
    here.forEach(sale -> this.here.put(sale.entry().transaction().id(), sale));
  }

  private static Currency currency(LocalSale sale) {
    return sale.entry().transaction().total().currency();
  }

  /// Whether the sums alone say that both hold the same.
  boolean isEven() {
    var acknowledged = here.values().stream().filter(sale -> !sale.waits()).toList();
    return DaySums.of(acknowledged, currency).equals(sumsThere());
  }

  private DaySums sumsThere() {
    return there.map(DaySums::of).orElseGet(() -> DaySums.of(List.of(), currency));
  }

  /// Goes through the sales one by one.
  ///
  /// @param sales the platform's sales of the day
  /// @return empty where nothing differs but what waits
  Optional<DayDiffers> against(List<DaySale> sales) {
    Map<TransactionId, DaySale> byId = new LinkedHashMap<>();
    sales.forEach(sale -> byId.put(sale.transaction(), sale));
    var counted = new ArrayList<LocalSale>();
    var onlyHere = new ArrayList<DayDiffers.Sale>();
    var differing = new ArrayList<DayDiffers.Sale>();
    for (var sale : here.values()) {
      var other = byId.remove(sale.entry().transaction().id());
      if (other != null || !sale.waits()) {
        counted.add(sale);
      }
      if (other == null && !sale.waits()) {
        onlyHere.add(name(sale));
      } else if (other != null && !isSame(sale, other)) {
        differing.add(name(sale));
      }
    }
    var onlyThere = byId.values().stream().map(DayComparison::name).toList();
    var sumsHere = DaySums.of(counted, currency);
    var isEven =
        onlyHere.isEmpty()
            && differing.isEmpty()
            && onlyThere.isEmpty()
            && sumsHere.equals(sumsThere());
    return isEven
        ? Optional.empty()
        : Optional.of(
            new DayDiffers(
                till,
                day,
                sumsHere.side(),
                sumsThere().side(),
                onlyHere,
                onlyThere,
                differing,
                sumsHere.against(sumsThere())));
  }

  private static boolean isSame(LocalSale sale, DaySale other) {
    var transaction = sale.entry().transaction();
    return transaction.number().equals(other.number())
        && transaction.sequence() == other.sequence()
        && transaction.total().equals(other.total())
        && sale.entry().recordSha256().equals(other.sha256());
  }

  private static DayDiffers.Sale name(LocalSale sale) {
    var transaction = sale.entry().transaction();
    return new DayDiffers.Sale(transaction.id(), transaction.number(), transaction.total());
  }

  private static DayDiffers.Sale name(DaySale sale) {
    return new DayDiffers.Sale(sale.transaction(), sale.number(), sale.total());
  }
}
