package comptoir.pricing;

import comptoir.value.UnitPrice;
import java.time.Duration;
import java.time.Instant;

/// What the web charges, and when that was known.
public record WebPrice(UnitPrice unit, Instant asOf) {

  private static final Duration OLD = Duration.ofDays(2);

  /// Whether it is old enough to look so, and to be asked about before it is charged.
  public boolean isOld(Instant now) {
    return asOf.plus(OLD).isBefore(now);
  }
}
