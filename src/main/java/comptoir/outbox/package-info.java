/// What waits to leave for the platform.
///
/// Comes in: envelopes, inside the commit that made them. Goes out: the oldest that are due, and
/// the word on each. Promises: order is kept; nothing leaves this table but by the platform's
/// acknowledgement, or because the customer it tells of is forgotten; a parked envelope holds up
/// only those that await it.
@NullMarked
package comptoir.outbox;

import org.jspecify.annotations.NullMarked;
