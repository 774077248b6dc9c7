/// Taking payment of a basket: the amount, the ways to pay, the commit.
///
/// Comes in: what is due. Goes out: the tenders that settle it. Promises: a scanned code is never
/// an amount; what was received is not lost by going back or by a fault; nothing is shown as done
/// that is not on the disk. JavaFX thread only.
@NullMarked
package comptoir.tender.view;

import org.jspecify.annotations.NullMarked;
