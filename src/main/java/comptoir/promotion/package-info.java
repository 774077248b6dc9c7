/// Promotions: what they take off the goods of a basket, and why, or what is missing for it.
///
/// Comes in: promotions and goods. Goes out: amounts by line, and reasons. Promises: no disk, no
/// clock, no state; the same goods give the same amounts on every channel, on or off line; no cent
/// is made or lost.
@NullMarked
package comptoir.promotion;

import org.jspecify.annotations.NullMarked;
