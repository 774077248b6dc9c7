/// Tests of the stand-in platform over real HTTP.
@NullMarked
package comptoir.standin;

import org.jspecify.annotations.NullMarked;
