/// Tests of tendering.
@NullMarked
package comptoir.tender;

import org.jspecify.annotations.NullMarked;
