/// The contract file, and what holds an exchange against it.
@NullMarked
package comptoir.conformance.contract;

import org.jspecify.annotations.NullMarked;
