package comptoir.app;

import comptoir.counter.Coverage;
import comptoir.sync.Sync;
import comptoir.sync.SyncState;
import java.time.Instant;
import java.util.Optional;

/// How well the cache covers the platform, as the exchange with it tells.
final class SyncCoverage implements Coverage {

  private final Sync sync;

  SyncCoverage(Sync sync) {
    this.sync = sync;
  }

  @Override
  public boolean isCatalogueComplete() {
    return sync.state().feed("items").complete();
  }

  @Override
  public Optional<Instant> pricesAt() {
    return confirmed("prices");
  }

  @Override
  public Optional<Instant> stockAt() {
    return confirmed("stock");
  }

  @Override
  public Optional<Instant> ordersAt() {
    return confirmed("orders");
  }

  private Optional<Instant> confirmed(String feed) {
    SyncState.FeedState state = sync.state().feed(feed);
    return state.complete() ? state.receivedAt() : Optional.empty();
  }
}
