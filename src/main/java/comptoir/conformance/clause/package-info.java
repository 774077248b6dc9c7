/// The clauses of the contract, each with the deeds that prove it. A group is a class; a clause
/// needs none of the others.
@NullMarked
package comptoir.conformance.clause;

import org.jspecify.annotations.NullMarked;
