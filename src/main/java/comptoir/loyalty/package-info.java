/// Points of customers: what this till moved of them.
///
/// Comes in: the moves of a sale, inside its commit. Goes out: what the platform's figure does not
/// hold yet. Promises: a move is on the disk with the sale that made it; what an envelope brought
/// to the platform is in its own figure from then on.
@NullMarked
package comptoir.loyalty;

import org.jspecify.annotations.NullMarked;
