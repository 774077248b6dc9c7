package comptoir.sync;

import comptoir.platform.Platform;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/// The door to the exchange with the platform. All methods return at once and may be called on any
/// thread.
public final class Sync implements AutoCloseable {

  public Sync(SyncRooms rooms, Platform platform, InstantSource clock, SyncOptions options) {
    throw new UnsupportedOperationException();
  }

  /// Starts the two loops.
  public void start() {
    throw new UnsupportedOperationException();
  }

  /// Something was put into the outbox (call it after the commit): send it now.
  public void wake() {
    throw new UnsupportedOperationException();
  }

  /// What is true now; never waits.
  public SyncState state() {
    throw new UnsupportedOperationException();
  }

  /// Calls the listener with the present state, then at each change, on a sync thread (the first time
  /// on the caller's). A listener must not block.
  public Subscription listen(Consumer<SyncState> listener) {
    throw new UnsupportedOperationException();
  }

  /// Complete as soon as selling is possible: settings and operators are here, and a first page of
  /// items. On a till that was filled before, that is at once after `start`.
  public CompletionStage<Void> firstPages() {
    throw new UnsupportedOperationException();
  }

  /// Ends the two loops in an orderly way: what is being applied is finished, a call to the platform
  /// is given a second and then given up. The platform and the database stay open.
  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
