/// What stands beside the till: scanner, sound.
///
/// Comes in: characters, and wishes for a sound. Goes out: codes. Promises: what is missing or
/// broken is silent, never in the way of a sale.
@NullMarked
package comptoir.device;

import org.jspecify.annotations.NullMarked;
