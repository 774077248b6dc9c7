package comptoir.counter;

import java.time.Instant;
import java.util.Optional;

/// How well what lies here covers what the platform has: why a code may be unknown, and when prices
/// and stock were last confirmed. Answers at once, on any thread.
public interface Coverage {

  /// True where all items that the platform had were here once.
  boolean isCatalogueComplete();

  /// When the platform last said that these are its prices; empty while they are not all here.
  Optional<Instant> pricesAt();

  /// The same of stock.
  Optional<Instant> stockAt();

  /// The same of purchases and returns of all channels.
  Optional<Instant> ordersAt();
}
