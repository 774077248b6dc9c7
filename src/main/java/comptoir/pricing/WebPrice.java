package comptoir.pricing;

import comptoir.value.UnitPrice;
import java.time.Instant;

/// What the web charges, and when that was known.
public record WebPrice(UnitPrice unit, Instant asOf) {}
