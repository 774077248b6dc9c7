/// What goes up and what comes down, and the health of both.
///
/// Comes in: waiting envelopes, the platform's feeds. Goes out: pages applied to the rooms, words
/// on envelopes, [comptoir.sync.SyncState] to whoever listens. Promises: a page and its cursor are
/// one commit; an envelope is sent until the platform said what became of it; selling waits for
/// neither. Two loops, on the virtual threads `sync-up` and `sync-down`.
@NullMarked
package comptoir.sync;

import org.jspecify.annotations.NullMarked;
