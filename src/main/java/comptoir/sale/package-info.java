/// Settles a basket, and takes the steps that lead there: each in one commit.
///
/// Comes in: the basket as shown and its tenders; a step of a reservation. Goes out: the journalled
/// transaction, or how the step ended. Promises: journal, outbox, till, reservations, stock and
/// history change together or not at all, on disk before anything is shown as done.
@NullMarked
package comptoir.sale;

import org.jspecify.annotations.NullMarked;
