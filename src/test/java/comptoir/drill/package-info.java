/// Tests of the drill: real processes, real files.
@NullMarked
package comptoir.drill;

import org.jspecify.annotations.NullMarked;
