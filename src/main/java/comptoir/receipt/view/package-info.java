/// After the sale: the change due, and the customer's receipt.
///
/// Comes in: a journalled sale. Goes out: the next customer. Promises: shows only what is on the
/// disk; prints nothing unasked; a scan begins the next sale at once. JavaFX thread only.
@NullMarked
package comptoir.receipt.view;

import org.jspecify.annotations.NullMarked;
