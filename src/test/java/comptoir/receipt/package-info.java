/// Tests of receipts.
@NullMarked
package comptoir.receipt;

import org.jspecify.annotations.NullMarked;
