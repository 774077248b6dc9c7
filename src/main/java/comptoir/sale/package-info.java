/// Settles a basket: the one commit.
///
/// Comes in: the basket as shown and its tenders. Goes out: the journalled transaction. Promises:
/// journal, outbox, till, reservations, stock and history change together or not at all, on disk
/// before anything is shown as done.
@NullMarked
package comptoir.sale;

import org.jspecify.annotations.NullMarked;
