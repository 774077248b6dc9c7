/// Tests of what promotions make of goods.
@NullMarked
package comptoir.promotion;

import org.jspecify.annotations.NullMarked;
