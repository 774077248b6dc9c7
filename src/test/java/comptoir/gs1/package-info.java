/// Tests of what GS1 says a text means.
@NullMarked
package comptoir.gs1;

import org.jspecify.annotations.NullMarked;
