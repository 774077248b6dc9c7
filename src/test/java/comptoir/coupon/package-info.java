@NullMarked
package comptoir.coupon;

import org.jspecify.annotations.NullMarked;
