/// Tests on real data that nobody of this project wrote: apart from the usual suite
/// (`-Preal-data`), and failing where a set is missing.
@NullMarked
package comptoir.realdata;

import org.jspecify.annotations.NullMarked;
