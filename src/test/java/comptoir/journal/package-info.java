/// Tests of the journal.
@NullMarked
package comptoir.journal;

import org.jspecify.annotations.NullMarked;
