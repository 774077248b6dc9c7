/// What of a purchase can still be brought back, and on what terms.
///
/// Comes in: a purchase of any channel; what came back of it so far. Goes out: line by line how
/// many are left and what they are worth; whether it may be taken back now. Promises: all that
/// comes back is worth what was paid, to the cent; works off line on what is known here.
@NullMarked
package comptoir.returns;

import org.jspecify.annotations.NullMarked;
