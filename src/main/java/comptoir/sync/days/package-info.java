/// Compares what the till and the platform hold of each business day, both ways.
///
/// Comes in: the journal with the words on its envelopes, the platform's days. Goes out: incidents.
/// Promises: a sale that still waits is no difference; nothing is put right silently. Runs on
/// `sync-up`.
@NullMarked
package comptoir.sync.days;

import org.jspecify.annotations.NullMarked;
