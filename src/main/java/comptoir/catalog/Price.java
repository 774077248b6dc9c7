package comptoir.catalog;

import comptoir.value.ItemId;
import comptoir.value.UnitPrice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A unit price of an item on one list, VAT included.
///
/// @param from first day, open where absent
/// @param to last day, open where absent
/// @param prior30 the lowest price of the last 30 days (C. conso L.112-1-1)
/// @param asOf when the platform last set or confirmed it
public record Price(
    ItemId item,
    PriceList list,
    UnitPrice unit,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<UnitPrice> prior30,
    Instant asOf) {

  private static final Duration OLD = Duration.ofDays(2);

  /// Whether a price that was confirmed then is old enough to look so, and to be asked about before
  /// it is charged.
  public static boolean isOld(Instant asOf, Instant now) {
    return asOf.plus(OLD).isBefore(now);
  }

  boolean holdsOn(LocalDate day) {
    return from.map(first -> !day.isBefore(first)).orElse(true)
        && to.map(last -> !day.isAfter(last)).orElse(true);
  }
}
