/// Tests of the one commit.
@NullMarked
package comptoir.sale;

import org.jspecify.annotations.NullMarked;
