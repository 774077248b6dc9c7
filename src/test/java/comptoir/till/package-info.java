/// Tests of the till's movements.
@NullMarked
package comptoir.till;

import org.jspecify.annotations.NullMarked;
