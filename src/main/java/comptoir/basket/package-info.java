/// The open, not yet journalled transaction: from an offer to a line.
///
/// Comes in: offers, reservations, keys on a line. Goes out: the basket as it now stands. Promises:
/// it is on the disk before it is shown, line for line; a line is frozen when it is scanned and
/// changes only by a person's deed; a voided line stays on record.
@NullMarked
package comptoir.basket;

import org.jspecify.annotations.NullMarked;
