/// Ways to pay, and what is still due.
///
/// Comes in: amounts given. Goes out: the tenders of the sale, change included. Promises: pure; a
/// basket can only be settled when the tenders sum to its total; nothing but cash gives change;
/// what comes back is refunded in one amount, in a way that is allowed.
@NullMarked
package comptoir.tender;

import org.jspecify.annotations.NullMarked;
