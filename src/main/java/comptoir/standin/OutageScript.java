package comptoir.standin;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// The outage that is being played; safe for any number of threads.
final class OutageScript {
  private final AtomicReference<Outage> current = new AtomicReference<>(Outage.none());

  void play(Outage outage) {
    current.set(outage);
  }

  /// What a request to `path` meets, used up by one.
  Optional<Outage> meet(String path) {
    Outage met = current.getAndUpdate(outage -> outage.hits(path) ? outage.less() : outage);
    return met.hits(path) ? Optional.of(met) : Optional.empty();
  }
}
