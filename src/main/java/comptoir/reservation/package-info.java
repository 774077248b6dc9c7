/// Click & collect and e-reservations: what is set aside in this shop, and its state machine.
///
/// Comes in: feed changes; steps taken at the counter. Goes out: reservations and the envelope of a
/// step. Promises: a step names the state it starts from; a second hand-over here is refused.
@NullMarked
package comptoir.reservation;

import org.jspecify.annotations.NullMarked;
