/// Tests of the arithmetic.
@NullMarked
package comptoir.pricing;

import org.jspecify.annotations.NullMarked;
