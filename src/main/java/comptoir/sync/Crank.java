package comptoir.sync;

import java.time.Duration;

/// The very turns the two loops take, one at a time on the caller's thread: so a drill plays the
/// exchange step by step, the same way each time. Not thread-safe; blocks on network and disk; a
/// fault of the database is thrown as a [java.util.concurrent.CompletionException].
public final class Crank {

  private final Loop.Work up;
  private final Loop.Work down;

  Crank(Loop.Work up, Loop.Work down) {
    this.up = up;
    this.down = down;
  }

  /// One turn of `sync-up`; says how long nothing need be done.
  public Duration up() {
    return up.turn();
  }

  /// One turn of `sync-down`; says how long nothing need be done.
  public Duration down() {
    return down.turn();
  }
}
