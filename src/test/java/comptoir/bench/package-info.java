/// Tests of how samples are counted and how the verb is called; nothing here waits for a time.
@NullMarked
package comptoir.bench;

import org.jspecify.annotations.NullMarked;
