/// Tests of the country's doors.
@NullMarked
package comptoir.fiscal;

import org.jspecify.annotations.NullMarked;
