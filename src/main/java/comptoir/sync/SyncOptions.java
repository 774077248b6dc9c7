package comptoir.sync;

import java.time.Duration;

/// The pace of the two loops.
///
/// @param pollEvery pause between two looks at the platform while nothing happens; a loss of the
///   line is noticed within this time, its return within twice this time
/// @param pageLimit most changes in one page, and so in one commit of the cache; 2,000 at most
/// @param batchLimit most envelopes in one push
/// @param firstPause before trying again after a failed push; doubled up to a minute
public record SyncOptions(Duration pollEvery, int pageLimit, int batchLimit, Duration firstPause) {

  public static final SyncOptions USUAL =
      new SyncOptions(Duration.ofSeconds(2), 2_000, 100, Duration.ofSeconds(1));
}
