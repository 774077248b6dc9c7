/// The till: what moved in and out of it.
///
/// Comes in: the tenders of a sale, inside its commit. Goes out: expected amounts by way to pay.
/// Promises: expected cash is a sum over the journalled movements, nothing else.
@NullMarked
package comptoir.till;

import org.jspecify.annotations.NullMarked;
