/// The customer's document.
///
/// Comes in: a journalled transaction and the shop's settings. Goes out: its lines, as text in
/// columns and as a PDF. Promises: what stands on it is read from the journalled record, in the
/// shop's language; it is made after the sale and its failure is a value, so that nothing here can
/// touch the sale.
@NullMarked
package comptoir.receipt;

import org.jspecify.annotations.NullMarked;
