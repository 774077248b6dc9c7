@NullMarked
package comptoir.returns;

import org.jspecify.annotations.NullMarked;
