package comptoir.bench;

import static comptoir.bench.Subject.join;

import comptoir.app.Rooms;
import comptoir.app.Session;
import comptoir.basket.Basket.Ringing;
import comptoir.basket.BasketState;
import comptoir.catalog.CodeLookup;
import comptoir.settings.ShopSettings;
import comptoir.value.OperatorId;
import comptoir.value.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/// Scans without a screen: from the code to the line on the disk, through the doors alone.
final class Clerk {

  private static final int LINES = 10;
  private static final int LONGEST_PAUSE_MILLIS = 40;

  private final Rooms rooms;
  private final ShopSettings settings;
  private final LongSupplier nanos;
  private BasketState basket = BasketState.EMPTY;

  /// @param nanos a monotonic clock, as [System#nanoTime]
  Clerk(Session session, LongSupplier nanos) {
    this.rooms = session.rooms();
    this.settings = join(rooms.settings().current()).orElseThrow();
    this.nanos = nanos;
  }

  /// Scans one of the codes after a pause.
  void scan(List<String> codes, Samples samples, RandomGenerator random) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_PAUSE_MILLIS)));
    if (basket.lines().size() == LINES) {
      join(rooms.basket().cancel());
    }
    var code = codes.get(random.nextInt(codes.size()));
    var start = nanos.getAsLong();
    if (!(join(rooms.catalog().byCode(code)) instanceof CodeLookup.One(var offer))) {
      throw new IllegalStateException("No article of its own: " + code);
    }
    var ringing =
        new Ringing(
            offer, Quantity.ONE, Optional.of(code), Optional.empty(), new OperatorId("OP1"));
    basket = join(rooms.basket().add(ringing, settings));
    samples.add(nanos.getAsLong() - start);
  }
}
