package comptoir.pricing;

import comptoir.catalog.Price;
import comptoir.value.UnitPrice;
import java.time.Instant;

/// What the web charges, and when that was known.
public record WebPrice(UnitPrice unit, Instant asOf) {

  /// Whether it is old enough to look so, and to be asked about before it is charged.
  public boolean isOld(Instant now) {
    return Price.isOld(asOf, now);
  }
}
